import type { Card } from '../acquirer/card.ts';
import { brandOf, findTestCard, type TestCard } from '../acquirer/test-cards.ts';
import type { CardError, CardErrorCode, CardField } from './card-error.ts';
import { cardDigits, plainText } from './card-text.ts';
import { readExpiry } from './expiry.ts';

/** The fields of the form as they arrived; anything but a text counts as missing. */
export type CardForm = Readonly<Record<string, unknown>>;

export type ParsedCard =
  | { readonly card: Card; readonly errors?: undefined }
  | { readonly card?: undefined; readonly errors: readonly CardError[] };

/**
 * Reads the card form as shoppers fill it: spaces and dashes in the number, Arabic-Indic and Persian digits, the expiry
 * in any usual order. All wrong fields are named at once, in the order of the form.
 *
 * @param now decides whether the card has expired: it is good until its month ends in UTC
 * @param options brands that this order may be paid with; undefined: all
 */
export function parseCardForm(
  form: CardForm,
  now: Temporal.Instant,
  options?: readonly string[],
): ParsedCard {
  const number = readNumber(text(form, 'card_number'), options);
  const expiry = readExpiry(text(form, 'expiry_date'), now);
  const securityCodeError = checkSecurityCode(form, number.brand);
  const holder = readHolderName(text(form, 'card_holder_name'));

  const errors = [number.error, expiry.error, securityCodeError, holder.error].filter(
    (error) => error !== undefined,
  );
  if (errors.length > 0 || number.testCard === undefined) return { errors };
  return {
    card: {
      number: number.digits,
      brand: number.testCard.brand,
      expiryDate: expiry.yymm,
      cardHolderName: holder.name === '' ? undefined : holder.name,
      rememberMe: text(form, 'remember_me') === 'YES',
      testCard: number.testCard,
    },
  };
}

/** How many digits the security code of a brand has. */
export function securityCodeLength(brand: string | undefined): 3 | 4 {
  return brand === 'AMEX' ? 4 : 3;
}

/** The check digit rule of ISO/IEC 7812. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function text(form: CardForm, field: CardField | 'remember_me'): string {
  const value = form[field];
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

interface ReadNumber {
  readonly digits: string;
  /** Known also for a card that is refused: it decides how long the security code is. */
  readonly brand?: string | undefined;
  readonly testCard?: TestCard;
  readonly error?: CardError;
}

function readNumber(typed: string, options: readonly string[] | undefined): ReadNumber {
  const digits = cardDigits(typed);
  const brand = digits === undefined ? undefined : brandOf(digits);
  const refuse = (code: CardErrorCode, more: Partial<CardError> = { wireCode: '016' }): ReadNumber => ({
    digits: '',
    brand,
    error: { field: 'card_number', code, ...more },
  });
  if (digits === '') return refuse('number_missing', {});
  if (digits === undefined) return refuse('number_letters');
  if (digits.length < 12 || digits.length > 19) return refuse('number_length');
  if (!passesLuhn(digits)) return refuse('number_invalid');
  const testCard = findTestCard(digits);
  if (testCard === undefined || brand === undefined) return refuse('number_not_test');
  if (options !== undefined && !options.includes(testCard.brand)) {
    return refuse('brand_not_accepted', { values: { brand: testCard.brand }, wireCode: '003' });
  }
  return { digits, brand: testCard.brand, testCard };
}

/** What is wrong with the security code of the form, for a card of that brand. */
export function checkSecurityCode(form: CardForm, brand: string | undefined): CardError | undefined {
  const digits = cardDigits(text(form, 'card_security_code'));
  const count = securityCodeLength(brand);
  if (digits === '') return { field: 'card_security_code', code: 'cvv_missing', values: { count } };
  // The brand is unknown when the number is wrong: then either length may turn out right.
  const right = brand === undefined ? [3, 4] : [count];
  if (digits !== undefined && right.includes(digits.length)) return undefined;
  return { field: 'card_security_code', code: 'cvv_digits', values: { count } };
}

function readHolderName(typed: string): { name: string; error?: CardError } {
  const name = plainText(typed);
  const refuse = (code: CardErrorCode): { name: string; error: CardError } => ({
    name: '',
    error: { field: 'card_holder_name', code },
  });
  if (name.length > 50) return refuse('holder_long');
  if (!/^(?:[\p{L}\p{M}'’. -]*)$/u.test(name)) return refuse('holder_characters');
  return { name };
}
