/**
 * What shoppers see of the payment page. `paymentPage`, `returnPage`, `errorPage` and `finishedPage` answer a whole
 * document (policy for the way back included); `render…` gives only its content.
 *
 * @module
 */
export { assetAddress, paymentPageAssets } from './assets.ts';
export { errorPage, renderErrorPage } from './error-page.ts';
export { finishedPage, renderFinishedPage } from './finished-page.ts';
export { paymentPage, renderPaymentPage } from './payment-page.ts';
export { renderReturnPage, returnPage } from './return-page.ts';
export type {
  ErrorPageView,
  FinishedPageView,
  FormError,
  FormErrorCode,
  PaymentPageError,
  PaymentPageView,
  ReturnPageView,
  WayBack,
} from './views.ts';
