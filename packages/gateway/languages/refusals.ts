import { defineCatalogue } from '@fils/ui/languages';

/** What a refused request means, for whoever connects a shop; one sentence for each message code of the wire. */
export default defineCatalogue({
  en: {
    'refusal.001': 'Members are missing: {members}.',
    'refusal.002': 'Members have the wrong format: {members}.',
    'refusal.003':
      'This payment option is not enabled for the account. See Payment Options in the dashboard.',
    'refusal.004': 'The message names no command that this address knows.',
    'refusal.005': 'The amount must be a whole number of minor units above zero, for example 1250 for 12.50.',
    'refusal.006': 'Something failed in the gateway. Its log says what. You can try again.',
    'refusal.007': 'This merchant_reference was used before. Every payment needs a new one.',
    'refusal.008':
      'The signature does not belong to this message. The explainer in the dashboard shows the first difference.',
    'refusal.009': 'No merchant has this merchant_identifier.',
    'refusal.010': 'The access_code is not the one of this merchant. See Security Settings in the dashboard.',
    'refusal.013': 'The currency must be a code of three letters, for example AED.',
    'refusal.015': 'The merchant account is inactive.',
    'refusal.032': 'Members are too long: {members}.',
    'refusal.033': 'Members have a value that is not allowed: {members}.',
    'refusal.036': 'There is no payment at this address. Start again from the shop.',
    'refusal.037':
      'The request has no return_url, and Technical Settings in the dashboard have no Redirection URL.',
    'refusal.039':
      'No payment option is left to offer. See Payment Options and Technical Settings, Redirection, in the dashboard.',
    'refusal.040':
      'The form came from {from}, which is not in Origin URL. See Security Settings in the dashboard.',
    'refusal.044':
      'No active saved card has this token_name. To give a new card this name, send remember_me=YES with it.',
    'refusal.046':
      'The Redirection channel is inactive, or not set up for this payment option. See Technical Settings in the dashboard.',
    'refusal.049': 'mada and Meeza take PURCHASE only, not AUTHORIZATION.',
    'refusal.073':
      'The request cannot be read as a form. Each member may occur once, in UTF-8, and all of it must stay below 256 KiB.',
    'refusal.080': 'There is no such payment option.',
  },
  ar: {
    'refusal.001': 'حقول ناقصة: {members}.',
    'refusal.002': 'حقول بصيغة غير صحيحة: {members}.',
    'refusal.003': 'خيار الدفع هذا غير مفعّل للحساب. راجع خيارات الدفع في لوحة التحكم.',
    'refusal.004': 'لا تذكر الرسالة أمرًا يعرفه هذا العنوان.',
    'refusal.005': 'يجب أن يكون المبلغ عددًا صحيحًا أكبر من الصفر بالوحدات الصغرى، مثل 1250 للمبلغ 12.50.',
    'refusal.006': 'حدث خلل في البوابة، وسببه مكتوب في سجلّها. يمكنك المحاولة مرة أخرى.',
    'refusal.007': 'استُخدم merchant_reference هذا من قبل. كل عملية دفع تحتاج إلى مرجع جديد.',
    'refusal.008': 'التوقيع لا يعود إلى هذه الرسالة. أداة شرح التوقيع في لوحة التحكم تُظهر أول اختلاف.',
    'refusal.009': 'لا يوجد تاجر بهذا merchant_identifier.',
    'refusal.010': 'رمز access_code ليس رمز هذا التاجر. راجع إعدادات الأمان في لوحة التحكم.',
    'refusal.013': 'يجب أن تكون العملة رمزًا من ثلاثة أحرف، مثل AED.',
    'refusal.015': 'حساب التاجر غير نشط.',
    'refusal.032': 'حقول أطول من المسموح: {members}.',
    'refusal.033': 'حقول بقيمة غير مسموح بها: {members}.',
    'refusal.036': 'لا توجد عملية دفع في هذا العنوان. ابدأ من جديد من المتجر.',
    'refusal.037': 'لا يحمل الطلب return_url، ولا يوجد Redirection URL في الإعدادات التقنية في لوحة التحكم.',
    'refusal.039':
      'لم يبقَ خيار دفع يمكن عرضه. راجع خيارات الدفع والإعدادات التقنية لقناة إعادة التوجيه في لوحة التحكم.',
    'refusal.040': 'جاء النموذج من {from}، وهو غير مدرج في Origin URL. راجع إعدادات الأمان في لوحة التحكم.',
    'refusal.044':
      'لا توجد بطاقة محفوظة نشطة بهذا token_name. لتسمية بطاقة جديدة بهذا الاسم أرسل معه remember_me=YES.',
    'refusal.046':
      'قناة إعادة التوجيه غير نشطة، أو غير مهيأة لخيار الدفع هذا. راجع الإعدادات التقنية في لوحة التحكم.',
    'refusal.049': 'تقبل مدى وميزة أمر PURCHASE فقط، لا AUTHORIZATION.',
    'refusal.073':
      'لا يمكن قراءة الطلب كنموذج. يجوز أن يرد كل حقل مرة واحدة، بترميز UTF-8، وأن يبقى الكل دون 256 كيبيبايت.',
    'refusal.080': 'لا يوجد خيار دفع كهذا.',
  },
  lt: {
    'refusal.001': 'Trūksta laukų: {members}.',
    'refusal.002': 'Netinkamas laukų formatas: {members}.',
    'refusal.003':
      'Ši mokėjimo parinktis paskyrai neįjungta. Žr. „Mokėjimo parinktys“ informacijos suvestinėje.',
    'refusal.004': 'Pranešime nenurodyta komanda, kurią šis adresas žinotų.',
    'refusal.005':
      'Suma turi būti sveikasis mažiausiųjų vienetų skaičius, didesnis už nulį, pavyzdžiui, 1250 vietoj 12,50.',
    'refusal.006': 'Sąsajoje įvyko klaida, jos priežastis įrašyta žurnale. Galite bandyti dar kartą.',
    'refusal.007': 'Šis merchant_reference jau naudotas. Kiekvienam mokėjimui reikia naujo.',
    'refusal.008':
      'Parašas nepriklauso šiam pranešimui. Parašo aiškintuvas informacijos suvestinėje parodo pirmą skirtumą.',
    'refusal.009': 'Nėra prekybininko su tokiu merchant_identifier.',
    'refusal.010':
      'Šis access_code nėra šio prekybininko. Žr. „Saugumo nustatymai“ informacijos suvestinėje.',
    'refusal.013': 'Valiuta turi būti trijų raidžių kodas, pavyzdžiui, AED.',
    'refusal.015': 'Prekybininko paskyra neaktyvi.',
    'refusal.032': 'Laukai per ilgi: {members}.',
    'refusal.033': 'Laukų reikšmės neleistinos: {members}.',
    'refusal.036': 'Šiuo adresu mokėjimo nėra. Pradėkite iš naujo parduotuvėje.',
    'refusal.037':
      'Užklausoje nėra return_url, o techniniuose nustatymuose informacijos suvestinėje nėra peradresavimo URL.',
    'refusal.039':
      'Neliko mokėjimo parinkčių, kurias būtų galima pasiūlyti. Žr. „Mokėjimo parinktys“ ir „Techniniai nustatymai“, „Peradresavimas“, informacijos suvestinėje.',
    'refusal.040':
      'Forma atsiųsta iš {from}, o šio adreso nėra kilmės URL lauke. Žr. „Saugumo nustatymai“ informacijos suvestinėje.',
    'refusal.044':
      'Nėra aktyvios išsaugotos kortelės su šiuo token_name. Norėdami taip pavadinti naują kortelę, kartu siųskite remember_me=YES.',
    'refusal.046':
      'Peradresavimo kanalas neaktyvus arba nenustatytas šiai mokėjimo parinkčiai. Žr. „Techniniai nustatymai“ informacijos suvestinėje.',
    'refusal.049': '„mada“ ir „Meeza“ priima tik PURCHASE, ne AUTHORIZATION.',
    'refusal.073':
      'Užklausos neįmanoma perskaityti kaip formos. Kiekvienas laukas gali būti tik kartą, UTF-8 koduote, o visa forma – mažesnė nei 256 KiB.',
    'refusal.080': 'Tokios mokėjimo parinkties nėra.',
  },
  fr: {
    'refusal.001': 'Il manque des champs : {members}.',
    'refusal.002': 'Des champs ont un format incorrect : {members}.',
    'refusal.003':
      'Ce moyen de paiement n’est pas activé pour le compte. Voir les options de paiement du tableau de bord.',
    'refusal.004': 'Le message ne nomme aucune commande connue à cette adresse.',
    'refusal.005':
      'Le montant doit être un nombre entier d’unités mineures supérieur à zéro, par exemple 1250 pour 12,50.',
    'refusal.006':
      'Une erreur s’est produite dans la passerelle, son journal dit laquelle. Vous pouvez réessayer.',
    'refusal.007': 'Ce merchant_reference a déjà servi. Chaque paiement en demande un nouveau.',
    'refusal.008':
      'La signature n’appartient pas à ce message. L’outil d’explication du tableau de bord montre la première différence.',
    'refusal.009': 'Aucun marchand n’a ce merchant_identifier.',
    'refusal.010':
      'Cet access_code n’est pas celui du marchand. Voir les paramètres de sécurité du tableau de bord.',
    'refusal.013': 'La devise doit être un code de trois lettres, par exemple AED.',
    'refusal.015': 'Le compte du marchand est inactif.',
    'refusal.032': 'Des champs sont trop longs : {members}.',
    'refusal.033': 'Des champs ont une valeur non autorisée : {members}.',
    'refusal.036': 'Il n’y a pas de paiement à cette adresse. Recommencez depuis la boutique.',
    'refusal.037':
      'La demande n’a pas de return_url, et les paramètres techniques du tableau de bord n’ont pas d’URL de redirection.',
    'refusal.039':
      'Il ne reste aucun moyen de paiement à proposer. Voir les options de paiement et les paramètres techniques de la redirection.',
    'refusal.040':
      'Le formulaire vient de {from}, qui n’est pas dans l’URL d’origine. Voir les paramètres de sécurité du tableau de bord.',
    'refusal.044':
      'Aucune carte enregistrée active ne porte ce token_name. Pour nommer ainsi une nouvelle carte, envoyez aussi remember_me=YES.',
    'refusal.046':
      'Le canal de redirection est inactif ou n’est pas réglé pour ce moyen de paiement. Voir les paramètres techniques du tableau de bord.',
    'refusal.049': 'mada et Meeza n’acceptent que PURCHASE, pas AUTHORIZATION.',
    'refusal.073':
      'La demande ne peut pas être lue comme un formulaire. Chaque champ peut figurer une fois, en UTF-8, et le tout doit rester sous 256 Kio.',
    'refusal.080': 'Ce moyen de paiement n’existe pas.',
  },
  it: {
    'refusal.001': 'Mancano dei campi: {members}.',
    'refusal.002': 'Alcuni campi hanno un formato errato: {members}.',
    'refusal.003':
      'Questo metodo di pagamento non è attivo per l’account. Vedi le opzioni di pagamento nella dashboard.',
    'refusal.004': 'Il messaggio non indica un comando noto a questo indirizzo.',
    'refusal.005':
      'L’importo deve essere un numero intero di unità minori maggiore di zero, per esempio 1250 per 12,50.',
    'refusal.006': 'Si è verificato un errore nel gateway, il suo registro dice quale. Puoi riprovare.',
    'refusal.007': 'Questo merchant_reference è già stato usato. Ogni pagamento ne richiede uno nuovo.',
    'refusal.008':
      'La firma non appartiene a questo messaggio. Lo strumento di spiegazione nella dashboard mostra la prima differenza.',
    'refusal.009': 'Nessun esercente ha questo merchant_identifier.',
    'refusal.010':
      'L’access_code non è quello di questo esercente. Vedi le impostazioni di sicurezza nella dashboard.',
    'refusal.013': 'La valuta deve essere un codice di tre lettere, per esempio AED.',
    'refusal.015': 'L’account dell’esercente non è attivo.',
    'refusal.032': 'Alcuni campi sono troppo lunghi: {members}.',
    'refusal.033': 'Alcuni campi hanno un valore non ammesso: {members}.',
    'refusal.036': 'A questo indirizzo non c’è alcun pagamento. Ricomincia dal negozio.',
    'refusal.037':
      'La richiesta non ha return_url e le impostazioni tecniche nella dashboard non hanno un URL di reindirizzamento.',
    'refusal.039':
      'Non resta alcun metodo di pagamento da offrire. Vedi le opzioni di pagamento e le impostazioni tecniche del reindirizzamento.',
    'refusal.040':
      'Il modulo proviene da {from}, che non è nell’URL di origine. Vedi le impostazioni di sicurezza nella dashboard.',
    'refusal.044':
      'Nessuna carta salvata attiva ha questo token_name. Per dare questo nome a una nuova carta, invia anche remember_me=YES.',
    'refusal.046':
      'Il canale di reindirizzamento non è attivo o non è configurato per questo metodo di pagamento. Vedi le impostazioni tecniche nella dashboard.',
    'refusal.049': 'mada e Meeza accettano solo PURCHASE, non AUTHORIZATION.',
    'refusal.073':
      'La richiesta non può essere letta come modulo. Ogni campo può comparire una volta, in UTF-8, e il tutto deve restare sotto 256 KiB.',
    'refusal.080': 'Questo metodo di pagamento non esiste.',
  },
});
