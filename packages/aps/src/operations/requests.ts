/** Requests as they travel: every member a text. `signature` is absent until the message is signed. */

interface Credentials {
  access_code: string;
  merchant_identifier: string;
  language: 'en' | 'ar';
  signature?: string;
}

interface RedirectionMembers extends Credentials {
  merchant_reference: string;
  /** Minor units, digits only. */
  amount: string;
  currency: string;
  customer_email: string;
  token_name?: string;
  payment_option?: string;
  sadad_olp?: string;
  eci?: 'ECOMMERCE' | 'MOTO';
  order_description?: string;
  customer_ip?: string;
  customer_name?: string;
  merchant_extra?: string;
  merchant_extra1?: string;
  merchant_extra2?: string;
  merchant_extra3?: string;
  merchant_extra4?: string;
  merchant_extra5?: string;
  remember_me?: 'YES' | 'NO';
  phone_number?: string;
  settlement_reference?: string;
  return_url?: string;
  check_3ds?: 'NO';
  flex_value?: string;
}

/** Operation AUTHORIZATION.redirection. */
export interface AuthorizationRedirection extends RedirectionMembers {
  command: 'AUTHORIZATION';
}

/** Operation PURCHASE.redirection. */
export interface PurchaseRedirection extends RedirectionMembers {
  command: 'PURCHASE';
}

interface MaintenanceMembers extends Credentials {
  merchant_reference?: string;
  fort_id?: string;
  order_description?: string;
}

/** Operation CAPTURE. Give merchant_reference, fort_id or both. */
export interface CaptureRequest extends MaintenanceMembers {
  command: 'CAPTURE';
  amount: string;
  currency: string;
  airline_data?: object;
}

/** Operation REFUND. */
export interface RefundRequest extends MaintenanceMembers {
  command: 'REFUND';
  amount: string;
  currency: string;
  maintenance_reference?: string;
  airline_data?: object;
}

/** Operation VOID_AUTHORIZATION. */
export interface VoidAuthorizationRequest extends MaintenanceMembers {
  command: 'VOID_AUTHORIZATION';
  amount?: string;
  currency?: string;
}

/** Operation CHECK_STATUS. */
export interface CheckStatusRequest extends Credentials {
  query_command: 'CHECK_STATUS';
  merchant_reference?: string;
  fort_id?: string;
  return_third_party_response_codes?: 'YES' | 'NO';
}
