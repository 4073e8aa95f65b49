import { describe, expect, it } from 'vitest';
import { cardText } from './card-text.ts';
import { shownState } from './shown-state.ts';

const money = (amount: string) => ({ amount, currency: 'AED', exponent: 2 });

describe('the state people are told', () => {
  it.each([
    ['captured', '0', 'captured'],
    ['captured', '1', 'partly_refunded'],
    ['captured', '10000', 'refunded'],
    ['voided', '0', 'voided'],
    ['uncertain', '0', 'uncertain'],
  ] as const)('%s with %s refunded is %s', (state, refunded, shown) => {
    expect(shownState({ state, refunded: money(refunded), money: money('10000') })).toBe(shown);
  });
});

describe('the card in a line', () => {
  it.each([
    [null, null, undefined],
    ['VISA', null, 'Visa'],
    ['AMEX', '345678*****4564', 'American Express ··4564'],
    // A method that this dashboard does not know yet is told by its code.
    ['JAYWAN', '******1234', 'JAYWAN ··1234'],
  ])('%s %s is %s', (paymentOption, cardNumberMasked, text) => {
    expect(cardText({ paymentOption, cardNumberMasked })).toBe(text);
  });
});
