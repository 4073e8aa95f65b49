import { mergeCatalogues } from '../src/languages/index.ts';
import page from './page.ts';

/** The texts of this package: what every page and both apps share. */
export const uiCatalogue = mergeCatalogues(page);
