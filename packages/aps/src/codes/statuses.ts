/** The two-digit half of a response code. Texts are the wire's, as the transaction code list prints them. */
export interface Status {
  readonly code: string;
  readonly text: string;
  /** The operation it speaks about, as the wire names it. */
  readonly operation: string;
  readonly outcome: 'success' | 'intermediate' | 'failure';
}

const list: readonly (readonly [
  code: string,
  outcome: Status['outcome'],
  operation: string,
  text: string,
])[] = [
  ['00', 'failure', 'request rejected before an order state exists', 'Invalid Request'],
  ['01', 'success', 'order', 'Order Stored'],
  ['02', 'success', 'AUTHORIZATION', 'Authorization Success'],
  ['03', 'failure', 'AUTHORIZATION', 'Authorization Failed'],
  ['04', 'success', 'CAPTURE', 'Capture Success'],
  ['05', 'failure', 'CAPTURE', 'Capture failed'],
  ['06', 'success', 'REFUND', 'Refund Success'],
  ['07', 'failure', 'REFUND', 'Refund Failed'],
  ['08', 'success', 'VOID_AUTHORIZATION', 'Authorization Voided Successfully'],
  ['09', 'failure', 'VOID_AUTHORIZATION', 'Authorization Void Failed'],
  ['10', 'intermediate', '3DS / customer step not finished', 'Incomplete'],
  ['11', 'failure', 'CHECK_STATUS', 'Check status Failed'],
  ['12', 'success', 'CHECK_STATUS', 'Check status success'],
  ['13', 'failure', 'PURCHASE', 'Purchase Failure'],
  ['14', 'success', 'PURCHASE', 'Purchase Success'],
  ['15', 'intermediate', 'any financial operation', 'Uncertain Transaction'],
  ['17', 'failure', 'TOKENIZATION', 'Tokenization failed'],
  ['18', 'success', 'TOKENIZATION', 'Tokenization success'],
  ['19', 'intermediate', 'PURCHASE/AUTHORIZATION', 'Transaction pending'],
  ['20', 'intermediate', 'PURCHASE/AUTHORIZATION waiting for 3DS', 'On hold'],
  ['21', 'failure', 'SDK_TOKEN', 'SDK Token creation failure'],
  ['22', 'success', 'SDK_TOKEN', 'SDK Token creation success'],
  ['23', 'failure', 'digital wallet', 'Failed to process Digital Wallet service'],
  ['24', 'success', 'digital wallet', 'Digital wallet order processed successfully'],
  ['27', 'failure', 'loyalty/e-dirham card', 'Check card balance failed'],
  ['28', 'success', 'loyalty/e-dirham card', 'Check card balance success'],
  ['29', 'failure', 'redemption', 'Redemption failed'],
  ['30', 'success', 'redemption', 'Redemption success'],
  ['31', 'failure', 'reverse redemption', 'Reverse Redemption transaction failed'],
  ['32', 'success', 'reverse redemption', 'Reverse Redemption transaction success'],
  ['40', 'intermediate', 'fraud review', 'Transaction In review'],
  ['42', 'success', 'CURRENCY_CONVERSION', 'Currency conversion success'],
  ['43', 'failure', 'CURRENCY_CONVERSION', 'Currency conversion failed'],
  ['44', 'success', '3DS_ENROLLMENT / 3DS_AUTHENTICATION', '3ds success'],
  ['45', 'failure', '3DS_ENROLLMENT / 3DS_AUTHENTICATION', '3ds failed'],
  ['46', 'success', 'BILL_PRESENTMENT', 'Bill creation success'],
  ['47', 'failure', 'BILL_PRESENTMENT', 'Bill creation failed'],
  ['48', 'success', 'PAYMENT_LINK', 'Generating invoice payment link success'],
  ['49', 'failure', 'PAYMENT_LINK', 'Generating invoice payment link failed'],
  ['50', 'success', 'UPLOAD_BATCH_FILE', 'Batch file upload successfully'],
  ['51', 'failure', 'UPLOAD_BATCH_FILE', 'Upload batch file failed'],
  ['52', 'success', 'CREATE_TOKEN', 'Token created successfully'],
  ['53', 'failure', 'CREATE_TOKEN', 'Token creation failed'],
  ['54', 'success', 'GET_TOKENS', 'Get Tokens Success'],
  ['55', 'failure', 'GET_TOKENS', 'Get Tokens Failed'],
  ['56', 'success', 'GENERATE_REPORT / DOWNLOAD_REPORT', 'Reporting Request Success'],
  ['57', 'failure', 'GENERATE_REPORT / DOWNLOAD_REPORT', 'Reporting Request Failed'],
  ['58', 'success', 'UPDATE_TOKEN', 'Token updated successfully'],
  ['59', 'failure', 'UPDATE_TOKEN', 'Token updated failed'],
  ['62', 'success', 'GET_INSTALLMENTS_PLANS', 'Get Installment Plans Successfully'],
  ['63', 'failure', 'GET_INSTALLMENTS_PLANS', 'Get Installment plans Failed'],
  ['66', 'success', 'token deletion', 'Delete Token Success'],
  ['70', 'success', 'GET_BATCH_RESULTS', 'Get batch results successfully'],
  ['71', 'failure', 'GET_BATCH_RESULTS', 'Get batch results failed'],
  ['72', 'success', 'PROCESS_BATCH', 'Batch processing success'],
  ['73', 'failure', 'PROCESS_BATCH', 'Batch processing failed'],
  ['74', 'success', 'bank transfer', 'Bank transfer successfully'],
  ['75', 'failure', 'bank transfer', 'Bank transfer failed'],
  ['76', 'success', 'batch validation', 'Batch validation successfully'],
  ['77', 'failure', 'batch validation', 'Batch validation failed'],
  ['80', 'success', 'VERIFY_CARD', 'Credit card verified successfully'],
  ['81', 'failure', 'VERIFY_CARD', 'Failed to verify credit card'],
  ['88', 'success', 'OTP_GENERATE (valU) / GENERATE_OTP (STC Pay)', 'ValU OTP Generate Success'],
  ['89', 'failure', 'OTP_GENERATE / GENERATE_OTP', 'ValU OTP Generate Failure Status'],
  ['90', 'success', 'CUSTOMER_VERIFY', 'Customer Verify Success'],
  ['91', 'failure', 'CUSTOMER_VERIFY', 'Customer Verify Failed'],
  ['92', 'success', 'OTP_VERIFY', 'Verify OTP success'],
  ['93', 'failure', 'OTP_VERIFY', 'Failed OTP verify'],
];

/** Every status of the transaction code list. */
export const statuses: readonly Status[] = list.map(([code, outcome, operation, text]) => ({
  code,
  outcome,
  operation,
  text,
}));

const byCode: ReadonlyMap<string, Status> = new Map(statuses.map((status) => [status.code, status]));

/** The status of a two-digit code, undefined for one that no source lists. */
export function statusOf(code: string): Status | undefined {
  return byCode.get(code);
}
