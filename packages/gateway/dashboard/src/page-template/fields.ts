import type { TemplateJson } from '../../../src/dashboard-api/api-types.ts';

/** What a person edits of a template. */
export type TemplateFields = Pick<TemplateJson, 'name' | 'pageCode' | 'theme' | 'customCss'>;

/** What the preview shows of it. */
export type Look = Pick<TemplateFields, 'theme' | 'customCss'>;

/** What is edited, without what the server adds. */
export function fieldsOf({ name, pageCode, theme, customCss }: TemplateFields): TemplateFields {
  return { name, pageCode, theme, customCss };
}
