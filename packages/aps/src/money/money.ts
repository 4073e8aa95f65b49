import { exponentOf } from './currencies.ts';
import { MoneyError } from './error.ts';

/** An amount in minor units (fils, cents): 12.50 AED is `{ amount: 1250n, currency: 'AED' }`. Never a float. */
export interface Money {
  amount: bigint;
  currency: string;
}

/** The wire's amount has at most this many digits (operation tables, member `amount`). */
const wireDigits = 10;

/**
 * The wire form of an amount: minor units, digits only. 500.00 AED is `50000`, 100.000 JOD is `100000`.
 * Zero is allowed because answers carry it (`refunded_amount`); requests refuse it by their own rule.
 * @throws MoneyError for a negative amount, more than ten digits, or an unknown currency.
 */
export function toWire(money: Money): string {
  exponentOf(money.currency);
  if (money.amount < 0n) throw new MoneyError('A negative amount cannot be sent.');
  const digits = money.amount.toString();
  if (digits.length > wireDigits) {
    throw new MoneyError(
      `The amount ${digits} has more than the ${wireDigits} digits that a message can carry.`,
    );
  }
  return digits;
}

/**
 * Reads a wire amount, minor units as digits.
 * @throws MoneyError for anything else: a sign, a decimal point, more than ten digits, an unknown currency.
 */
export function fromWire(text: string, currency: string): Money {
  exponentOf(currency);
  if (!/^[0-9]{1,10}$/.test(text)) {
    throw new MoneyError(
      `"${text.slice(0, 24)}" is no amount: one to ten digits in minor units are expected.`,
    );
  }
  return { amount: BigInt(text), currency };
}

/** The amount in major units with all its decimals and a point: `12.50`, `5.250`, `1000`. For people, use `Intl`. */
export function formatAmount(money: Money): string {
  const exponent = exponentOf(money.currency);
  const sign = money.amount < 0n ? '-' : '';
  const digits = (money.amount < 0n ? -money.amount : money.amount).toString().padStart(exponent + 1, '0');
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * The amount as Visa takes it: in currencies with three decimals the last digit must be 0, otherwise the payment
 * is declined. Rounds half up to two decimals; other currencies are returned unchanged.
 */
export function visaRounded(money: Money): Money {
  if (exponentOf(money.currency) !== 3) return money;
  const tens = (money.amount + 5n) / 10n;
  return { amount: tens * 10n, currency: money.currency };
}
