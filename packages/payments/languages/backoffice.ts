import { type KeyOf, mergeCatalogues } from '@fils/ui/languages';
import access from './backoffice/access.ts';
import events from './backoffice/events.ts';
import guide from './backoffice/guide.ts';
import home from './backoffice/home.ts';
import inbox from './backoffice/inbox.ts';
import navigation from './backoffice/navigation.ts';
import payments from './backoffice/payments.ts';
import providers from './backoffice/providers.ts';
import states from './backoffice/states.ts';
import transactions from './backoffice/transactions.ts';

/** Every text of the back office, by feature. */
export const backofficeCatalogue = mergeCatalogues(
  access,
  events,
  guide,
  home,
  inbox,
  navigation,
  payments,
  providers,
  states,
  transactions,
);

export type BackofficeKey = KeyOf<typeof backofficeCatalogue>;
