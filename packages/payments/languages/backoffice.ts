import { type KeyOf, mergeCatalogues } from '@fils/ui/languages';
import guide from './backoffice/guide.ts';
import navigation from './backoffice/navigation.ts';
import providers from './backoffice/providers.ts';

/** Every text of the back office, by feature. */
export const backofficeCatalogue = mergeCatalogues(navigation, providers, guide);

export type BackofficeKey = KeyOf<typeof backofficeCatalogue>;
