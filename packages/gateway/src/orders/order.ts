import type { WireMessage } from '@fils/aps';
import type { Challenge, OrderRow, OrderState, PageNotice } from '../schema.ts';
import { toInstant } from '../time.ts';

/** One payment at the gateway: a merchant reference, from the hosted page to the last refund. */
export interface Order {
  id: string;
  merchantId: string;
  /** 18 digits. */
  fortId: string;
  merchantReference: string;
  command: 'AUTHORIZATION' | 'PURCHASE';
  /** What the merchant asked for, in minor units; so are all amounts here. */
  amount: bigint;
  currency: string;
  language: 'en' | 'ar';
  customerEmail: string;
  /** The verified request without its signature and without empty members: what answers echo. */
  request: WireMessage;
  state: OrderState;
  /** Two digits, of the latest operation. */
  status: string;
  /** Five digits, of the latest operation. */
  responseCode: string;
  authorizedAmount: bigint;
  capturedAmount: bigint;
  refundedAmount: bigint;
  paymentOption: string | undefined;
  cardNumberMasked: string | undefined;
  cardHolderName: string | undefined;
  /** YYMM. */
  expiryDate: string | undefined;
  tokenName: string | undefined;
  authorizationCode: string | undefined;
  processorResponseCode: string | undefined;
  acquirerResponseCode: string | undefined;
  attempts: number;
  attemptsLimit: number;
  /** The secret in the address of the hosted page. */
  pageToken: string;
  challenge: Challenge | undefined;
  /** The signed answer that the browser takes back, once there is one. */
  returnMessage: Record<string, string> | undefined;
  /** Grows with each change; a form made from an older version does nothing when it is sent. */
  version: number;
  /** When the hosted page closes; undefined once it is over. */
  expiresAt: Temporal.Instant | undefined;
  pageNotice: PageNotice | undefined;
  createdAt: Temporal.Instant;
  updatedAt: Temporal.Instant;
}

export function orderOf(row: OrderRow): Order {
  return {
    id: row.id,
    merchantId: row.merchant_id,
    fortId: row.fort_id,
    merchantReference: row.merchant_reference,
    command: row.command,
    amount: row.amount,
    currency: row.currency,
    language: row.language,
    customerEmail: row.customer_email,
    request: row.request,
    state: row.state,
    status: row.status,
    responseCode: row.response_code,
    authorizedAmount: row.authorized_amount,
    capturedAmount: row.captured_amount,
    refundedAmount: row.refunded_amount,
    paymentOption: row.payment_option ?? undefined,
    cardNumberMasked: row.card_number_masked ?? undefined,
    cardHolderName: row.card_holder_name ?? undefined,
    expiryDate: row.expiry_date ?? undefined,
    tokenName: row.token_name ?? undefined,
    authorizationCode: row.authorization_code ?? undefined,
    processorResponseCode: row.processor_response_code ?? undefined,
    acquirerResponseCode: row.acquirer_response_code ?? undefined,
    attempts: row.attempts,
    attemptsLimit: row.attempts_limit,
    pageToken: row.page_token,
    challenge: row.challenge ?? undefined,
    returnMessage: row.return_message ?? undefined,
    version: row.version,
    expiresAt: row.expires_at ? toInstant(row.expires_at) : undefined,
    pageNotice: row.page_notice ?? undefined,
    createdAt: toInstant(row.created_at),
    updatedAt: toInstant(row.updated_at),
  };
}
