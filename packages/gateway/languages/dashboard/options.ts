import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'option.text':
      'What this account can take at all. A channel then chooses among these in Technical Settings.',
    'option.purchase_only': 'Purchase only, always with 3-D Secure.',
    'option.cards': 'Credit and debit cards.',
    'option.switched_on': '{name} is switched on.',
    'option.switched_off': '{name} is switched off.',
    'option.none_left': 'With every option off, no payment can be taken.',
  },
  ar: {
    'option.text': 'ما يستطيع هذا الحساب قبوله أصلًا. ثم تختار القناة منه في الإعدادات التقنية.',
    'option.purchase_only': 'للشراء فقط، ودائمًا مع 3-D Secure.',
    'option.cards': 'بطاقات الائتمان والخصم.',
    'option.switched_on': 'شُغّل {name}.',
    'option.switched_off': 'أُوقف {name}.',
    'option.none_left': 'إذا أُوقفت كل الخيارات فلا يمكن استقبال أي دفعة.',
  },
  lt: {
    'option.text': 'Ką ši paskyra apskritai gali priimti. Kanalas iš to renkasi techniniuose nustatymuose.',
    'option.purchase_only': 'Tik pirkimas, visada su 3-D Secure.',
    'option.cards': 'Kredito ir debeto kortelės.',
    'option.switched_on': '{name} įjungta.',
    'option.switched_off': '{name} išjungta.',
    'option.none_left': 'Išjungus visas parinktis, jokio mokėjimo priimti nebus galima.',
  },
  fr: {
    'option.text':
      'Ce que ce compte peut accepter. Un canal choisit ensuite parmi ces moyens dans Technical Settings.',
    'option.purchase_only': 'Achat uniquement, toujours avec 3-D Secure.',
    'option.cards': 'Cartes de crédit et de débit.',
    'option.switched_on': '{name} est activé.',
    'option.switched_off': '{name} est désactivé.',
    'option.none_left': 'Si tout est désactivé, aucun paiement ne peut être encaissé.',
  },
  it: {
    'option.text':
      'Ciò che questo account può accettare. Un canale sceglie poi tra questi in Technical Settings.',
    'option.purchase_only': 'Solo acquisto, sempre con 3-D Secure.',
    'option.cards': 'Carte di credito e di debito.',
    'option.switched_on': '{name} è attivo.',
    'option.switched_off': '{name} è disattivato.',
    'option.none_left': 'Con tutto disattivato non si può ricevere alcun pagamento.',
  },
});
