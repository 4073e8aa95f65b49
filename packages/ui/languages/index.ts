import { mergeCatalogues } from '../src/languages/index.ts';
import account from './account.ts';
import common from './common.ts';
import fieldProblems from './field-problems.ts';
import page from './page.ts';
import shell from './shell.ts';

/** The texts of this package: what every page and both apps share. */
export const uiCatalogue = mergeCatalogues(page, common, fieldProblems, shell, account);
