import type { Messages } from '@fils/ui/languages';
import type { en } from './en.ts';

export const it: Messages<typeof en> = {
  'local.ribbon': 'Gateway locale di Fils, non di Amazon. Solo carte di prova: nessun denaro si muove.',
  'local.footer':
    'Questa pagina sostituisce Amazon Payment Services sul computer di uno sviluppatore. Fa parte di Fils e non ha alcun legame con Amazon.',
  'local.documentTitle': '{title} (prova)',

  'paymentPage.title': 'Paga {amount} a {merchant}',
  'paymentPage.amount': 'Importo da pagare',
  'paymentPage.reference': 'Riferimento',
  'paymentPage.description': 'Ordine',
  'paymentPage.card': 'Paga con carta',
  'paymentPage.accepted': 'Carte accettate',
  'paymentPage.number': 'Numero della carta',
  'paymentPage.expiry': 'Data di scadenza',
  'paymentPage.expiry.hint': 'MM/AA, es. 05/30',
  'paymentPage.cvv': 'Codice di sicurezza',
  'paymentPage.cvv.hint.three': '3 cifre, sul retro',
  'paymentPage.cvv.hint.four': '4 cifre, sul fronte',
  'paymentPage.holder': 'Nome sulla carta',
  'paymentPage.optional': 'facoltativo',
  'paymentPage.remember': 'Ricorda questa carta',
  'paymentPage.remember.text':
    'Per il prossimo pagamento a {merchant}. Il codice di sicurezza non viene mai conservato.',
  'paymentPage.pay': 'Paga {amount}',
  'paymentPage.paying': 'Pagamento in corso…',
  'paymentPage.cancel': 'Annulla e torna a {merchant}',
  'paymentPage.attemptsLeft':
    '{count, plural, one {Ti resta # tentativo.} many {Ti restano # di tentativi.} other {Ti restano # tentativi.}}',
  'paymentPage.filled': 'Compilato con la carta di prova {card}. Ora puoi pagare.',
  'paymentPage.saved': 'Paga con la carta salvata',
  'paymentPage.saved.expires': 'Valida fino al {date}',
  'paymentPage.saved.other': 'Usa un’altra carta',
  'paymentPage.closes':
    '{minutes, plural, one {Senza pagamento questa pagina si chiude dopo # minuto.} many {Senza pagamento questa pagina si chiude dopo # di minuti.} other {Senza pagamento questa pagina si chiude dopo # minuti.}}',
  'paymentPage.closes.soon': 'Questa pagina si chiude tra circa due minuti.',
  'paymentPage.closes.stay': 'Mi serve più tempo',

  'paymentPage.errors.title':
    '{count, plural, one {Correggi un campo} many {Correggi # di campi} other {Correggi # campi}}',
  'paymentPage.errors.retype':
    'Per la tua sicurezza, inserisci di nuovo il numero della carta e il codice di sicurezza.',
  'paymentPage.errors.retypeCode': 'Per la tua sicurezza, digita di nuovo il codice di sicurezza.',
  'paymentPage.errors.code': 'Codice {code}',
  'paymentPage.error.number_missing': 'Inserisci il numero della carta.',
  'paymentPage.error.number_letters': 'Il numero della carta contiene solo cifre.',
  'paymentPage.error.number_length':
    'Il numero della carta ha da 12 a 19 cifre. Controlla se ne manca qualcuna.',
  'paymentPage.error.number_invalid': 'Una cifra del numero è sbagliata. Confrontalo con la carta.',
  'paymentPage.error.number_not_test':
    'Questo gateway accetta solo carte di prova. Scegline una dall’elenco; non inserire mai qui una carta vera.',
  'paymentPage.error.brand_not_accepted': 'Le carte {brand} non sono accettate qui. Usa un’altra carta.',
  'paymentPage.error.expiry_missing': 'Inserisci la data di scadenza.',
  'paymentPage.error.expiry_format': 'Inserisci mese e anno come sulla carta, per esempio 05/30.',
  'paymentPage.error.expiry_past': 'Questa carta è scaduta. Controlla la data o usa un’altra carta.',
  'paymentPage.error.expiry_far': 'Nessuna carta vale così a lungo. Controlla l’anno.',
  'paymentPage.error.cvv_missing':
    '{count, select, 4 {Inserisci le 4 cifre sul fronte della carta.} other {Inserisci le {count} cifre sul retro della carta.}}',
  'paymentPage.error.cvv_digits':
    '{count, select, 4 {Il codice di sicurezza ha 4 cifre, sul fronte della carta.} other {Il codice di sicurezza ha {count} cifre, sul retro della carta.}}',
  'paymentPage.error.holder_long': 'Accorcia il nome a 50 caratteri.',
  'paymentPage.error.holder_characters': 'Usa solo lettere, spazi, trattini, apostrofi e punti.',
  'paymentPage.error.declined':
    'La banca ha rifiutato questa carta. Nulla è stato addebitato. Prova un’altra carta.',
  'paymentPage.error.authentication_failed':
    'La banca non ha potuto confermare la tua identità. Nulla è stato addebitato. Riprova o usa un’altra carta.',
  'paymentPage.error.authentication_timed_out':
    'La pagina della banca ha atteso troppo a lungo. Nulla è stato addebitato. Riprova.',
  'paymentPage.error.already_sent':
    'Questo modulo era già stato inviato, perciò non è stato inviato di nuovo. Per pagare, compilalo ancora.',
  'paymentPage.error.saved_card_expired': 'La carta salvata è scaduta. Usa un’altra carta.',

  'brand.VISA': 'Visa',
  'brand.MASTERCARD': 'Mastercard',
  'brand.AMEX': 'American Express',
  'brand.MADA': 'mada',
  'brand.MEEZA': 'Meeza',

  'testCards.title': 'Carte di prova',
  'testCards.note': 'Solo nel gateway locale',
  'testCards.help': 'Un clic compila il modulo. Va bene qualsiasi nome.',
  'testCards.success': 'Pagata subito',
  'testCards.challenge': 'Chiede 3-D Secure, poi pagata',
  'testCards.declined': 'Rifiutata',
  'testCards.uncertain': 'Esito incerto',
  'testCards.use': 'Usa',
  'testCards.useCard': 'Usa {brand} che termina con {last}',
  'testCards.details': '{brand} · {expiry} · CVV {cvv}',

  'challenge.title': 'Conferma il pagamento',
  'challenge.bank': 'Banca di prova',
  'challenge.scheme': '3-D Secure',
  'challenge.intro':
    'La banca vuole assicurarsi che sia tu. In un pagamento vero invierebbe un codice al tuo telefono.',
  'challenge.merchant': 'Esercente',
  'challenge.amount': 'Importo',
  'challenge.card': 'Carta',
  'challenge.otp': 'Codice monouso',
  'challenge.otp.hint': 'Per questa prova il codice è {otp}.',
  'challenge.approve': 'Conferma il pagamento',
  'challenge.sending': 'Conferma in corso…',
  'challenge.cancel': 'Annulla',
  'challenge.simulate': 'Prova un altro finale',
  'challenge.simulate.text': 'Solo nel gateway locale: fai rispondere la banca in un altro modo.',
  'challenge.fail': 'Fallimento',
  'challenge.fail.text': 'La banca rifiuta l’identità',
  'challenge.timeout': 'Tempo scaduto',
  'challenge.timeout.text': 'Nessuno risponde in tempo alla banca',
  'challenge.unanswered': 'Nessuna risposta',
  'challenge.unanswered.text': 'Confermato e inviato, ma la risposta della banca va persa',
  'challenge.error.title': 'Il codice non è giusto',
  'challenge.error.otp_missing': 'Inserisci il codice. Per questa prova è {otp}.',
  'challenge.error.otp_wrong': 'Questo codice non è giusto. Per questa prova è {otp}.',

  'return.title': 'Ritorno a {merchant}',
  'return.text': 'Stai tornando al negozio. Non chiudere questa pagina.',
  'return.manual': 'Il pagamento qui è terminato. Continua verso il negozio per vedere il risultato.',
  'return.to': 'Stai andando a',
  'return.continue': 'Continua',
  'return.shop': 'il negozio',

  'errorPage.title': 'La pagina di pagamento non può essere mostrata',
  'errorPage.nothing': 'Nulla è stato addebitato.',
  'errorPage.code': 'Codice di risposta',
  'errorPage.message': 'Messaggio',
  'errorPage.meaning': 'Che cosa significa',
  'errorPage.advice': 'Che cosa fare',
  'errorPage.back': 'Torna al negozio',

  'finished.success': 'Pagamento ricevuto',
  'finished.success.text': '{merchant} ha ricevuto il pagamento. Puoi chiudere questa pagina.',
  'finished.failed': 'Pagamento non effettuato',
  'finished.failed.text': 'Nulla è stato addebitato. Torna a {merchant} per riprovare.',
  'finished.attempts': 'Tentativi esauriti',
  'finished.attempts.text': 'Nulla è stato addebitato. Torna a {merchant} per ricominciare.',
  'finished.cancelled': 'Pagamento annullato',
  'finished.cancelled.text': 'Hai annullato il pagamento. Nulla è stato addebitato.',
  'finished.expired': 'Questa pagina si è chiusa',
  'finished.expired.text':
    'È rimasta aperta troppo a lungo senza un pagamento. Nulla è stato addebitato. Torna a {merchant} per ricominciare.',
  'finished.pending': 'Pagamento in verifica',
  'finished.pending.text':
    'La banca non ha ancora risposto. Non pagare di nuovo: {merchant} ti dirà com’è andata.',
  'finished.back': 'Torna a {merchant}',
};
