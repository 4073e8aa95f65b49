/**
 * Payment Page Template: how a merchant's hosted page looks.
 *
 * @module
 */
export type { PageTheme } from './page-theme.ts';
export { pageTemplateRoutes } from './routes.ts';
export {
  activateTemplate,
  deleteTemplate,
  listTemplates,
  type PageTemplate,
  type PageTemplateInput,
  pageTemplateSchema,
  plainTheme,
  saveTemplate,
  type TemplateContext,
  templateFor,
} from './store.ts';
export { defaultTheme } from './theme.ts';
