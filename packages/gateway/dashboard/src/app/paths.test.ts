import { describe, expect, it } from 'vitest';
import { paths, samePage } from './paths.ts';

describe('addresses', () => {
  it('carry any identifier as one part', () => {
    expect(paths('a/b?c').order('1')).toBe('/m/a%2Fb%3Fc/orders/1');
  });

  it('stay on the section when the merchant changes, but not on what belongs to one merchant', () => {
    expect(samePage('/m/shop1/orders', 'shop2')).toBe('/m/shop2/orders');
    expect(samePage('/m/shop1/orders/019b', 'shop2')).toBe('/m/shop2/orders');
    expect(samePage('/m/shop1', 'shop2')).toBe('/m/shop2/home');
    // Pages of no merchant: people, one's own account.
    expect(samePage('/users', 'shop2')).toBe('/m/shop2/home');
    expect(samePage('/account/x/y', 'shop2')).toBe('/m/shop2/home');
  });
});
