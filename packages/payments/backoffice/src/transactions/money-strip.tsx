import { type MoneyJson, MoneyText } from '@fils/ui';
import type { TransactionDetail } from '../../../src/backoffice-api/transaction-types.ts';
import { useText } from '../text.ts';

/** Where the money stands: held, taken, given back, and what can still be done with it. */
export function MoneyStrip({ transaction }: { transaction: TransactionDetail }) {
  const t = useText();
  const { authorized, captured, refunded, refundable, capturable } = transaction;
  return (
    <section className="fils-card bo-strip" aria-label={t('tx.money')}>
      <Sum label={t('tx.authorized')} money={authorized} />
      <Sum label={t('tx.captured')} money={captured} />
      <Sum label={t('tx.refunded')} money={refunded} />
      {capturable.amount === '0' ? (
        <Sum label={t('tx.refundable')} money={refundable} accent />
      ) : (
        <Sum label={t('tx.capturable')} money={capturable} accent />
      )}
    </section>
  );
}

function Sum({ label, money, accent = false }: { label: string; money: MoneyJson; accent?: boolean }) {
  const none = money.amount === '0';
  return (
    <div className={`bo-sum${none ? ' bo-sum-none' : ''}${accent && !none ? ' bo-sum-accent' : ''}`}>
      <div className="bo-sum-label">{label}</div>
      <div className="bo-sum-money">
        <MoneyText money={money} />
      </div>
    </div>
  );
}
