import type { PaymentOptionCode } from '../settings/payment-options.ts';

/** A card that never belonged to anybody, with what the simulated bank does with it. */
export interface TestCard {
  id: string;
  brand: PaymentOptionCode;
  number: string;
  /** MM/YY, as the documentation prints it; any future expiry is accepted. */
  expiry: string;
  cvv: string;
  flow: 'frictionless' | 'challenge';
  outcome: 'success' | 'declined' | 'uncertain';
  /** The documentation's words, for the drawer of test cards. */
  label: string;
}

function card(
  id: string,
  brand: PaymentOptionCode,
  number: string,
  cvv: string,
  flow: TestCard['flow'],
  outcome: TestCard['outcome'],
  label: string,
): TestCard {
  // One future date for all: half of those that the older documents print have passed.
  return { id, brand, number, expiry: '05/30', cvv, flow, outcome, label };
}

/** The documented sandbox cards, then those that single public projects use. mada and Meeza always ask for 3-D Secure. */
export const testCards: readonly TestCard[] = [
  card('visa-ok', 'VISA', '4005550000000001', '123', 'frictionless', 'success', 'Success'),
  card('mc-ok', 'MASTERCARD', '5123456789012346', '123', 'frictionless', 'success', 'Success'),
  card('amex-ok', 'AMEX', '345678901234564', '1234', 'frictionless', 'success', 'Success'),
  card('visa-3ds', 'VISA', '4557012345678902', '123', 'challenge', 'success', '3DS Challenge'),
  card('mc-3ds', 'MASTERCARD', '5313581000123430', '123', 'challenge', 'success', '3DS Challenge'),
  card('amex-3ds', 'AMEX', '374200000000004', '1234', 'challenge', 'success', '3DS Challenge'),
  card('mada', 'MADA', '5297412542005689', '350', 'challenge', 'success', '3DS Challenge'),
  card('meeza-16', 'MEEZA', '5078036221028566', '143', 'challenge', 'success', '3DS Challenge'),
  card('meeza-19', 'MEEZA', '9818950527886700002', '422', 'challenge', 'success', '3DS Challenge'),
  card('visa-declined', 'VISA', '4916783391760242', '123', 'frictionless', 'declined', 'Declined'),
  card('visa-uncertain', 'VISA', '4556437649762022', '123', 'frictionless', 'uncertain', 'Uncertain'),
  card('mc-uncertain', 'MASTERCARD', '5308097663032831', '123', 'frictionless', 'uncertain', 'Uncertain'),
];

const lesserKnown: readonly TestCard[] = [
  card('visa-1111', 'VISA', '4111111111111111', '123', 'frictionless', 'success', 'Success'),
  card('visa-3ds-2', 'VISA', '4508750015741019', '100', 'challenge', 'success', '3DS Challenge'),
  card('visa-declined-2', 'VISA', '4532406346746108', '123', 'frictionless', 'declined', 'Declined'),
  card('mc-declined', 'MASTERCARD', '5265742978143572', '123', 'frictionless', 'declined', 'Declined'),
];

/**
 * First eight digits under which only test numbers are in use, taken from the documented numbers and from those of
 * payment platforms' test suites. Everything else could be somebody's card and is refused.
 */
const testRanges: readonly { prefix: string; brand: PaymentOptionCode }[] = [
  { prefix: '40000000', brand: 'VISA' },
  { prefix: '40055500', brand: 'VISA' },
  { prefix: '41111111', brand: 'VISA' },
  { prefix: '42424242', brand: 'VISA' },
  { prefix: '45570123', brand: 'VISA' },
  { prefix: '51000000', brand: 'MASTERCARD' },
  { prefix: '51234500', brand: 'MASTERCARD' },
  { prefix: '51234567', brand: 'MASTERCARD' },
  { prefix: '53135810', brand: 'MASTERCARD' },
  { prefix: '55555555', brand: 'MASTERCARD' },
  { prefix: '34567800', brand: 'AMEX' },
  { prefix: '34567890', brand: 'AMEX' },
  { prefix: '37420000', brand: 'AMEX' },
  { prefix: '37828224', brand: 'AMEX' },
  { prefix: '52974100', brand: 'MADA' },
  { prefix: '52974125', brand: 'MADA' },
  { prefix: '50780362', brand: 'MEEZA' },
  { prefix: '98189505', brand: 'MEEZA' },
];

/** What of a test card decides how the bank treats it. */
export type TestCardTraits = Pick<TestCard, 'id' | 'brand' | 'flow' | 'outcome'>;

const byNumber = new Map([...testCards, ...lesserKnown].map((one) => [one.number, one]));

/** Digits only. Whether the sum of the number is right is for the card form to say (016). */
export function findTestCard(number: string): TestCard | undefined {
  const known = byNumber.get(number);
  if (known !== undefined) return known;
  const range = testRanges.find(({ prefix }) => number.startsWith(prefix));
  if (range === undefined) return undefined;
  const { brand, prefix } = range;
  const flow = brand === 'MADA' || brand === 'MEEZA' ? 'challenge' : 'frictionless';
  // The id stands for the range: the number itself is kept nowhere.
  return card(
    `range-${prefix}`,
    brand,
    number,
    brand === 'AMEX' ? '1234' : '123',
    flow,
    'success',
    'Success',
  );
}

/** The card of an id, as tokens keep it; of one from a range, whose number is kept nowhere, what the range says. */
export function testCardById(id: string): TestCardTraits | undefined {
  const known = [...testCards, ...lesserKnown].find((one) => one.id === id);
  return known ?? (id.startsWith('range-') ? findTestCard(id.slice('range-'.length)) : undefined);
}

/** First digits of each scheme; mada and Meeza before the scheme they ride on. The hosted page's script has them too. */
export const brandPatterns: readonly { brand: PaymentOptionCode; pattern: RegExp }[] = [
  { brand: 'MADA', pattern: /^529741/ },
  { brand: 'MEEZA', pattern: /^(?:507803|981895)/ },
  { brand: 'VISA', pattern: /^4/ },
  { brand: 'AMEX', pattern: /^3[47]/ },
  { brand: 'MASTERCARD', pattern: /^(?:5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720))/ },
];

/** The scheme by the number's first digits, also while it is being typed. */
export function brandOf(number: string): PaymentOptionCode | undefined {
  return brandPatterns.find(({ pattern }) => pattern.test(number))?.brand;
}

/** The first six and the last four digits, as `card_number` travels in answers. */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 6)}${'*'.repeat(Math.max(0, number.length - 10))}${number.slice(-4)}`;
}
