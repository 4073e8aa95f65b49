/**
 * What the dashboard's JSON API answers: written once for the server and the browser. Types only, nothing imported, so
 * that the browser's build never pulls in server code. Instants are ISO 8601 texts, amounts decimal digits of minor
 * units.
 */

export interface MoneyJson {
  amount: string;
  currency: string;
  exponent: number;
}

export interface MerchantJson {
  id: string;
  name: string;
  merchantIdentifier: string;
  createdAt: string;
}

export type ShaTypeJson = 'SHA-128' | 'SHA-256' | 'SHA-512' | 'HMAC-256' | 'HMAC-512';

export interface SecuritySettingsJson {
  merchantIdentifier: string;
  accessCode: string | null;
  shaType: ShaTypeJson;
  /** null when there is none, or when `phrasesHidden`. */
  requestPhrase: string | null;
  responsePhrase: string | null;
  /** The asker's role may not read phrases. */
  phrasesHidden: boolean;
  originIp: string;
  originUrl: string;
}

export interface ChannelSettingsJson {
  status: 'active' | 'inactive';
  paymentOptions: string[];
  sendResponseParameters: boolean;
  redirectionUrl: string;
  returnUrlType: 'POST' | 'GET';
  directFeedbackUrl: string;
  notificationUrl: string;
  responseType: 'JSON' | 'FORM' | 'XML';
  feedbackRetries: number;
  feedbackIntervalSeconds: number;
  escapeApostrophes: boolean;
}

export interface PaymentOptionJson {
  code: string;
  enabled: boolean;
}

/** One step of the documents, ticked from what is stored. */
export interface ChecklistJson {
  accessCode: boolean;
  phrases: boolean;
  originUrl: boolean;
  redirectionActive: boolean;
  responseParameters: boolean;
  feedbackUrls: boolean;
  template: boolean;
  firstPayment: boolean;
}

export interface OverviewJson {
  checklist: ChecklistJson;
  orders: OrderSummaryJson[];
  failures: FeedbackSummaryJson[];
}

export type OrderState =
  | 'incomplete'
  | 'authorized'
  | 'captured'
  | 'failed'
  | 'cancelled'
  | 'voided'
  | 'uncertain'
  | 'pending';

export interface OrderSummaryJson {
  id: string;
  fortId: string;
  merchantReference: string;
  command: 'AUTHORIZATION' | 'PURCHASE';
  money: MoneyJson;
  refunded: MoneyJson;
  state: OrderState;
  responseCode: string;
  customerEmail: string;
  paymentOption: string | null;
  cardNumberMasked: string | null;
  createdAt: string;
}

export interface OrderListJson {
  orders: OrderSummaryJson[];
  total: number;
  page: number;
  pageSize: number;
}

export interface ResponseCodeJson {
  code: string;
  statusText: string;
  /** The wire's own text. */
  messageText: string;
  messageTextArabic: string;
  meaning: string;
  advice: string;
  outcome: string;
}

export interface OperationJson {
  id: string;
  operation: string;
  money: MoneyJson | null;
  response: ResponseCodeJson;
  maintenanceReference: string | null;
  actor: string;
  createdAt: string;
}

export interface MessageJson {
  id: string;
  direction: 'in' | 'out';
  endpoint: string;
  contentType: string | null;
  members: Record<string, unknown>;
  verified: boolean | null;
  responseCode: string | null;
  note: string | null;
  createdAt: string;
}

export interface OrderDetailJson extends OrderSummaryJson {
  language: string;
  authorized: MoneyJson;
  captured: MoneyJson;
  capturable: MoneyJson;
  refundable: MoneyJson;
  voidable: boolean;
  response: ResponseCodeJson;
  cardHolderName: string | null;
  tokenName: string | null;
  authorizationCode: string | null;
  attempts: number;
  attemptsLimit: number;
  updatedAt: string;
  operations: OperationJson[];
  messages: MessageJson[];
  feedback: FeedbackDetailJson[];
}

export interface MaintenanceResultJson {
  accepted: boolean;
  response: ResponseCodeJson;
}

export type FeedbackState = 'pending' | 'delivered' | 'failed';

export interface FeedbackSummaryJson {
  id: string;
  orderId: string;
  merchantReference: string;
  kind: 'direct' | 'notification';
  url: string;
  state: FeedbackState;
  attempts: number;
  lastHttpStatus: number | null;
  lastError: string | null;
  createdAt: string;
}

export interface FeedbackAttemptJson {
  number: number;
  manual: boolean;
  httpStatus: number | null;
  error: string | null;
  responseExcerpt: string;
  durationMs: number;
  at: string;
}

export interface FeedbackDetailJson extends FeedbackSummaryJson {
  contentType: string;
  body: string;
  retriesLeft: number;
  intervalSeconds: number;
  nextAttemptAt: string | null;
  history: FeedbackAttemptJson[];
}

export interface FeedbackListJson {
  feedback: FeedbackSummaryJson[];
  total: number;
  page: number;
  pageSize: number;
}

export interface UserJson {
  id: string;
  email: string;
  name: string;
  role: 'owner' | 'admin' | 'finance' | 'support' | 'viewer';
  disabled: boolean;
  twoFactorEnabled: boolean;
}

export interface PaletteJson {
  accent: string;
  background: string;
  surface: string;
  text: string;
}

export interface TemplateTextsJson {
  title: string;
  payButton: string;
  footer: string;
}

export interface ThemeJson {
  logo: string | null;
  colorScheme: 'auto' | 'light' | 'dark';
  light: PaletteJson;
  dark: PaletteJson;
  font: 'noto-sans' | 'system' | 'serif' | 'rounded';
  radius: number;
  texts: { en: TemplateTextsJson; ar: TemplateTextsJson };
}

export interface TemplateJson {
  id: string;
  name: string;
  pageCode: string;
  active: boolean;
  theme: ThemeJson;
  customCss: string;
  updatedAt: string;
}

export interface TemplateListJson {
  templates: TemplateJson[];
  defaultTheme: ThemeJson;
}

export interface ExplanationJson {
  /** What was read from the text, card data masked. */
  members: [name: string, value: string][];
  phrase: 'request' | 'response';
  shaType: ShaTypeJson;
  matches: boolean;
  variant: string | null;
  expected: string;
  received: string | null;
  stringToSign: string;
  hints: { code: string; sentence: string }[];
  difference: { at: number; member: string | null; ours: string; theirs: string } | null;
  /** Their string was given and is the same as ours. */
  sameString: boolean;
}

export interface MessageListJson {
  messages: MessageJson[];
}
