import type { Text } from './texts.ts';

/** Something for sale. `price` is in minor units of the currency: 24900 fils are 249.00 AED. */
export interface Product {
  readonly id: string;
  readonly name: Text;
  readonly description: Text;
  readonly price: bigint;
  readonly currency: 'AED' | 'SAR' | 'KWD';
  /** Served as /pictures/NAME.svg. */
  readonly picture: string;
  readonly alt: Text;
}

/** One product in each currency; the dinar has three decimals, which is where shops go wrong first. */
export const products: readonly Product[] = [
  {
    id: 'dallah',
    name: { en: 'Brass dallah', ar: 'دلّة نحاسية' },
    description: {
      en: 'A coffee pot hammered from one sheet of brass, with a spout that pours a thin, steady line. Holds twelve small cups.',
      ar: 'دلّة قهوة مطروقة من صفيحة نحاس واحدة، يسكب منقارها خيطًا رفيعًا ثابتًا. تكفي اثني عشر فنجانًا.',
    },
    price: 24_900n,
    currency: 'AED',
    picture: 'dallah',
    alt: { en: 'A brass coffee pot between two small cups', ar: 'دلّة نحاسية بين فنجانين صغيرين' },
  },
  {
    id: 'dates',
    name: { en: 'Ajwa dates', ar: 'تمر عجوة' },
    description: {
      en: 'Ten soft, dark dates of this year’s harvest from Madinah, in a green gift box with gold lines.',
      ar: 'عشر تمرات داكنة طرية من محصول هذا العام في المدينة المنورة، في علبة هدايا خضراء بخطوط ذهبية.',
    },
    price: 8_950n,
    currency: 'SAR',
    picture: 'dates',
    alt: { en: 'An open green box with ten dates', ar: 'علبة خضراء مفتوحة فيها عشر تمرات' },
  },
  {
    id: 'mabkhara',
    name: { en: 'Oud incense burner', ar: 'مبخرة عود' },
    description: {
      en: 'Turned from sidr wood and edged with brass. Comes with charcoal and a pinch of oud for the first evening.',
      ar: 'مخروطة من خشب السدر ومحلّاة بالنحاس. معها فحم وقليل من العود لأول مساء.',
    },
    price: 12_750n,
    currency: 'KWD',
    picture: 'mabkhara',
    alt: { en: 'A wooden incense burner, smoke rising', ar: 'مبخرة خشبية يتصاعد منها الدخان' },
  },
];

export function productById(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}
