/** Help below its field: fields side by side then stand on one line, however long their help is. */
export const helpBelow: ('label' | 'input' | 'error' | 'description')[] = [
  'label',
  'input',
  'error',
  'description',
];
