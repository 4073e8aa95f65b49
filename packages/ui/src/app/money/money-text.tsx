import { formatMoney } from '../../languages/index.ts';
import { useLanguage } from '../translate.tsx';

/** Money as the APIs send it: minor units as text, because JSON numbers lose digits. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: string;
  readonly exponent: number;
}

export interface MoneyTextProps {
  money: MoneyJson | { amount: bigint; currency: string; exponent: number };
  /** Large and bold, for the sum that a page is about. */
  large?: boolean;
}

/** An amount in the person's language, isolated so that its digits and sign keep their order in any sentence. */
export function MoneyText({ money, large = false }: MoneyTextProps) {
  const [language] = useLanguage();
  const text = formatMoney({ ...money, amount: BigInt(money.amount) }, language);
  return <bdi className={large ? 'fils-money fils-money-large' : 'fils-money'}>{text}</bdi>;
}
