import { responseMessage } from '@fils/aps';
import { createTranslator } from '@fils/ui/languages';
import catalogue from '../../languages/refusals.ts';

/** What a sentence about a refusal is filled with. */
export interface RefusalDetail {
  /** The members at fault. */
  members?: readonly string[];
  /** Where the form came from. */
  from?: string;
}

const texts = { en: createTranslator(catalogue, 'en'), ar: createTranslator(catalogue, 'ar') };
type Key = Parameters<typeof texts.en>[0];
const keys: ReadonlySet<string> = new Set(Object.keys(catalogue.en));

/** Latin names and addresses must not turn the direction of an Arabic sentence around them. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What a response code means for whoever connects a shop, in the request's language. */
export function refusalText(responseCode: string, language: 'en' | 'ar', detail: RefusalDetail = {}): string {
  const key = `refusal.${responseCode.slice(2)}`;
  if (!keys.has(key)) return responseMessage(responseCode.slice(2), language);
  return texts[language](key as Key, {
    members: isolated((detail.members ?? []).join(', ')),
    from: isolated(detail.from ?? ''),
  });
}
