export const languages = ['en', 'ar'] as const;

export type Language = (typeof languages)[number];

export type Text = Readonly<Record<Language, string>>;

const texts = {
  shop: { en: 'Dukkan', ar: 'دكّان' },
  motto: { en: 'Three good things, well made.', ar: 'ثلاثة أشياء جيدة، متقنة الصنع.' },
  skip: { en: 'Skip to the content', ar: 'انتقل إلى المحتوى' },
  otherLanguage: { en: 'العربية', ar: 'English' },
  demo: {
    en: 'A demonstration shop: nothing is sent and no money moves.',
    ar: 'متجر للتجربة: لا يُرسَل شيء ولا يتحرّك أي مال.',
  },
  buy: { en: 'Buy', ar: 'اشترِ' },
  buyNamed: { en: 'Buy {name} for {price}', ar: 'اشترِ {name} بسعر {price}' },
  more: { en: 'Look closer', ar: 'انظر عن قرب' },
  quantity: { en: 'How many', ar: 'الكمية' },
  email: { en: 'Your e-mail address', ar: 'بريدك الإلكتروني' },
  emailHint: { en: 'The receipt would go there.', ar: 'يُرسَل إليه الإيصال.' },
  emailWrong: {
    en: 'Write an e-mail address such as layla@example.com.',
    ar: 'اكتب عنوان بريد مثل layla@example.com.',
  },
  quantityWrong: { en: 'Choose from 1 to 5.', ar: 'اختر من 1 إلى 5.' },
  back: { en: 'All products', ar: 'كل المنتجات' },
  order: { en: 'Order', ar: 'الطلب' },
  orderNumber: { en: 'Order number', ar: 'رقم الطلب' },
  product: { en: 'Product', ar: 'المنتج' },
  total: { en: 'Total', ar: 'المجموع' },
  payment: { en: 'Payment', ar: 'الدفع' },
  card: { en: 'Card', ar: 'البطاقة' },
  paid: { en: 'Paid', ar: 'مدفوع' },
  paidTitle: { en: 'Thank you, your order is paid', ar: 'شكرًا لك، تم دفع طلبك' },
  paidText: {
    en: 'We are packing it now. Keep the order number for any question.',
    ar: 'نجهّزه الآن. احتفظ برقم الطلب لأي سؤال.',
  },
  authorized: { en: 'Reserved', ar: 'محجوز' },
  authorizedTitle: { en: 'Thank you, the amount is reserved', ar: 'شكرًا لك، تم حجز المبلغ' },
  authorizedText: {
    en: 'Your bank has reserved it; we take it when we send your order.',
    ar: 'حجزه مصرفك، ونحصّله عند إرسال طلبك.',
  },
  waiting: { en: 'Waiting for the payment', ar: 'بانتظار الدفع' },
  waitingTitle: { en: 'Waiting for your payment', ar: 'بانتظار دفعك' },
  waitingText: {
    en: 'This page updates itself. Have you not paid yet? The payment page is still open for you.',
    ar: 'تتحدّث هذه الصفحة بنفسها. لم تدفع بعد؟ صفحة الدفع ما زالت مفتوحة لك.',
  },
  toPayment: { en: 'To the payment page', ar: 'إلى صفحة الدفع' },
  failed: { en: 'Not paid', ar: 'غير مدفوع' },
  failedTitle: { en: 'This order was not paid', ar: 'لم يُدفَع هذا الطلب' },
  failedText: {
    en: 'Nothing was taken. You can order again whenever you like.',
    ar: 'لم يُخصَم شيء. يمكنك الطلب من جديد متى شئت.',
  },
  refunded: { en: 'Refunded', ar: 'مُسترَد' },
  refundedTitle: { en: 'This order was refunded', ar: 'أُعيد مبلغ هذا الطلب' },
  refundedText: { en: 'The money is on its way back to you.', ar: 'المبلغ في طريق عودته إليك.' },
  newTitle: { en: 'Payment could not begin', ar: 'تعذّر بدء الدفع' },
  newText: {
    en: 'Your order is kept. Our payment system did not answer; try again in a moment. You will not pay twice.',
    ar: 'طلبك محفوظ. لم يُجب نظام الدفع، حاول بعد قليل. لن تدفع مرتين.',
  },
  tryAgain: { en: 'Try again', ar: 'حاول مجددًا' },
  notFoundTitle: { en: 'There is nothing here', ar: 'لا شيء هنا' },
  notFoundText: { en: 'The address may be mistyped.', ar: 'ربما كُتب العنوان خطأ.' },
  errorTitle: { en: 'That did not work', ar: 'لم ينجح ذلك' },
  errorText: { en: 'The mistake is ours. Please try again.', ar: 'الخطأ من عندنا. حاول مجددًا من فضلك.' },
} as const satisfies Record<string, Text>;

export type TextKey = keyof typeof texts;

export const text = (key: TextKey, language: Language): string => texts[key][language];

/** A text with `{name}` places filled. */
export function filled(key: TextKey, language: Language, values: Record<string, string>): string {
  return text(key, language).replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

export function isLanguage(value: unknown): value is Language {
  return (languages as readonly unknown[]).includes(value);
}
