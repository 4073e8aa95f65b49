import { useText } from '../text.ts';

interface CardLike {
  readonly method: string;
  readonly paymentOption: string | null;
  readonly cardNumber: string | null;
}

const brands: Readonly<Record<string, string>> = {
  VISA: 'Visa',
  MASTERCARD: 'Mastercard',
  AMEX: 'American Express',
  MADA: 'mada',
  MEEZA: 'Meeza',
};

/** "Visa ··0001", or the method while no card is known. */
export function useCardName(): (transaction: CardLike) => string {
  const t = useText();
  return ({ method, paymentOption, cardNumber }) => {
    const known = ['card', 'mada', 'visa', 'mastercard', 'amex', 'meeza'] as const;
    const chosen = known.find((code) => code === method);
    const brand =
      paymentOption === null
        ? chosen === undefined
          ? method
          : t(`providers.method.${chosen}`)
        : (brands[paymentOption] ?? paymentOption);
    const last = cardNumber?.slice(-4);
    return last ? t('op.card_with', { brand, last }) : brand;
  };
}

export function CardName({ transaction }: { transaction: CardLike }) {
  const name = useCardName();
  return <bdi className="bo-nowrap">{name(transaction)}</bdi>;
}
