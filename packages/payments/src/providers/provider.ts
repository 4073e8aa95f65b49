import type { ShaType } from '@fils/aps';
import type { Selectable } from 'kysely';
import type { PaymentsSchema } from '../schema.ts';

export const providerStates = ['disabled', 'test', 'enabled'] as const;

export type ProviderState = (typeof providerStates)[number];

/** The sentences that a provider shows to shoppers, in the order of a payment's life. */
export const messageKinds = ['help', 'pending', 'authorized', 'done', 'cancelled'] as const;

export type MessageKind = (typeof messageKinds)[number];

/** Plain text by kind and language (`{ done: { en: 'Thank you.' } }`); an absent one falls back to the product's own. */
export type ProviderMessages = { readonly [K in MessageKind]?: Readonly<Record<string, string>> };

/**
 * A connection to Amazon Payment Services. The phrases are here only as stored, sealed: `signingKeys` opens them at the
 * moment of use, and no answer of an API is ever made from this object as it stands.
 */
export interface Provider {
  readonly id: string;
  readonly code: 'aps';
  readonly name: string;
  readonly state: ProviderState;
  /** Whether shoppers see it; an unpublished one is offered to staff only. */
  readonly published: boolean;
  readonly merchantIdentifier: string;
  readonly accessCode: string;
  readonly requestPhraseSealed: string | null;
  readonly responsePhraseSealed: string | null;
  readonly shaType: ShaType;
  /** Another gateway's address (a local one); empty means Amazon's. */
  readonly gatewayUrl: string;
  readonly captureManually: boolean;
  readonly allowSavingMethods: boolean;
  /** Bounds of an amount, inclusive, minor units of `limitsCurrency`; they apply to payments in that currency only. */
  readonly minimumAmount: bigint | null;
  readonly maximumAmount: bigint | null;
  readonly limitsCurrency: string | null;
  /** Empty: every currency. */
  readonly currencies: readonly string[];
  /** ISO 3166-1 alpha-2; empty: every country. */
  readonly countries: readonly string[];
  readonly messages: ProviderMessages;
  readonly lastFeedbackAt: Temporal.Instant | null;
  readonly lastReturnAt: Temporal.Instant | null;
  readonly connectionTestedAt: Temporal.Instant | null;
  readonly connectionOk: boolean | null;
  readonly updatedAt: Temporal.Instant;
  /** Grows with each change; a save names the one it was made from. */
  readonly version: number;
}

export type ProviderRow = Selectable<PaymentsSchema['provider']>;

/** A row of the table `provider` as a provider. For statements that join it themselves. */
export function providerFromRow(row: ProviderRow): Provider {
  return {
    id: row.id,
    code: 'aps',
    name: row.name,
    state: row.state as ProviderState,
    published: row.published,
    merchantIdentifier: row.merchant_identifier,
    accessCode: row.access_code,
    requestPhraseSealed: row.request_phrase_sealed,
    responsePhraseSealed: row.response_phrase_sealed,
    shaType: row.sha_type as ShaType,
    gatewayUrl: row.gateway_url,
    captureManually: row.capture_manually,
    allowSavingMethods: row.allow_saving_methods,
    minimumAmount: row.minimum_amount,
    maximumAmount: row.maximum_amount,
    limitsCurrency: row.limits_currency,
    currencies: row.currencies as readonly string[],
    countries: row.countries as readonly string[],
    messages: row.messages as ProviderMessages,
    lastFeedbackAt: instant(row.last_feedback_at),
    lastReturnAt: instant(row.last_return_at),
    connectionTestedAt: instant(row.connection_tested_at),
    connectionOk: row.connection_ok,
    updatedAt: row.updated_at.toTemporalInstant(),
    version: row.version,
  };
}

function instant(date: Date | null): Temporal.Instant | null {
  return date === null ? null : date.toTemporalInstant();
}
