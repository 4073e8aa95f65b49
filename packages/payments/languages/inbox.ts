import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'inbox.refused.title': 'This message was not accepted',
    'inbox.refused.text':
      'What your browser brought back was not signed by the payment service, or was changed on the way. Nothing was changed by it.',
    'inbox.malformed.title': 'This message cannot be read',
    'inbox.malformed.text':
      'What your browser brought back is incomplete or damaged. Nothing was changed by it.',
    'inbox.unknown.title': 'We do not know this payment',
    'inbox.unknown.text':
      'No payment belongs to this address. If you have paid, keep your reference and ask the shop.',
    'inbox.later.title': 'One moment, please',
    'inbox.later.text':
      'We could not store the answer of the payment service just now. Your payment is not lost. Reload this page in a moment.',
    'inbox.status': 'See the state of your payment',
  },
  ar: {
    'inbox.refused.title': 'لم تُقبل هذه الرسالة',
    'inbox.refused.text':
      'ما أعاده متصفحك ليس موقّعًا من خدمة الدفع، أو جرى تغييره في الطريق. لم يتغير أي شيء بسببه.',
    'inbox.malformed.title': 'تتعذر قراءة هذه الرسالة',
    'inbox.malformed.text': 'ما أعاده متصفحك ناقص أو تالف. لم يتغير أي شيء بسببه.',
    'inbox.unknown.title': 'لا نعرف هذه الدفعة',
    'inbox.unknown.text': 'لا توجد دفعة بهذا العنوان. إذا كنت قد دفعت، فاحتفظ بالرقم المرجعي واسأل المتجر.',
    'inbox.later.title': 'لحظة من فضلك',
    'inbox.later.text': 'لم نتمكن الآن من حفظ رد خدمة الدفع. لم تضِع دفعتك. أعد تحميل هذه الصفحة بعد قليل.',
    'inbox.status': 'عرض حالة الدفع',
  },
  lt: {
    'inbox.refused.title': 'Šis pranešimas nepriimtas',
    'inbox.refused.text':
      'Tai, ką grąžino jūsų naršyklė, nepasirašyta mokėjimo paslaugos arba buvo pakeista pakeliui. Dėl to niekas nepasikeitė.',
    'inbox.malformed.title': 'Šio pranešimo nepavyksta perskaityti',
    'inbox.malformed.text':
      'Tai, ką grąžino jūsų naršyklė, neišsamu arba sugadinta. Dėl to niekas nepasikeitė.',
    'inbox.unknown.title': 'Tokio mokėjimo nežinome',
    'inbox.unknown.text':
      'Šiuo adresu mokėjimo nėra. Jei jau sumokėjote, išsaugokite nuorodos numerį ir kreipkitės į parduotuvę.',
    'inbox.later.title': 'Akimirką',
    'inbox.later.text':
      'Šiuo metu nepavyko išsaugoti mokėjimo paslaugos atsakymo. Jūsų mokėjimas nedingo. Po akimirkos įkelkite puslapį iš naujo.',
    'inbox.status': 'Žiūrėti mokėjimo būseną',
  },
  fr: {
    'inbox.refused.title': 'Ce message n’a pas été accepté',
    'inbox.refused.text':
      'Ce que votre navigateur a rapporté n’est pas signé par le service de paiement, ou a été modifié en chemin. Rien n’a changé.',
    'inbox.malformed.title': 'Ce message est illisible',
    'inbox.malformed.text': 'Ce que votre navigateur a rapporté est incomplet ou endommagé. Rien n’a changé.',
    'inbox.unknown.title': 'Nous ne connaissons pas ce paiement',
    'inbox.unknown.text':
      'Aucun paiement ne correspond à cette adresse. Si vous avez payé, gardez votre référence et adressez-vous à la boutique.',
    'inbox.later.title': 'Un instant, s’il vous plaît',
    'inbox.later.text':
      'Nous n’avons pas pu enregistrer la réponse du service de paiement. Votre paiement n’est pas perdu. Rechargez cette page dans un instant.',
    'inbox.status': 'Voir l’état de votre paiement',
  },
  it: {
    'inbox.refused.title': 'Questo messaggio non è stato accettato',
    'inbox.refused.text':
      'Ciò che il browser ha riportato non è firmato dal servizio di pagamento, o è stato modificato lungo la strada. Non è cambiato nulla.',
    'inbox.malformed.title': 'Questo messaggio non è leggibile',
    'inbox.malformed.text':
      'Ciò che il browser ha riportato è incompleto o danneggiato. Non è cambiato nulla.',
    'inbox.unknown.title': 'Non conosciamo questo pagamento',
    'inbox.unknown.text':
      'A questo indirizzo non corrisponde alcun pagamento. Se hai pagato, conserva il riferimento e rivolgiti al negozio.',
    'inbox.later.title': 'Un momento, per favore',
    'inbox.later.text':
      'Non siamo riusciti a salvare la risposta del servizio di pagamento. Il tuo pagamento non è perduto. Ricarica la pagina tra poco.',
    'inbox.status': 'Vedi lo stato del pagamento',
  },
});
