/** What to do, and whether the shopper may simply try again (if the outcome of the first attempt is final). */
export interface Advice {
  readonly text: string;
  readonly shopperMayRetry: boolean;
}

const retry = (text: string): Advice => ({ text, shopperMayRetry: true });
const stop = (text: string): Advice => ({ text, shopperMayRetry: false });

export const nothing: Advice = stop('Nothing needs to be done.');
export const fixMessage: Advice = stop('Correct the message: sent again as it is, it gets the same answer.');
export const fixCredentials: Advice = stop(
  'Compare the credentials with Integration Settings, Security Settings of the account, and mind sandbox and live.',
);
export const askProvider: Advice = stop(
  'Ask Amazon Payment Services: this needs a change to the account on their side.',
);
export const askProviderOtherMethod: Advice = retry(
  'Let the shopper choose another payment method, and ask Amazon Payment Services to look at this one.',
);
export const switchOn: Advice = stop(
  'Switch the service or method on in the account, or stop asking for it.',
);
export const checkCard: Advice = retry('Let the shopper check the card details and try again.');
export const otherCard: Advice = retry('Let the shopper try another card or payment method.');
export const askIssuer: Advice = retry(
  'Let the shopper ask the bank that issued the card, or pay with another one.',
);
export const tryAgain: Advice = retry('Let the shopper try again, with a new merchant reference.');
export const later: Advice = retry('Try again later; if it persists, ask Amazon Payment Services.');
export const checkStatus: Advice = stop(
  'Ask CHECK_STATUS before anything is sent again: it may have been done.',
);
export const wait: Advice = stop('Wait for the notification, or ask CHECK_STATUS.');
export const wrongState: Advice = stop(
  "Ask CHECK_STATUS for the payment's state; it does not allow this operation.",
);
export const smallerAmount: Advice = stop('Ask CHECK_STATUS for what is left, and send at most that.');
export const otherAmount: Advice = retry('Let the shopper pay an amount within the limit, or another way.');
export const ownReference: Advice = stop('Use a merchant reference that was never used before.');
export const otherPlan: Advice = retry('Let the shopper choose another plan, another card, or pay in full.');
export const newToken: Advice = retry('Forget this token and let the shopper enter the card again.');
export const checkOtp: Advice = retry('Let the shopper ask for a new one-time password and enter it.');
export const checkAlias: Advice = retry(
  'Let the shopper check the SADAD account alias and password, or pay another way.',
);
export const newLink: Advice = stop('Make a new payment link, or extend this one.');
export const fixBatch: Advice = stop('Correct the file and upload it under a new batch reference.');
export const waitForFile: Advice = stop('Ask again in a few minutes.');
