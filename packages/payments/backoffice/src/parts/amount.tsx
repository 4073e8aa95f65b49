import { type MoneyJson, MoneyText } from '@fils/ui';

/** The sum that a page is about, under its title. */
export function Amount({ money }: { money: MoneyJson }) {
  return (
    <span className="bo-amount">
      <MoneyText money={money} large />
    </span>
  );
}
