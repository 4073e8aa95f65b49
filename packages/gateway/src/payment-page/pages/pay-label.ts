import { formatMoney } from '@fils/ui/languages';
import { isolated, type Texts } from './document.ts';
import type { PaymentPageView } from './views.ts';

/** The button always says the amount, whatever the merchant wrote on it. */
export function payLabel(t: Texts, view: PaymentPageView): string {
  const money = formatMoney(view, view.language);
  const own = view.template.texts[view.language === 'ar' ? 'ar' : 'en'].payButton;
  if (own === '') return t('paymentPage.pay', { amount: money });
  return own.includes('{amount}') ? own.replaceAll('{amount}', money) : `${own} · ${isolated(money)}`;
}
