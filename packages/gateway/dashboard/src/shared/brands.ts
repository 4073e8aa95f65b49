const names: Record<string, string> = {
  VISA: 'Visa',
  MASTERCARD: 'Mastercard',
  AMEX: 'American Express',
  MADA: 'mada',
  MEEZA: 'Meeza',
};

/** A payment option as its owner writes it; brand names are not translated. */
export function brandName(code: string): string {
  return names[code] ?? code;
}
