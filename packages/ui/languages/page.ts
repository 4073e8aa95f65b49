import { defineCatalogue } from '../src/languages/index.ts';

export default defineCatalogue({
  en: { 'page.skip': 'Skip to the content' },
  ar: { 'page.skip': 'انتقل إلى المحتوى' },
  lt: { 'page.skip': 'Pereiti prie turinio' },
  fr: { 'page.skip': 'Aller au contenu' },
  it: { 'page.skip': 'Vai al contenuto' },
});
