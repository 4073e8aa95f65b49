import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'home.title': 'Home',
    'home.today': 'Today',
    'home.paid': 'Paid',
    'home.refunded': 'Refunded',
    'home.failed': 'Failed',
    'home.payments': '{count, plural, one {# payment} other {# payments}}',
    'home.refunds': '{count, plural, one {# refund} other {# refunds}}',
    'home.attempts': '{count, plural, one {# attempt} other {# attempts}}',
    'home.nothing_today': 'No money has moved today.',
    'home.attention': 'Needs a look',
    'home.all_well': 'Nothing needs your attention.',
    'home.unknown_transactions':
      '{count, plural, one {# transaction without a final word} other {# transactions without a final word}}',
    'home.unknown_operations':
      '{count, plural, one {# operation being checked} other {# operations being checked}}',
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
    'home.test_mode': 'Everything here is a test: no provider takes real money.',
  },
  ar: {
    'home.title': 'الرئيسية',
    'home.today': 'اليوم',
    'home.paid': 'مدفوع',
    'home.refunded': 'مردود',
    'home.failed': 'فاشل',
    'home.payments':
      '{count, plural, zero {لا مدفوعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}',
    'home.refunds':
      '{count, plural, zero {لا مردودات} one {رد واحد} two {ردّان} few {# ردود} many {# ردًا} other {# رد}}',
    'home.attempts':
      '{count, plural, zero {لا محاولات} one {محاولة واحدة} two {محاولتان} few {# محاولات} many {# محاولة} other {# محاولة}}',
    'home.nothing_today': 'لم تتحرك أموال اليوم.',
    'home.attention': 'يحتاج إلى نظرة',
    'home.all_well': 'لا شيء يحتاج إلى انتباهك.',
    'home.unknown_transactions':
      '{count, plural, zero {لا معاملات بلا رد نهائي} one {معاملة واحدة بلا رد نهائي} two {معاملتان بلا رد نهائي} few {# معاملات بلا رد نهائي} many {# معاملة بلا رد نهائي} other {# معاملة بلا رد نهائي}}',
    'home.unknown_operations':
      '{count, plural, zero {لا عمليات قيد التحقق} one {عملية واحدة قيد التحقق} two {عمليتان قيد التحقق} few {# عمليات قيد التحقق} many {# عملية قيد التحقق} other {# عملية قيد التحقق}}',
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
    'home.test_mode': 'كل شيء هنا اختبار: لا مزود يستلم أموالًا حقيقية.',
  },
  lt: {
    'home.title': 'Pradžia',
    'home.today': 'Šiandien',
    'home.paid': 'Apmokėta',
    'home.refunded': 'Grąžinta',
    'home.failed': 'Nepavyko',
    'home.payments':
      '{count, plural, one {# mokėjimas} few {# mokėjimai} many {# mokėjimo} other {# mokėjimų}}',
    'home.refunds':
      '{count, plural, one {# grąžinimas} few {# grąžinimai} many {# grąžinimo} other {# grąžinimų}}',
    'home.attempts': '{count, plural, one {# bandymas} few {# bandymai} many {# bandymo} other {# bandymų}}',
    'home.nothing_today': 'Šiandien pinigai nejudėjo.',
    'home.attention': 'Verta pažiūrėti',
    'home.all_well': 'Dėmesio niekam nereikia.',
    'home.unknown_transactions':
      '{count, plural, one {# sandoris be galutinio atsakymo} few {# sandoriai be galutinio atsakymo} many {# sandorio be galutinio atsakymo} other {# sandorių be galutinio atsakymo}}',
    'home.unknown_operations':
      '{count, plural, one {# operacija tikrinama} few {# operacijos tikrinamos} many {# operacijos tikrinama} other {# operacijų tikrinama}}',
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
    'home.test_mode': 'Čia viskas bandoma: nė vienas tiekėjas nepriima tikrų pinigų.',
  },
  fr: {
    'home.title': 'Accueil',
    'home.today': 'Aujourd’hui',
    'home.paid': 'Payé',
    'home.refunded': 'Remboursé',
    'home.failed': 'Échoués',
    'home.payments': '{count, plural, one {# paiement} many {# paiements} other {# paiements}}',
    'home.refunds': '{count, plural, one {# remboursement} many {# remboursements} other {# remboursements}}',
    'home.attempts': '{count, plural, one {# tentative} many {# tentatives} other {# tentatives}}',
    'home.nothing_today': 'Aucun mouvement d’argent aujourd’hui.',
    'home.attention': 'À regarder',
    'home.all_well': 'Rien ne demande votre attention.',
    'home.unknown_transactions':
      '{count, plural, one {# transaction sans réponse définitive} many {# transactions sans réponse définitive} other {# transactions sans réponse définitive}}',
    'home.unknown_operations':
      '{count, plural, one {# opération en vérification} many {# opérations en vérification} other {# opérations en vérification}}',
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
    'home.test_mode': 'Tout ici est un test : aucun fournisseur n’encaisse d’argent réel.',
  },
  it: {
    'home.title': 'Inizio',
    'home.today': 'Oggi',
    'home.paid': 'Pagato',
    'home.refunded': 'Rimborsato',
    'home.failed': 'Non riusciti',
    'home.payments': '{count, plural, one {# pagamento} many {# pagamenti} other {# pagamenti}}',
    'home.refunds': '{count, plural, one {# rimborso} many {# rimborsi} other {# rimborsi}}',
    'home.attempts': '{count, plural, one {# tentativo} many {# tentativi} other {# tentativi}}',
    'home.nothing_today': 'Oggi non si è mosso denaro.',
    'home.attention': 'Da guardare',
    'home.all_well': 'Nulla richiede la tua attenzione.',
    'home.unknown_transactions':
      '{count, plural, one {# transazione senza risposta definitiva} many {# transazioni senza risposta definitiva} other {# transazioni senza risposta definitiva}}',
    'home.unknown_operations':
      '{count, plural, one {# operazione in verifica} many {# operazioni in verifica} other {# operazioni in verifica}}',
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
    'home.test_mode': 'Qui è tutto una prova: nessun fornitore incassa denaro reale.',
  },
});
