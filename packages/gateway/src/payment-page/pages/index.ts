/**
 * What shoppers see of the payment page. `paymentPage`, `returnPage`, `errorPage` and `finishedPage` answer a whole
 * document, with leave to post to the way back in its policy; `render…` gives only its content.
 *
 * @module
 */
export { paymentPageAssets } from './assets.ts';
export { errorPage } from './error-page.ts';
export { finishedPage } from './finished-page.ts';
export { paymentPage, renderPaymentPage } from './payment-page.ts';
export { renderReturnPage, returnPage } from './return-page.ts';
export type {
  ErrorPageView,
  FinishedPageView,
  FormErrorCode,
  PaymentPageError,
  PaymentPageView,
  ReturnPageView,
  SavedCardView,
} from './views.ts';
