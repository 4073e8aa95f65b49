import { defineCatalogue } from '../src/languages/index.ts';

export default defineCatalogue({
  en: { 'page.skip': 'Skip to the content', 'page.notice': 'Notice' },
  ar: { 'page.skip': 'انتقل إلى المحتوى', 'page.notice': 'تنبيه' },
  lt: { 'page.skip': 'Pereiti prie turinio', 'page.notice': 'Pranešimas' },
  fr: { 'page.skip': 'Aller au contenu', 'page.notice': 'Avis' },
  it: { 'page.skip': 'Vai al contenuto', 'page.notice': 'Avviso' },
});
