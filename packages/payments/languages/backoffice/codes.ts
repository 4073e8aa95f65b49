import type { Language } from '@fils/ui/languages';
import { meanings } from './meanings.ts';

/**
 * What @fils/aps says about a response code, in other languages. Keyed by its English sentence: an advice that was
 * reworded there is shown in English until it is translated here, and a test says so.
 */
const advice: Readonly<Record<string, Record<Exclude<Language, 'en'>, string>>> = {
  'Nothing needs to be done.': {
    ar: 'لا حاجة إلى فعل شيء.',
    lt: 'Nieko daryti nereikia.',
    fr: 'Il n’y a rien à faire.',
    it: 'Non serve fare nulla.',
  },
  'Correct the message: sent again as it is, it gets the same answer.': {
    ar: 'صحّح الرسالة: إن أُرسلت كما هي فالرد نفسه.',
    lt: 'Pataisykite pranešimą: išsiųstas toks pat, jis gaus tokį pat atsakymą.',
    fr: 'Corrigez le message : renvoyé tel quel, il reçoit la même réponse.',
    it: 'Correggi il messaggio: rinviato così com’è riceve la stessa risposta.',
  },
  'Compare the credentials with Integration Settings, Security Settings of the account, and mind sandbox and live.':
    {
      ar: 'قارن بيانات الاعتماد بما في \u2066Integration Settings ‣ Security Settings\u2069، وانتبه إلى الفرق بين البيئة التجريبية والفعلية.',
      lt: 'Palyginkite duomenis su Integracijos nustatymai ‣ Saugumo nustatymai; atkreipkite dėmesį, bandomoji ar tikra aplinka.',
      fr: 'Comparez les identifiants avec Integration Settings ‣ Security Settings du compte, et distinguez bac à sable et production.',
      it: 'Confronta le credenziali con Integration Settings ‣ Security Settings dell’account, e distingui sandbox e produzione.',
    },
  'Ask Amazon Payment Services: this needs a change to the account on their side.': {
    ar: 'اسأل Amazon Payment Services: يتطلب هذا تغييرًا في الحساب من جهتهم.',
    lt: 'Kreipkitės į „Amazon Payment Services“: reikia pakeisti paskyrą jų pusėje.',
    fr: 'Demandez à Amazon Payment Services : il faut modifier le compte de leur côté.',
    it: 'Chiedi ad Amazon Payment Services: serve una modifica dell’account da parte loro.',
  },
  'Let the shopper choose another payment method, and ask Amazon Payment Services to look at this one.': {
    ar: 'ليختر المتسوق طريقة دفع أخرى، واطلب من Amazon Payment Services فحص هذه.',
    lt: 'Tegul pirkėjas pasirenka kitą mokėjimo būdą, o dėl šio kreipkitės į „Amazon Payment Services“.',
    fr: 'Que l’acheteur choisisse un autre moyen ; demandez à Amazon Payment Services d’examiner celui-ci.',
    it: 'L’acquirente scelga un altro metodo; chiedi ad Amazon Payment Services di esaminare questo.',
  },
  'Switch the service or method on in the account, or stop asking for it.': {
    ar: 'شغّل الخدمة أو الطريقة في الحساب، أو لا تطلبها.',
    lt: 'Įjunkite paslaugą arba būdą paskyroje arba jo nebeprašykite.',
    fr: 'Activez le service ou le moyen dans le compte, ou cessez de le demander.',
    it: 'Attiva il servizio o il metodo nell’account, o smetti di richiederlo.',
  },
  'Let the shopper check the card details and try again.': {
    ar: 'ليتحقق المتسوق من بيانات البطاقة ثم يحاول مجددًا.',
    lt: 'Tegul pirkėjas patikrina kortelės duomenis ir bando dar kartą.',
    fr: 'Que l’acheteur vérifie les données de la carte et réessaie.',
    it: 'L’acquirente controlli i dati della carta e riprovi.',
  },
  'Let the shopper try another card or payment method.': {
    ar: 'ليجرّب المتسوق بطاقة أو طريقة دفع أخرى.',
    lt: 'Tegul pirkėjas bando kitą kortelę arba mokėjimo būdą.',
    fr: 'Que l’acheteur essaie une autre carte ou un autre moyen.',
    it: 'L’acquirente provi un’altra carta o un altro metodo.',
  },
  'Let the shopper ask the bank that issued the card, or pay with another one.': {
    ar: 'ليسأل المتسوق البنك الذي أصدر البطاقة أو يدفع بغيرها.',
    lt: 'Tegul pirkėjas kreipiasi į kortelę išdavusį banką arba moka kita kortele.',
    fr: 'Que l’acheteur interroge la banque de sa carte, ou paie avec une autre.',
    it: 'L’acquirente chieda alla banca della carta, o paghi con un’altra.',
  },
  'Let the shopper try again, with a new merchant reference.': {
    ar: 'ليحاول المتسوق مجددًا بمرجع جديد.',
    lt: 'Tegul pirkėjas bando dar kartą, su nauja nuoroda.',
    fr: 'Que l’acheteur réessaie, avec une nouvelle référence.',
    it: 'L’acquirente riprovi, con un nuovo riferimento.',
  },
  'Try again later; if it persists, ask Amazon Payment Services.': {
    ar: 'حاول لاحقًا، وإن استمر الأمر فاسأل Amazon Payment Services.',
    lt: 'Bandykite vėliau; jei kartojasi, kreipkitės į „Amazon Payment Services“.',
    fr: 'Réessayez plus tard ; si cela persiste, demandez à Amazon Payment Services.',
    it: 'Riprova più tardi; se continua, chiedi ad Amazon Payment Services.',
  },
  'Ask CHECK_STATUS before anything is sent again: it may have been done.': {
    ar: 'اسأل بـ CHECK_STATUS قبل إرسال أي شيء مجددًا: ربما نُفّذ.',
    lt: 'Prieš ką nors siųsdami iš naujo, paklauskite CHECK_STATUS: galbūt jau įvykdyta.',
    fr: 'Interrogez CHECK_STATUS avant de renvoyer quoi que ce soit : c’est peut-être déjà fait.',
    it: 'Chiedi CHECK_STATUS prima di rinviare qualcosa: potrebbe essere già avvenuto.',
  },
  'Wait for the notification, or ask CHECK_STATUS.': {
    ar: 'انتظر الإشعار أو اسأل بـ CHECK_STATUS.',
    lt: 'Palaukite pranešimo arba paklauskite CHECK_STATUS.',
    fr: 'Attendez la notification, ou interrogez CHECK_STATUS.',
    it: 'Aspetta la notifica, o chiedi CHECK_STATUS.',
  },
  "Ask CHECK_STATUS for the payment's state; it does not allow this operation.": {
    ar: 'اسأل بـ CHECK_STATUS عن حالة الدفعة؛ فهي لا تسمح بهذه العملية.',
    lt: 'Paklauskite CHECK_STATUS, kokia mokėjimo būsena: ji šios operacijos neleidžia.',
    fr: 'Demandez l’état du paiement à CHECK_STATUS ; il ne permet pas cette opération.',
    it: 'Chiedi a CHECK_STATUS lo stato del pagamento: non permette questa operazione.',
  },
  'Ask CHECK_STATUS for what is left, and send at most that.': {
    ar: 'اسأل بـ CHECK_STATUS عما بقي، ولا ترسل أكثر منه.',
    lt: 'Paklauskite CHECK_STATUS, kiek liko, ir siųskite ne daugiau.',
    fr: 'Demandez à CHECK_STATUS ce qui reste, et n’envoyez pas plus.',
    it: 'Chiedi a CHECK_STATUS quanto resta, e non inviare di più.',
  },
  'Let the shopper pay an amount within the limit, or another way.': {
    ar: 'ليدفع المتسوق مبلغًا ضمن الحد أو بطريقة أخرى.',
    lt: 'Tegul pirkėjas moka sumą, neviršijančią ribos, arba kitu būdu.',
    fr: 'Que l’acheteur paie un montant dans la limite, ou autrement.',
    it: 'L’acquirente paghi un importo entro il limite, o in altro modo.',
  },
  'Use a merchant reference that was never used before.': {
    ar: 'استعمل مرجعًا لم يُستعمل من قبل.',
    lt: 'Naudokite nuorodą, kuri dar niekada nebuvo naudota.',
    fr: 'Utilisez une référence jamais employée.',
    it: 'Usa un riferimento mai usato prima.',
  },
  'Let the shopper choose another plan, another card, or pay in full.': {
    ar: 'ليختر المتسوق خطة أو بطاقة أخرى أو يدفع المبلغ كاملًا.',
    lt: 'Tegul pirkėjas pasirenka kitą planą, kitą kortelę arba sumoka visą sumą.',
    fr: 'Que l’acheteur choisisse un autre plan, une autre carte, ou paie en entier.',
    it: 'L’acquirente scelga un altro piano, un’altra carta, o paghi tutto.',
  },
  'Forget this token and let the shopper enter the card again.': {
    ar: 'انسَ هذا الرمز وليُدخل المتسوق البطاقة من جديد.',
    lt: 'Pamirškite šį prieigos raktą, ir tegul pirkėjas kortelę įveda iš naujo.',
    fr: 'Oubliez ce jeton et que l’acheteur saisisse la carte à nouveau.',
    it: 'Dimentica questo token e fai reinserire la carta all’acquirente.',
  },
  'Let the shopper ask for a new one-time password and enter it.': {
    ar: 'ليطلب المتسوق كلمة مرور جديدة لمرة واحدة ويُدخلها.',
    lt: 'Tegul pirkėjas paprašo naujo vienkartinio slaptažodžio ir jį įveda.',
    fr: 'Que l’acheteur demande un nouveau mot de passe à usage unique et le saisisse.',
    it: 'L’acquirente chieda una nuova password monouso e la inserisca.',
  },
  'Let the shopper check the SADAD account alias and password, or pay another way.': {
    ar: 'ليتحقق المتسوق من اسم حساب سداد وكلمة مروره أو يدفع بطريقة أخرى.',
    lt: 'Tegul pirkėjas patikrina SADAD paskyros vardą ir slaptažodį arba moka kitaip.',
    fr: 'Que l’acheteur vérifie l’alias et le mot de passe SADAD, ou paie autrement.',
    it: 'L’acquirente controlli alias e password SADAD, o paghi in altro modo.',
  },
  'Make a new payment link, or extend this one.': {
    ar: 'أنشئ رابط دفع جديدًا أو مدّد هذا.',
    lt: 'Sukurkite naują mokėjimo nuorodą arba pratęskite šią.',
    fr: 'Créez un nouveau lien de paiement, ou prolongez celui-ci.',
    it: 'Crea un nuovo link di pagamento, o prolunga questo.',
  },
  'Correct the file and upload it under a new batch reference.': {
    ar: 'صحّح الملف وارفعه بمرجع دفعة جديد.',
    lt: 'Pataisykite failą ir įkelkite jį su nauja paketo nuoroda.',
    fr: 'Corrigez le fichier et envoyez-le sous une nouvelle référence de lot.',
    it: 'Correggi il file e caricalo con un nuovo riferimento di lotto.',
  },
  'Ask again in a few minutes.': {
    ar: 'اسأل مجددًا بعد دقائق.',
    lt: 'Paklauskite dar kartą po kelių minučių.',
    fr: 'Redemandez dans quelques minutes.',
    it: 'Chiedi di nuovo fra qualche minuto.',
  },
};

/** The advice in a language; English where there is no translation. */
export function adviceIn(english: string, language: Language): string {
  return language === 'en' ? english : (advice[english]?.[language] ?? english);
}

/** The meaning in a language: Arabic is the wire's own text; English where there is no translation. */
export function meaningIn(
  response: { readonly code: string; readonly meaning: string; readonly meaningArabic: string },
  language: Language,
): string {
  if (language === 'ar') return response.meaningArabic || response.meaning;
  if (language === 'en') return response.meaning;
  return meanings[language][response.code.slice(2)] ?? response.meaning;
}
