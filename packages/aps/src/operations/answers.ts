import type { WireMessage } from '../messages/verified.ts';

/**
 * A message of the gateway. A refusal echoes only what it could read, so all but the response is optional.
 * Members that are not named here come along as well, and are signed too.
 */
export type Answer = WireMessage & AnswerMembers;

interface AnswerMembers {
  readonly response_code: string;
  readonly response_message: string;
  readonly status: string;
  readonly signature: string;
  readonly access_code?: string;
  readonly merchant_identifier?: string;
  readonly merchant_reference?: string;
  readonly language?: string;
  readonly fort_id?: string;
  readonly acquirer_response_code?: string;
  readonly acquirer_response_message?: string;
  readonly processor_response_code?: string;
  readonly reconciliation_reference?: string;
}

/** The browser's return, the direct feedback, and a notification about the payment itself. */
export type PaymentAnswer = Answer & PaymentAnswerMembers;

interface PaymentAnswerMembers {
  readonly command?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly customer_email?: string;
  readonly customer_name?: string;
  readonly customer_ip?: string;
  readonly payment_option?: string;
  readonly eci?: string;
  readonly order_description?: string;
  readonly token_name?: string;
  readonly remember_me?: string;
  readonly authorization_code?: string;
  /** Masked: the first six and the last four digits. */
  readonly card_number?: string;
  readonly card_holder_name?: string;
  /** YYMM. */
  readonly expiry_date?: string;
  readonly fraud_comment?: string;
}

/** The answer to CAPTURE, REFUND or VOID_AUTHORIZATION, and its notification. */
export type MaintenanceAnswer = Answer & MaintenanceAnswerMembers;

interface MaintenanceAnswerMembers {
  readonly command?: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly order_description?: string;
  readonly maintenance_reference?: string;
}

/** The answer to CHECK_STATUS: `response_code` is about the question, `transaction_code` about the payment. */
export type CheckStatusAnswer = Answer & CheckStatusAnswerMembers;

interface CheckStatusAnswerMembers {
  readonly query_command?: string;
  readonly transaction_status?: string;
  readonly transaction_code?: string;
  readonly transaction_message?: string;
  readonly authorized_amount?: string;
  readonly captured_amount?: string;
  readonly refunded_amount?: string;
  readonly authorization_code?: string;
}
