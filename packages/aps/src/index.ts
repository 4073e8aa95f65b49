export {
  AmazonPaymentServices,
  type CallOptions,
  type MaintenanceInput,
  type PaymentReference,
  type RedirectInput,
} from './client/client.ts';
export { type Endpoints, type Environment, endpoints, isApsHost } from './client/endpoints.ts';
export { AnswerLost, ApsRefused, InvalidOptions, type LostReason } from './client/errors.ts';
export type { ClientOptions } from './client/options.ts';
export type { RedirectForm, RedirectFormHtml } from './client/redirect-form.ts';
export { type AcquirerCode, acquirerCode } from './codes/acquirer.ts';
export { describe, type ResponseDescription } from './codes/describe.ts';
export { messageOf, messages, type ResponseMessage, responseMessage } from './codes/messages.ts';
export type { Outcome } from './codes/outcome.ts';
export { type Status, statuses, statusOf } from './codes/statuses.ts';
export {
  FilsApsError,
  InvalidKey,
  MalformedMessage,
  MessageTooLarge,
  SignatureMismatch,
  UnknownAccessCode,
} from './errors.ts';
export { type CredentialsFor, type Feedback, readFeedback } from './feedback/feedback.ts';
export { decodeBody } from './messages/decode.ts';
export { decodeQuery, encodeForm, formFields } from './messages/form.ts';
export { parseJson } from './messages/json-read.ts';
export { encodeJson } from './messages/json-write.ts';
export type { Message, MessageValue } from './messages/message.ts';
export { InvalidMessage, type MemberProblem } from './messages/problems.ts';
export type { Verified, WireMessage } from './messages/verified.ts';
export { encodeXml } from './messages/xml-write.ts';
export { currencies, exponentOf } from './money/currencies.ts';
export { MoneyError } from './money/error.ts';
export { formatAmount, fromWire, type Money, toWire, visaRounded } from './money/money.ts';
export { parseAmount } from './money/parse.ts';
export type { Answer, CheckStatusAnswer, MaintenanceAnswer, PaymentAnswer } from './operations/answers.ts';
export type { MemberRule, Operation } from './operations/operation.ts';
export { operationOf, operations } from './operations/operations.ts';
export type {
  AuthorizationRedirection,
  CaptureRequest,
  CheckStatusRequest,
  PurchaseRedirection,
  RefundRequest,
  VoidAuthorizationRequest,
} from './operations/requests.ts';
export { type CharacterCheck, validateRequest } from './operations/validate.ts';
export type { ExplainOptions, SignatureHint } from './signature/diagnose.ts';
export type { SignatureDifference } from './signature/difference.ts';
export { explainSignature, type SignatureExplanation } from './signature/explain.ts';
export { sign, signed } from './signature/sign.ts';
export { stringToSign } from './signature/string-to-sign.ts';
export { type ShaType, type SigningKey, shaTypes } from './signature/types.ts';
export type { SignatureVariant } from './signature/variants.ts';
export { verify } from './signature/verify.ts';
export { verifyMessage } from './signature/verify-message.ts';
export { type FeedbackEncoding, type SignedFeedback, signedFeedback } from './testing/signed-feedback.ts';
