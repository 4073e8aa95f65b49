import { type KeyOf, mergeCatalogues } from '@fils/ui/languages';
import apiKeys from './backoffice/api-keys.ts';
import audit from './backoffice/audit.ts';
import availability from './backoffice/availability.ts';
import events from './backoffice/events.ts';
import guide from './backoffice/guide.ts';
import home from './backoffice/home.ts';
import inbox from './backoffice/inbox.ts';
import lists from './backoffice/lists.ts';
import navigation from './backoffice/navigation.ts';
import operations from './backoffice/operations.ts';
import payments from './backoffice/payments.ts';
import people from './backoffice/people.ts';
import problems from './backoffice/problems.ts';
import providerOptions from './backoffice/provider-options.ts';
import providers from './backoffice/providers.ts';
import shop from './backoffice/shop.ts';
import states from './backoffice/states.ts';
import timeline from './backoffice/timeline.ts';
import transactions from './backoffice/transactions.ts';

/** Every text of the back office, by feature. */
export const backofficeCatalogue = mergeCatalogues(
  apiKeys,
  audit,
  availability,
  events,
  guide,
  home,
  inbox,
  lists,
  navigation,
  operations,
  payments,
  people,
  problems,
  providerOptions,
  providers,
  shop,
  states,
  timeline,
  transactions,
);

export type BackofficeKey = KeyOf<typeof backofficeCatalogue>;
