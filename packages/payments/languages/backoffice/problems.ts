import { defineCatalogue } from '@fils/ui/languages';

/** Problems that several forms share, by the code that the server gives; `field` is the field's label. */
export default defineCatalogue({
  en: {
    'problem.identifier_characters': '{field}: at most 20 Latin letters and digits, nothing else.',
    'problem.phrase_characters':
      '{field}: there is a line break or a control character in it. Copy it again without.',
    'problem.named_twice': '{field}: something is named twice.',
    'problem.limits_currencies_differ': 'Minimum and maximum are in different currencies.',
    'problem.limits_incomplete': 'Minimum and maximum are saved together.',
    'problem.gateway_url_incomplete': 'Enter the whole address, for example http://localhost:3200.',
    'problem.gateway_url_surplus': 'Leave out user name, password, query (?) and fragment (#).',
    'problem.gateway_url_of_amazon':
      'This address is Amazon’s own. Leave the field empty: the state chooses between Amazon’s sandbox and production.',
    'problem.gateway_url_unencrypted':
      'Outside this machine and its private network, the address must begin with https://.',
    'problem.customer_email':
      '{field}: enter a whole e-mail address of Latin letters, digits and . _ + - @. Amazon Payment Services takes no others.',
    'problem.invalid_time_zone': 'This time zone is not known here.',
    'problem.invalid_text': '{field}: it contains a character that is not text.',
    'problem.user_not_found': 'There is no such person any more.',
    'problem.unknown_provider': 'There is no such payment provider.',
    'problem.unknown_payment': 'There is no such payment.',
    'problem.payment_not_open': 'The payment is no longer open.',
    'problem.payment_expired': 'The payment has expired.',
    'problem.payment_being_checked': 'An earlier attempt is still being checked.',
    'problem.method_needs_purchase':
      'This method takes the money at once, but the payment is to be captured later.',
    'problem.amount_not_positive': 'The amount must be above zero.',
  },
  ar: {
    'problem.identifier_characters': '{field}: 20 حرفًا لاتينيًا أو رقمًا على الأكثر، ولا شيء غيرها.',
    'problem.phrase_characters': '{field}: فيها فاصل أسطر أو محرف تحكم. انسخها من جديد من دونه.',
    'problem.named_twice': '{field}: ذُكرت قيمة مرتين.',
    'problem.limits_currencies_differ': 'الحدان الأدنى والأقصى بعملتين مختلفتين.',
    'problem.limits_incomplete': 'يُحفظ الحدان الأدنى والأقصى معًا.',
    'problem.gateway_url_incomplete': 'أدخل العنوان كاملًا، مثل http://localhost:3200.',
    'problem.gateway_url_surplus': 'احذف اسم المستخدم وكلمة المرور وما بعد ? وما بعد #.',
    'problem.gateway_url_of_amazon':
      'هذا عنوان أمازون نفسها. اترك الحقل فارغًا: الحالة تختار بين بيئة أمازون التجريبية والفعلية.',
    'problem.gateway_url_unencrypted': 'خارج هذا الجهاز وشبكته الخاصة يجب أن يبدأ العنوان بـ https://.',
    'problem.customer_email':
      '{field}: أدخل عنوان بريد كاملًا من حروف لاتينية وأرقام و . _ + - @ فقط؛ لا تقبل Amazon Payment Services غيرها.',
    'problem.invalid_time_zone': 'هذه المنطقة الزمنية غير معروفة هنا.',
    'problem.invalid_text': '{field}: فيه محرف ليس نصًا.',
    'problem.user_not_found': 'لم يعد هذا الشخص موجودًا.',
    'problem.unknown_provider': 'لا يوجد مزود دفع كهذا.',
    'problem.unknown_payment': 'لا توجد دفعة كهذه.',
    'problem.payment_not_open': 'لم تعد الدفعة مفتوحة.',
    'problem.payment_expired': 'انتهت صلاحية الدفعة.',
    'problem.payment_being_checked': 'لا تزال محاولة سابقة قيد التحقق.',
    'problem.method_needs_purchase': 'تأخذ هذه الطريقة المال فورًا، بينما يُراد تحصيل الدفعة لاحقًا.',
    'problem.amount_not_positive': 'يجب أن يكون المبلغ أكبر من صفر.',
  },
  lt: {
    'problem.identifier_characters': '{field}: ne daugiau kaip 20 lotyniškų raidžių ir skaitmenų.',
    'problem.phrase_characters':
      '{field}: joje yra eilutės lūžis arba valdymo simbolis. Nukopijuokite dar kartą be jo.',
    'problem.named_twice': '{field}: kažkas nurodyta du kartus.',
    'problem.limits_currencies_differ': 'Mažiausia ir didžiausia suma nurodytos skirtingomis valiutomis.',
    'problem.limits_incomplete': 'Mažiausia ir didžiausia suma įrašomos kartu.',
    'problem.gateway_url_incomplete': 'Įveskite visą adresą, pvz., http://localhost:3200.',
    'problem.gateway_url_surplus': 'Praleiskite naudotojo vardą, slaptažodį, užklausą (?) ir fragmentą (#).',
    'problem.gateway_url_of_amazon':
      'Tai pačios „Amazon“ adresas. Palikite lauką tuščią: būsena parenka „Amazon“ bandomąją arba tikrąją aplinką.',
    'problem.gateway_url_unencrypted':
      'Už šio kompiuterio ir jo privataus tinklo ribų adresas turi prasidėti https://.',
    'problem.customer_email':
      '{field}: įveskite visą el. pašto adresą iš lotyniškų raidžių, skaitmenų ir . _ + - @. Kitokių „Amazon Payment Services“ nepriima.',
    'problem.invalid_time_zone': 'Ši laiko juosta čia nežinoma.',
    'problem.invalid_text': '{field}: jame yra simbolis, kuris nėra tekstas.',
    'problem.user_not_found': 'Tokio žmogaus nebėra.',
    'problem.unknown_provider': 'Tokio mokėjimų tiekėjo nėra.',
    'problem.unknown_payment': 'Tokio mokėjimo nėra.',
    'problem.payment_not_open': 'Mokėjimas nebeatviras.',
    'problem.payment_expired': 'Mokėjimo laikas pasibaigė.',
    'problem.payment_being_checked': 'Ankstesnis bandymas dar tikrinamas.',
    'problem.method_needs_purchase': 'Šiuo būdu pinigai nurašomi iškart, o mokėjimą norima nurašyti vėliau.',
    'problem.amount_not_positive': 'Suma turi būti didesnė už nulį.',
  },
  fr: {
    'problem.identifier_characters': '{field} : au plus 20 lettres latines et chiffres, rien d’autre.',
    'problem.phrase_characters':
      '{field} : elle contient un saut de ligne ou un caractère de contrôle. Copiez-la à nouveau sans lui.',
    'problem.named_twice': '{field} : une valeur est citée deux fois.',
    'problem.limits_currencies_differ': 'Le minimum et le maximum sont dans des devises différentes.',
    'problem.limits_incomplete': 'Le minimum et le maximum s’enregistrent ensemble.',
    'problem.gateway_url_incomplete': 'Saisissez l’adresse entière, par exemple http://localhost:3200.',
    'problem.gateway_url_surplus': 'Retirez nom d’utilisateur, mot de passe, requête (?) et fragment (#).',
    'problem.gateway_url_of_amazon':
      'Cette adresse est celle d’Amazon. Laissez le champ vide : l’état choisit entre le bac à sable et la production d’Amazon.',
    'problem.gateway_url_unencrypted':
      'Hors de cette machine et de son réseau privé, l’adresse doit commencer par https://.',
    'problem.customer_email':
      '{field} : saisissez une adresse e-mail complète faite de lettres latines, de chiffres et de . _ + - @. Amazon Payment Services n’en accepte pas d’autres.',
    'problem.invalid_time_zone': 'Ce fuseau horaire n’est pas connu ici.',
    'problem.invalid_text': '{field} : il contient un caractère qui n’est pas du texte.',
    'problem.user_not_found': 'Cette personne n’existe plus.',
    'problem.unknown_provider': 'Ce fournisseur de paiement n’existe pas.',
    'problem.unknown_payment': 'Ce paiement n’existe pas.',
    'problem.payment_not_open': 'Le paiement n’est plus ouvert.',
    'problem.payment_expired': 'Le paiement a expiré.',
    'problem.payment_being_checked': 'Une tentative précédente est encore en vérification.',
    'problem.method_needs_purchase':
      'Ce mode encaisse tout de suite, alors que le paiement doit être capturé plus tard.',
    'problem.amount_not_positive': 'Le montant doit être supérieur à zéro.',
  },
  it: {
    'problem.identifier_characters': '{field}: al massimo 20 lettere latine e cifre, nient’altro.',
    'problem.phrase_characters':
      '{field}: contiene un’interruzione di riga o un carattere di controllo. Copiala di nuovo senza.',
    'problem.named_twice': '{field}: un valore compare due volte.',
    'problem.limits_currencies_differ': 'Minimo e massimo sono in valute diverse.',
    'problem.limits_incomplete': 'Minimo e massimo si salvano insieme.',
    'problem.gateway_url_incomplete': 'Inserisci l’indirizzo intero, per esempio http://localhost:3200.',
    'problem.gateway_url_surplus': 'Togli nome utente, password, query (?) e frammento (#).',
    'problem.gateway_url_of_amazon':
      'Questo indirizzo è di Amazon. Lascia vuoto il campo: lo stato sceglie tra la sandbox e la produzione di Amazon.',
    'problem.gateway_url_unencrypted':
      'Fuori da questo computer e dalla sua rete privata l’indirizzo deve iniziare con https://.',
    'problem.customer_email':
      '{field}: inserisci un indirizzo e-mail completo di lettere latine, cifre e . _ + - @. Amazon Payment Services non ne accetta altri.',
    'problem.invalid_time_zone': 'Questo fuso orario non è conosciuto qui.',
    'problem.invalid_text': '{field}: contiene un carattere che non è testo.',
    'problem.user_not_found': 'Questa persona non esiste più.',
    'problem.unknown_provider': 'Questo fornitore di pagamento non esiste.',
    'problem.unknown_payment': 'Questo pagamento non esiste.',
    'problem.payment_not_open': 'Il pagamento non è più aperto.',
    'problem.payment_expired': 'Il pagamento è scaduto.',
    'problem.payment_being_checked': 'Un tentativo precedente è ancora in verifica.',
    'problem.method_needs_purchase': 'Questo metodo incassa subito, ma il pagamento va incassato più tardi.',
    'problem.amount_not_positive': 'L’importo deve essere maggiore di zero.',
  },
});
