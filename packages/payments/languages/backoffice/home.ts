import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'home.title': 'Home',
    'home.today': 'Today',
    'home.paid': 'Paid',
    'home.refunded': 'Refunded',
    'home.failed': 'Failed attempts',
    'home.payments': '{count, plural, one {# payment} other {# payments}}',
    'home.refunds': '{count, plural, one {# refund} other {# refunds}}',
    'home.nothing_today': 'No money has moved today.',
    'home.nothing_today_text': 'Paid, refunded and failed amounts of the day will stand here.',
    'home.attention': 'Needs a look',
    'home.all_well': 'Nothing needs your attention.',
    'home.unknown_transactions':
      '{count, plural, one {# transaction without a final word} other {# transactions without a final word}}',
    'home.unknown_operations':
      '{count, plural, one {# operation being checked} other {# operations being checked}}',
    'home.to_capture':
      '{count, plural, one {# authorised amount waits for its capture} other {# authorised amounts wait for their capture}}',
    'home.waiting_messages': '{count, plural, one {# message waiting} other {# messages waiting}}',
    'home.mismatched':
      '{count, plural, one {# transaction with wrong amount or currency} other {# transactions with wrong amount or currency}}',
    'home.failed_deliveries':
      '{count, plural, one {# event could not be delivered} other {# events could not be delivered}}',
    'home.providers': 'Providers',
    'home.last_feedback': 'Last feedback received',
    'home.never': 'never',
    'home.guide': 'Set-up',
    'home.to_guide': 'Continue the set-up',
  },
  ar: {
    'home.title': 'الرئيسية',
    'home.today': 'اليوم',
    'home.paid': 'مدفوع',
    'home.refunded': 'مردود',
    'home.failed': 'محاولات فاشلة',
    'home.payments':
      '{count, plural, zero {لا مدفوعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}',
    'home.refunds':
      '{count, plural, zero {لا مردودات} one {رد واحد} two {ردّان} few {# ردود} many {# ردًا} other {# رد}}',
    'home.nothing_today': 'لم تتحرك أموال اليوم.',
    'home.nothing_today_text': 'ستظهر هنا مدفوعات اليوم ومردوداته ومحاولاته الفاشلة.',
    'home.attention': 'يحتاج إلى نظرة',
    'home.all_well': 'لا شيء يحتاج إلى انتباهك.',
    'home.unknown_transactions':
      '{count, plural, zero {لا معاملات بلا رد نهائي} one {معاملة واحدة بلا رد نهائي} two {معاملتان بلا رد نهائي} few {# معاملات بلا رد نهائي} many {# معاملة بلا رد نهائي} other {# معاملة بلا رد نهائي}}',
    'home.unknown_operations':
      '{count, plural, zero {لا عمليات قيد التحقق} one {عملية واحدة قيد التحقق} two {عمليتان قيد التحقق} few {# عمليات قيد التحقق} many {# عملية قيد التحقق} other {# عملية قيد التحقق}}',
    'home.to_capture':
      '{count, plural, zero {لا مبالغ مفوَّضة تنتظر التحصيل} one {مبلغ مفوَّض واحد ينتظر التحصيل} two {مبلغان مفوَّضان ينتظران التحصيل} few {# مبالغ مفوَّضة تنتظر التحصيل} many {# مبلغًا مفوَّضًا ينتظر التحصيل} other {# مبلغ مفوَّض ينتظر التحصيل}}',
    'home.waiting_messages':
      '{count, plural, zero {لا رسائل منتظرة} one {رسالة واحدة منتظرة} two {رسالتان منتظرتان} few {# رسائل منتظرة} many {# رسالة منتظرة} other {# رسالة منتظرة}}',
    'home.mismatched':
      '{count, plural, zero {لا معاملات بمبلغ خاطئ} one {معاملة واحدة بمبلغ أو عملة غير مطابقة} two {معاملتان بمبلغ أو عملة غير مطابقة} few {# معاملات بمبلغ أو عملة غير مطابقة} many {# معاملة بمبلغ أو عملة غير مطابقة} other {# معاملة بمبلغ أو عملة غير مطابقة}}',
    'home.failed_deliveries':
      '{count, plural, zero {سُلّمت كل الأحداث} one {حدث واحد لم يُسلّم} two {حدثان لم يُسلّما} few {# أحداث لم تُسلّم} many {# حدثًا لم تُسلّم} other {# حدث لم تُسلّم}}',
    'home.providers': 'المزودون',
    'home.last_feedback': 'آخر إشعار وصل',
    'home.never': 'لم يصل',
    'home.guide': 'الإعداد',
    'home.to_guide': 'متابعة الإعداد',
  },
  lt: {
    'home.title': 'Pradžia',
    'home.today': 'Šiandien',
    'home.paid': 'Apmokėta',
    'home.refunded': 'Grąžinta',
    'home.failed': 'Nepavykę bandymai',
    'home.payments':
      '{count, plural, one {# mokėjimas} few {# mokėjimai} many {# mokėjimo} other {# mokėjimų}}',
    'home.refunds':
      '{count, plural, one {# grąžinimas} few {# grąžinimai} many {# grąžinimo} other {# grąžinimų}}',
    'home.nothing_today': 'Šiandien pinigai nejudėjo.',
    'home.nothing_today_text': 'Čia matysite dienos mokėjimus, grąžinimus ir nepavykusius bandymus.',
    'home.attention': 'Verta pažiūrėti',
    'home.all_well': 'Dėmesio niekam nereikia.',
    'home.unknown_transactions':
      '{count, plural, one {# sandoris be galutinio atsakymo} few {# sandoriai be galutinio atsakymo} many {# sandorio be galutinio atsakymo} other {# sandorių be galutinio atsakymo}}',
    'home.unknown_operations':
      '{count, plural, one {# operacija tikrinama} few {# operacijos tikrinamos} many {# operacijos tikrinama} other {# operacijų tikrinama}}',
    'home.to_capture':
      '{count, plural, one {# rezervuota suma laukia nurašymo} few {# rezervuotos sumos laukia nurašymo} many {# rezervuotos sumos laukia nurašymo} other {# rezervuotų sumų laukia nurašymo}}',
    'home.waiting_messages':
      '{count, plural, one {# pranešimas laukia} few {# pranešimai laukia} many {# pranešimo laukia} other {# pranešimų laukia}}',
    'home.mismatched':
      '{count, plural, one {# sandoris su neteisinga suma arba valiuta} few {# sandoriai su neteisinga suma arba valiuta} many {# sandorio su neteisinga suma arba valiuta} other {# sandorių su neteisinga suma arba valiuta}}',
    'home.failed_deliveries':
      '{count, plural, one {# įvykis nepristatytas} few {# įvykiai nepristatyti} many {# įvykio nepristatyta} other {# įvykių nepristatyta}}',
    'home.providers': 'Tiekėjai',
    'home.last_feedback': 'Paskutinis gautas atsiliepimas',
    'home.never': 'dar nebuvo',
    'home.guide': 'Konfigūravimas',
    'home.to_guide': 'Tęsti konfigūravimą',
  },
  fr: {
    'home.title': 'Accueil',
    'home.today': 'Aujourd’hui',
    'home.paid': 'Payé',
    'home.refunded': 'Remboursé',
    'home.failed': 'Tentatives échouées',
    'home.payments': '{count, plural, one {# paiement} many {# paiements} other {# paiements}}',
    'home.refunds': '{count, plural, one {# remboursement} many {# remboursements} other {# remboursements}}',
    'home.nothing_today': 'Aucun mouvement d’argent aujourd’hui.',
    'home.nothing_today_text': 'Les paiements, remboursements et échecs du jour apparaîtront ici.',
    'home.attention': 'À regarder',
    'home.all_well': 'Rien ne demande votre attention.',
    'home.unknown_transactions':
      '{count, plural, one {# transaction sans réponse définitive} many {# transactions sans réponse définitive} other {# transactions sans réponse définitive}}',
    'home.unknown_operations':
      '{count, plural, one {# opération en vérification} many {# opérations en vérification} other {# opérations en vérification}}',
    'home.to_capture':
      '{count, plural, one {# montant autorisé attend sa capture} many {# montants autorisés attendent leur capture} other {# montants autorisés attendent leur capture}}',
    'home.waiting_messages':
      '{count, plural, one {# message en attente} many {# messages en attente} other {# messages en attente}}',
    'home.mismatched':
      '{count, plural, one {# transaction au montant ou à la devise erronés} many {# transactions au montant ou à la devise erronés} other {# transactions au montant ou à la devise erronés}}',
    'home.failed_deliveries':
      '{count, plural, one {# événement n’a pas pu être remis} many {# événements n’ont pas pu être remis} other {# événements n’ont pas pu être remis}}',
    'home.providers': 'Fournisseurs',
    'home.last_feedback': 'Dernier retour reçu',
    'home.never': 'jamais',
    'home.guide': 'Configuration',
    'home.to_guide': 'Poursuivre la configuration',
  },
  it: {
    'home.title': 'Inizio',
    'home.today': 'Oggi',
    'home.paid': 'Pagato',
    'home.refunded': 'Rimborsato',
    'home.failed': 'Tentativi non riusciti',
    'home.payments': '{count, plural, one {# pagamento} many {# pagamenti} other {# pagamenti}}',
    'home.refunds': '{count, plural, one {# rimborso} many {# rimborsi} other {# rimborsi}}',
    'home.nothing_today': 'Oggi non si è mosso denaro.',
    'home.nothing_today_text': 'Qui vedrai i pagamenti, i rimborsi e i tentativi non riusciti di oggi.',
    'home.attention': 'Da guardare',
    'home.all_well': 'Nulla richiede la tua attenzione.',
    'home.unknown_transactions':
      '{count, plural, one {# transazione senza risposta definitiva} many {# transazioni senza risposta definitiva} other {# transazioni senza risposta definitiva}}',
    'home.unknown_operations':
      '{count, plural, one {# operazione in verifica} many {# operazioni in verifica} other {# operazioni in verifica}}',
    'home.to_capture':
      '{count, plural, one {# importo autorizzato attende l’incasso} many {# importi autorizzati attendono l’incasso} other {# importi autorizzati attendono l’incasso}}',
    'home.waiting_messages':
      '{count, plural, one {# messaggio in attesa} many {# messaggi in attesa} other {# messaggi in attesa}}',
    'home.mismatched':
      '{count, plural, one {# transazione con importo o valuta errati} many {# transazioni con importo o valuta errati} other {# transazioni con importo o valuta errati}}',
    'home.failed_deliveries':
      '{count, plural, one {# evento non consegnato} many {# eventi non consegnati} other {# eventi non consegnati}}',
    'home.providers': 'Fornitori',
    'home.last_feedback': 'Ultima notifica ricevuta',
    'home.never': 'mai',
    'home.guide': 'Configurazione',
    'home.to_guide': 'Continua la configurazione',
  },
});
