import { TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { decimalString, formatMoney, parseAmountText } from '../../languages/index.ts';
import { useLanguage, useTranslate } from '../translate.tsx';

export interface AmountInputProps {
  label: string;
  /** ISO 4217 code, shown beside the field. */
  currency: string;
  /** Decimals of the currency. */
  exponent: number;
  /** Minor units. Undefined while the text is empty or not an amount. */
  value: bigint | undefined;
  onChange(value: bigint | undefined): void;
  minimum?: bigint;
  maximum?: bigint;
  description?: ReactNode;
  /** An error from outside (server); our own take the place when the text is wrong. */
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/**
 * A field for money. Takes Latin and Arabic-Indic digits and any usual separator, says in the person's own format what it
 * understood, and judges only when the field is left: nobody likes to be corrected while typing.
 */
export function AmountInput(props: AmountInputProps) {
  const { currency, exponent, value, onChange, minimum, maximum, required = false } = props;
  const t = useTranslate();
  const [language] = useLanguage();
  const echoId = useId();
  const [text, setText] = useState(value === undefined ? '' : decimalString(value, exponent));
  const [shown, setShown] = useState(value);
  const [left, setLeft] = useState(false);
  // The value was changed from outside, for example by "refund everything".
  if (shown !== value) {
    setShown(value);
    if (value !== undefined) setText(decimalString(value, exponent));
  }

  const money = (amount: bigint) => formatMoney({ amount, currency, exponent }, language);
  const parsed = parseAmountText(text, exponent);
  const example = decimalString(125n * 10n ** BigInt(exponent) + (exponent > 0 ? 5n : 0n), exponent);
  const problem = () => {
    if ('problem' in parsed) {
      if (parsed.problem === 'empty') return undefined;
      if (parsed.problem === 'too_many_decimals')
        return t('amount.too_many_decimals', { currency, exponent });
      return t('amount.not_a_number', { example });
    }
    if (minimum !== undefined && parsed.amount < minimum) {
      return t('amount.too_small', { minimum: money(minimum) });
    }
    if (maximum !== undefined && parsed.amount > maximum) {
      return t('amount.too_large', { maximum: money(maximum) });
    }
    return undefined;
  };
  const change = (next: string) => {
    setText(next);
    const result = parseAmountText(next, exponent);
    const amount = 'amount' in result ? result.amount : undefined;
    const fits =
      amount !== undefined &&
      (minimum === undefined || amount >= minimum) &&
      (maximum === undefined || amount <= maximum);
    setShown(fits ? amount : undefined);
    onChange(fits ? amount : undefined);
  };
  return (
    <div>
      <TextInput
        label={props.label}
        description={props.description}
        error={(left && problem()) || props.error}
        withAsterisk={required}
        aria-required={required}
        disabled={props.disabled ?? false}
        inputMode="decimal"
        autoComplete="off"
        dir="ltr"
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
        rightSection={<span className="fils-currency">{currency}</span>}
        rightSectionWidth={56}
      />
      <output id={echoId} className="fils-echo">
        {'amount' in parsed ? t('amount.means', { amount: `\u2068${money(parsed.amount)}\u2069` }) : '\u00a0'}
      </output>
    </div>
  );
}
