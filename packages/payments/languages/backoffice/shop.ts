import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'shop.title': 'Shop',
    'shop.text': 'Whom shoppers pay, and where they ask when a payment did not work.',
    'shop.empty': 'No name is set: shoppers see only the host of your shop’s address.',
    'shop.name': 'Shop’s name',
    'shop.name_hint': 'As your customers know it. It stands on the checkout and on the status page.',
    'shop.email': 'E-mail for questions',
    'shop.phone': 'Telephone for questions',
    'shop.phone_hint': 'With the country’s number, for example +971 4 123 4567.',
    'shop.website': 'Website for questions',
    'shop.website_hint': 'The whole address, for example https://shop.example/help.',
    'shop.contact_hint':
      'Shoppers see these when a payment is under way, was declined or cancelled, or needs a person.',
    'shop.saved': 'The shop is saved.',
    'shop.preview': 'What shoppers see',
    'shop.preview_checkout': 'At the checkout',
    'shop.preview_status': 'When it did not work',
    'shop.preview_none': 'Nothing: no way to ask is set.',
    'problem.unseen_characters':
      '{field}: there is a control character or an invisible one in it. Type it anew instead of copying it.',
    'problem.invalid_phone':
      '{field}: use digits 0–9, blanks and + ( ) . / - only, for example +971 4 123 4567.',
    'problem.invalid_website':
      '{field}: enter a whole address that begins with https:// or http://, without user name.',
  },
  ar: {
    'shop.title': 'المتجر',
    'shop.text': 'لمن يدفع المتسوقون، وأين يسألون إن لم تنجح عملية الدفع.',
    'shop.empty': 'لم يُحدَّد اسم بعد: لا يرى المتسوقون سوى اسم مضيف عنوان متجرك.',
    'shop.name': 'اسم المتجر',
    'shop.name_hint': 'كما يعرفه عملاؤك. يظهر في صفحة الدفع وصفحة الحالة.',
    'shop.email': 'بريد إلكتروني للأسئلة',
    'shop.phone': 'هاتف للأسئلة',
    'shop.phone_hint': 'مع رمز البلد، مثل \u2066+971 4 123 4567\u2069.',
    'shop.website': 'موقع إلكتروني للأسئلة',
    'shop.website_hint': 'العنوان كاملًا، مثل \u2066https://shop.example/help\u2069.',
    'shop.contact_hint':
      'يرى المتسوقون هذه البيانات عندما يكون الدفع قيد المعالجة أو مرفوضًا أو ملغى أو بحاجة إلى مراجعة.',
    'shop.saved': 'حُفظت بيانات المتجر.',
    'shop.preview': 'ما يراه المتسوقون',
    'shop.preview_checkout': 'في صفحة الدفع',
    'shop.preview_status': 'عندما لا ينجح الدفع',
    'shop.preview_none': 'لا شيء: لم تُحدَّد أي وسيلة للسؤال.',
    'problem.unseen_characters': '{field}: فيه محرف تحكم أو محرف خفي. اكتبه من جديد بدل نسخه.',
    'problem.invalid_phone':
      '{field}: استخدم الأرقام \u20660–9\u2069 والفراغات و \u2066+ ( ) . / -\u2069 فقط، مثل \u2066+971 4 123 4567\u2069.',
    'problem.invalid_website':
      '{field}: أدخل عنوانًا كاملًا يبدأ بـ \u2066https://\u2069 أو \u2066http://\u2069، من دون اسم مستخدم.',
  },
  lt: {
    'shop.title': 'Parduotuvė',
    'shop.text': 'Kam moka pirkėjai ir kur jiems kreiptis, kai sumokėti nepavyko.',
    'shop.empty': 'Pavadinimas nenurodytas: pirkėjai mato tik jūsų parduotuvės adreso serverio vardą.',
    'shop.name': 'Parduotuvės pavadinimas',
    'shop.name_hint': 'Toks, kokį žino jūsų klientai. Rodomas mokėjimo ir būsenos puslapiuose.',
    'shop.email': 'El. paštas klausimams',
    'shop.phone': 'Telefonas klausimams',
    'shop.phone_hint': 'Su šalies kodu, pvz., +971 4 123 4567.',
    'shop.website': 'Svetainė klausimams',
    'shop.website_hint': 'Visas adresas, pvz., https://shop.example/help.',
    'shop.contact_hint':
      'Šiuos duomenis pirkėjai mato, kai mokėjimas dar vykdomas, atmestas, atšauktas arba kai jį turi peržiūrėti žmogus.',
    'shop.saved': 'Parduotuvės duomenys išsaugoti.',
    'shop.preview': 'Ką mato pirkėjai',
    'shop.preview_checkout': 'Mokėjimo puslapyje',
    'shop.preview_status': 'Kai sumokėti nepavyko',
    'shop.preview_none': 'Nieko: nenurodyta, kur kreiptis.',
    'problem.unseen_characters':
      '{field}: jame yra valdymo arba nematomas simbolis. Įveskite iš naujo, o ne kopijuokite.',
    'problem.invalid_phone': '{field}: tik skaitmenys 0–9, tarpai ir + ( ) . / -, pvz., +971 4 123 4567.',
    'problem.invalid_website':
      '{field}: įveskite visą adresą, prasidedantį https:// arba http://, be naudotojo vardo.',
  },
  fr: {
    'shop.title': 'Boutique',
    'shop.text': 'À qui les acheteurs paient, et où ils s’adressent quand un paiement n’a pas abouti.',
    'shop.empty':
      'Aucun nom n’est défini : les acheteurs ne voient que le nom d’hôte de l’adresse de votre boutique.',
    'shop.name': 'Nom de la boutique',
    'shop.name_hint':
      'Tel que vos clients le connaissent. Il figure sur la page de paiement et sur la page d’état.',
    'shop.email': 'E-mail pour les questions',
    'shop.phone': 'Téléphone pour les questions',
    'shop.phone_hint': 'Avec l’indicatif du pays, par exemple +971 4 123 4567.',
    'shop.website': 'Site web pour les questions',
    'shop.website_hint': 'L’adresse entière, par exemple https://shop.example/help.',
    'shop.contact_hint':
      'Les acheteurs voient ces contacts quand un paiement est en cours, refusé ou annulé, ou doit être vérifié par une personne.',
    'shop.saved': 'La boutique est enregistrée.',
    'shop.preview': 'Ce que voient les acheteurs',
    'shop.preview_checkout': 'Sur la page de paiement',
    'shop.preview_status': 'Quand le paiement n’a pas abouti',
    'shop.preview_none': 'Rien : aucun moyen de contact n’est défini.',
    'problem.unseen_characters':
      '{field} : il contient un caractère de contrôle ou invisible. Saisissez-le à nouveau au lieu de le copier.',
    'problem.invalid_phone':
      '{field} : uniquement des chiffres 0–9, des espaces et + ( ) . / -, par exemple +971 4 123 4567.',
    'problem.invalid_website':
      '{field} : saisissez une adresse entière commençant par https:// ou http://, sans nom d’utilisateur.',
  },
  it: {
    'shop.title': 'Negozio',
    'shop.text': 'Chi riceve il pagamento e dove chiedere quando un pagamento non è riuscito.',
    'shop.empty':
      'Nessun nome è impostato: i clienti vedono solo il nome host dell’indirizzo del tuo negozio.',
    'shop.name': 'Nome del negozio',
    'shop.name_hint':
      'Come lo conoscono i tuoi clienti. Compare sulla pagina di pagamento e su quella dell’esito.',
    'shop.email': 'E-mail per domande',
    'shop.phone': 'Telefono per domande',
    'shop.phone_hint': 'Con il prefisso del Paese, per esempio +971 4 123 4567.',
    'shop.website': 'Sito web per domande',
    'shop.website_hint': 'L’indirizzo intero, per esempio https://shop.example/help.',
    'shop.contact_hint':
      'I clienti vedono questi contatti quando un pagamento è in corso, rifiutato o annullato, o va verificato da una persona.',
    'shop.saved': 'Il negozio è stato salvato.',
    'shop.preview': 'Che cosa vedono i clienti',
    'shop.preview_checkout': 'Al checkout',
    'shop.preview_status': 'Quando il pagamento non è riuscito',
    'shop.preview_none': 'Nulla: non è impostato nessun contatto.',
    'problem.unseen_characters':
      '{field}: contiene un carattere di controllo o invisibile. Scrivilo di nuovo invece di copiarlo.',
    'problem.invalid_phone': '{field}: solo cifre 0–9, spazi e + ( ) . / -, per esempio +971 4 123 4567.',
    'problem.invalid_website':
      '{field}: inserisci un indirizzo intero che inizi con https:// o http://, senza nome utente.',
  },
});
