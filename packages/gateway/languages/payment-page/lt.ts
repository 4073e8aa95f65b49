import type { Messages } from '@fils/ui/languages';
import type { en } from './en.ts';

export const lt: Messages<typeof en> = {
  'local.ribbon': '„Fils“ vietinis sietuvas, ne „Amazon“. Tik bandomosios kortelės: pinigai nejuda.',
  'local.footer':
    'Šis puslapis kūrėjo kompiuteryje atstoja „Amazon Payment Services“. Jis yra „Fils“ dalis ir su „Amazon“ nesusijęs.',
  'local.documentTitle': '{title} (bandymas)',

  'paymentPage.title': 'Sumokėkite {amount}, gavėjas {merchant}',
  'paymentPage.amount': 'Mokėtina suma',
  'paymentPage.reference': 'Nuoroda',
  'paymentPage.description': 'Užsakymas',
  'paymentPage.card': 'Mokėjimas kortele',
  'paymentPage.accepted': 'Priimamos kortelės',
  'paymentPage.number': 'Kortelės numeris',
  'paymentPage.expiry': 'Galiojimo data',
  'paymentPage.expiry.hint': 'Mėn./metai, pvz., 05/30',
  'paymentPage.cvv': 'Saugos kodas',
  'paymentPage.cvv.hint.three': '3 skaitmenys kitoje pusėje',
  'paymentPage.cvv.hint.four': '4 skaitmenys priekinėje pusėje',
  'paymentPage.holder': 'Vardas ant kortelės',
  'paymentPage.optional': 'neprivaloma',
  'paymentPage.remember': 'Įsiminti šią kortelę',
  'paymentPage.remember.text': 'Kitam mokėjimui, gavėjas {merchant}. Saugos kodas niekada neišsaugomas.',
  'paymentPage.pay': 'Mokėti {amount}',
  'paymentPage.paying': 'Mokama…',
  'paymentPage.cancel': 'Atšaukti ir grįžti: {merchant}',
  'paymentPage.attemptsLeft':
    '{count, plural, one {Liko # bandymas.} few {Liko # bandymai.} many {Liko # bandymo.} other {Liko # bandymų.}}',
  'paymentPage.filled': 'Įrašyta bandomoji kortelė {card}. Galite mokėti.',

  'paymentPage.errors.title':
    '{count, plural, one {Pataisykite # lauką} few {Pataisykite # laukus} many {Pataisykite # lauko} other {Pataisykite # laukų}}',
  'paymentPage.errors.retype': 'Jūsų saugumui kortelės numerį ir saugos kodą įveskite iš naujo.',
  'paymentPage.errors.code': 'Kodas {code}',
  'paymentPage.error.number_missing': 'Įveskite kortelės numerį.',
  'paymentPage.error.number_letters': 'Kortelės numerį sudaro tik skaitmenys.',
  'paymentPage.error.number_length': 'Kortelės numerį sudaro 12–19 skaitmenų. Patikrinkite, ar jų netrūksta.',
  'paymentPage.error.number_invalid': 'Kortelės numeryje yra klaida. Palyginkite jį su kortele.',
  'paymentPage.error.number_not_test':
    'Čia priimamos tik bandomosios kortelės. Pasirinkite vieną iš bandomųjų kortelių sąrašo; tikros kortelės čia niekada neveskite.',
  'paymentPage.error.brand_not_accepted': '{brand} kortelės čia nepriimamos. Naudokite kitą kortelę.',
  'paymentPage.error.expiry_missing': 'Įveskite galiojimo datą.',
  'paymentPage.error.expiry_format': 'Įveskite mėnesį ir metus, kaip ant kortelės, pvz., 05/30.',
  'paymentPage.error.expiry_past':
    'Kortelės galiojimas pasibaigęs. Patikrinkite datą arba naudokite kitą kortelę.',
  'paymentPage.error.expiry_far': 'Kortelės tiek ilgai negalioja. Patikrinkite metus.',
  'paymentPage.error.cvv_missing':
    '{count, select, 4 {Įveskite 4 skaitmenis, esančius priekinėje kortelės pusėje.} other {Įveskite {count} skaitmenis, esančius kitoje kortelės pusėje.}}',
  'paymentPage.error.cvv_digits':
    '{count, select, 4 {Saugos kodą sudaro 4 skaitmenys priekinėje kortelės pusėje.} other {Saugos kodą sudaro {count} skaitmenys kitoje kortelės pusėje.}}',
  'paymentPage.error.holder_long': 'Sutrumpinkite vardą iki 50 ženklų.',
  'paymentPage.error.holder_characters': 'Tinka tik raidės, tarpai, brūkšneliai, apostrofai ir taškai.',
  'paymentPage.error.declined':
    'Bankas šios kortelės nepriėmė. Pinigai nenuskaityti. Bandykite kitą kortelę.',
  'paymentPage.error.uncertain':
    'Banko atsakymo dar nėra. Nemokėkite dar kartą: parduotuvė praneš, kaip baigėsi.',
  'paymentPage.error.authentication_failed':
    'Bankas negalėjo patvirtinti jūsų tapatybės. Pinigai nenuskaityti. Bandykite dar kartą arba naudokite kitą kortelę.',
  'paymentPage.error.authentication_cancelled':
    'Palikote banko puslapį nepatvirtinę mokėjimo. Pinigai nenuskaityti.',
  'paymentPage.error.authentication_timed_out':
    'Banko puslapis per ilgai laukė atsakymo. Pinigai nenuskaityti. Bandykite dar kartą.',
  'paymentPage.error.already_sent':
    'Ši forma jau buvo išsiųsta, todėl antrą kartą nesiųsta. Norėdami mokėti, užpildykite ją dar kartą.',
  'paymentPage.error.attempts_exceeded':
    'Išnaudoti visi šio mokėjimo bandymai. Grįžkite ir pradėkite iš naujo: {merchant}.',

  'brand.VISA': 'Visa',
  'brand.MASTERCARD': 'Mastercard',
  'brand.AMEX': 'American Express',
  'brand.MADA': 'mada',
  'brand.MEEZA': 'Meeza',

  'testCards.title': 'Bandomosios kortelės',
  'testCards.note': 'Tik vietiniame sietuve',
  'testCards.help': 'Vienas paspaudimas užpildo formą. Vardas tinka bet koks.',
  'testCards.success': 'Apmokama iš karto',
  'testCards.challenge': 'Prašo 3-D Secure, paskui apmokama',
  'testCards.declined': 'Atmetama',
  'testCards.uncertain': 'Rezultatas neaiškus',
  'testCards.use': 'Naudoti',
  'testCards.useCard': 'Naudoti {brand}, paskutiniai skaitmenys {last}',
  'testCards.details': '{brand} · {expiry} · CVV {cvv}',

  'challenge.title': 'Patvirtinkite mokėjimą',
  'challenge.bank': 'Bandomasis bankas',
  'challenge.scheme': '3-D Secure',
  'challenge.intro':
    'Bankas nori įsitikinti, kad tai jūs. Tikro mokėjimo metu jis atsiųstų kodą į jūsų telefoną.',
  'challenge.merchant': 'Pardavėjas',
  'challenge.amount': 'Suma',
  'challenge.card': 'Kortelė',
  'challenge.otp': 'Vienkartinis kodas',
  'challenge.otp.hint': 'Šiame bandyme kodas yra {otp}.',
  'challenge.approve': 'Patvirtinti mokėjimą',
  'challenge.sending': 'Tvirtinama…',
  'challenge.cancel': 'Atšaukti',
  'challenge.simulate': 'Išbandykite kitą pabaigą',
  'challenge.simulate.text': 'Tik vietiniame sietuve: tegul bankas atsako kitaip.',
  'challenge.fail': 'Nepavyko',
  'challenge.fail.text': 'Bankas nepripažįsta tapatybės',
  'challenge.timeout': 'Baigėsi laikas',
  'challenge.timeout.text': 'Bankas neatsako',
  'challenge.error.title': 'Kodas neteisingas',
  'challenge.error.otp_missing': 'Įveskite kodą. Šiame bandyme jis yra {otp}.',
  'challenge.error.otp_wrong': 'Šis kodas neteisingas. Šiame bandyme jis yra {otp}.',

  'return.title': 'Grįžtama: {merchant}',
  'return.text': 'Grįžtate į parduotuvę. Neuždarykite šio puslapio.',
  'return.manual': 'Mokėjimas čia baigtas. Tęskite parduotuvėje, kad pamatytumėte rezultatą.',
  'return.to': 'Keliaujate į',
  'return.continue': 'Tęsti',
  'return.shop': 'parduotuvė',

  'errorPage.title': 'Mokėjimo puslapio parodyti negalima',
  'errorPage.nothing': 'Pinigai nenuskaityti.',
  'errorPage.code': 'Atsakymo kodas',
  'errorPage.message': 'Pranešimas',
  'errorPage.meaning': 'Ką tai reiškia',
  'errorPage.advice': 'Ką daryti',
  'errorPage.back': 'Grįžti į parduotuvę',

  'finished.success': 'Mokėjimas gautas',
  'finished.success.text': 'Gavėjas {merchant} gavo jūsų mokėjimą. Šį puslapį galite uždaryti.',
  'finished.failed': 'Mokėjimas neatliktas',
  'finished.failed.text': 'Pinigai nenuskaityti. Grįžkite ir bandykite dar kartą: {merchant}.',
  'finished.cancelled': 'Mokėjimas atšauktas',
  'finished.cancelled.text': 'Atšaukėte mokėjimą. Pinigai nenuskaityti.',
  'finished.pending': 'Mokėjimas tikrinamas',
  'finished.pending.text': 'Bankas dar neatsakė. Nemokėkite dar kartą: {merchant} praneš, kaip baigėsi.',
  'finished.back': 'Grįžti: {merchant}',
};
