import { defineCatalogue } from '@fils/ui/languages';

/**
 * The Lithuanian labels Įjungta, Paskelbtas, Credentialai and those of the four fields are the ones of Odoo's guide. The
 * French and Italian guides name their labels in English, and their readers look for these words: they stay English.
 */
export default defineCatalogue({
  en: {
    'providers.title': 'Payment Providers',
    'providers.text': 'Who takes the money. A provider becomes visible to shoppers once it is published.',
    'providers.empty': 'No payment provider',
    'providers.empty_text':
      'Amazon Payment Services is added when the server starts. Restart it, then look again.',
    'providers.state': 'State',
    'providers.state.disabled': 'Disabled',
    'providers.state.test': 'Test Mode',
    'providers.state.enabled': 'Enabled',
    'providers.published': 'Published',
    'providers.unpublished': 'Unpublished',
    'providers.published_hint':
      'Shoppers see a published provider at checkout. An unpublished one is offered to staff only.',
    'providers.live': 'Live',
    'providers.own_gateway': 'Own gateway',
    'providers.missing': 'Missing: {names}',
    'providers.last_feedback': 'Last feedback',
    'providers.no_feedback': 'No feedback yet',
    'providers.connection_ok': 'Connection tested',
    'providers.connection_failed': 'Connection test failed',
    'providers.connection_untested': 'Connection not tested',
    'providers.no_methods': 'No payment method is on',
    'providers.read_only': 'Your role may read this, not change it.',
    'providers.effect.title': 'What this change does when you save',
    'providers.effect.shoppers_see_it': 'It is published: shoppers can pay with it at once.',
    'providers.effect.shoppers_do_not_see_it': 'It is unpublished: only signed-in staff can pay with it.',
    'providers.effect.nobody_can_pay':
      'Nobody can pay with it. Feedback about earlier payments is still taken in.',
    'providers.effect.real_money': 'It speaks to Amazon’s production hosts. Real money moves.',
    'providers.effect.no_money': 'It speaks to Amazon’s sandbox. No money moves.',
    'providers.effect.own_gateway': 'It speaks to your own gateway. No money moves.',
    'providers.effect.credentials_needed': 'All four credentials are needed before it can be saved.',
    'providers.effect.open_payments_out_of_reach':
      'Payments made until now can no longer be captured, voided or refunded from here, until you set the state back.',
    'providers.tab.credentials': 'Credentials',
    'providers.tab.configuration': 'Configuration',
    'providers.tab.messages': 'Messages',
    'providers.tab.availability': 'Availability',
    'providers.credentials_text':
      'From the dashboard of Amazon Payment Services: Integration Settings ‣ Security Settings. The phrases are encrypted here and never shown again.',
    'providers.merchant_identifier': 'Merchant Identifier',
    'providers.access_code': 'Access Code',
    'providers.request_phrase': 'SHA Request Phrase',
    'providers.response_phrase': 'SHA Response Phrase',
    'providers.sha_type': 'SHA Type',
    'providers.sha_type_hint': 'The same as in Security Settings.',
    'providers.sha1_warning':
      'SHA-128 is SHA-1, which is no longer safe. Choose SHA-256 in Security Settings if you can.',
    'providers.phrase_blank':
      'This phrase begins or ends with a blank. Blanks are signed too: make sure that it is meant.',
    'providers.gateway': 'Gateway address',
    'providers.gateway_hint':
      'Leave empty for Amazon: its sandbox in Test Mode, production when Enabled. Or the address of a gateway of your own, for example http://localhost:3200.',
    'providers.urls': 'Paste these into the APS dashboard',
    'providers.urls_text':
      'Origin URL is in Security Settings, the others are in Technical Settings ‣ Redirection.',
    'providers.url.origin': 'Origin URL',
    'providers.url.redirection': 'Redirection URL',
    'providers.url.directFeedback': 'Direct Transaction Feedback',
    'providers.url.notification': 'Notification URL',
    'providers.test': 'Test connection',
    'providers.test_hint':
      'Asks Amazon Payment Services about an order that does not exist. Nothing is paid.',
    'providers.test_save_first': 'Save your changes first.',
    'providers.test.works': 'The connection works: all four credentials are right.',
    'providers.test.wrong_request_phrase':
      'The SHA Request Phrase or the SHA Type is wrong. Copy both again from Security Settings.',
    'providers.test.wrong_response_phrase':
      'The answer could not be verified: the SHA Response Phrase or the SHA Type is wrong.',
    'providers.test.wrong_phrases':
      'Both phrases, or the SHA Type, are wrong. Perhaps the request and response phrases are swapped.',
    'providers.test.unknown_merchant':
      'This Merchant Identifier is not known there. Sandbox and production have different ones.',
    'providers.test.unknown_access_code':
      'This Access Code is not known there. Sandbox and production have different ones.',
    'providers.test.unreachable': 'The gateway cannot be reached. Check the address and the network.',
    'providers.test.not_a_gateway':
      'Something answered, but it is not a payment gateway. Check the gateway address.',
    'providers.test.refused': 'The gateway refused the question.',
    'providers.test.target.sandbox': 'Asked: Amazon’s sandbox',
    'providers.test.target.production': 'Asked: Amazon’s production',
    'providers.test.target.own_gateway': 'Asked: your own gateway',
    'providers.test.code': 'Response code',
    'providers.reset': 'Reset credentials',
    'providers.reset_text':
      'All four credentials are deleted, and the provider is disabled and unpublished. Feedback that arrives afterwards can no longer be verified and is refused.',
    'providers.reset_done': 'The credentials are deleted.',
    'providers.unsaved': 'There are unsaved changes.',
    'providers.discard': 'Discard',
    'providers.saved': 'The provider is saved.',
    'providers.fix_fields': 'Some fields need attention.',
    'problem.stale': 'Somebody changed this meanwhile. Reload the page and make your change again.',
    'problem.access_code_in_use': 'Another provider uses this Access Code.',
    'problem.state_decides_host':
      'Choose Test Mode or Enabled and save first: the state decides where to ask.',
    'problem.disabled_cannot_be_published':
      'A disabled provider cannot be published. Choose Test Mode or Enabled first.',
    'problem.invalid_limits': 'The minimum is above the maximum.',
    'problem.credentials_missing': 'Some credentials are missing.',
    'problem.invalid_amount': 'This is no amount in that currency.',
    'problem.secret_unreadable':
      'The saved phrases were encrypted under another FILS_SECRET_KEY. Start with that key, or enter the phrases again.',
  },
  ar: {
    'providers.title': 'مزودو الدفع',
    'providers.text': 'الجهات التي تستلم الأموال. يظهر المزود للمتسوقين بعد نشره.',
    'providers.empty': 'لا يوجد مزود دفع',
    'providers.empty_text': 'يُضاف Amazon Payment Services عند بدء الخادم. أعد تشغيله ثم انظر مجددًا.',
    'providers.state': 'الحالة',
    'providers.state.disabled': 'معطّل',
    'providers.state.test': 'وضع الاختبار',
    'providers.state.enabled': 'مفعّل',
    'providers.published': 'منشور',
    'providers.unpublished': 'غير منشور',
    'providers.published_hint':
      'يرى المتسوقون المزود المنشور عند الدفع. أما غير المنشور فيُعرض على الموظفين فقط.',
    'providers.live': 'فعلي',
    'providers.own_gateway': 'بوابة خاصة',
    'providers.missing': 'ناقص: {names}',
    'providers.last_feedback': 'آخر إشعار',
    'providers.no_feedback': 'لم يصل أي إشعار بعد',
    'providers.connection_ok': 'اختُبر الاتصال',
    'providers.connection_failed': 'فشل اختبار الاتصال',
    'providers.connection_untested': 'لم يُختبر الاتصال',
    'providers.no_methods': 'لا توجد طريقة دفع مشغّلة',
    'providers.read_only': 'يسمح لك دورك بالاطلاع دون التعديل.',
    'providers.effect.title': 'أثر هذا التغيير عند الحفظ',
    'providers.effect.shoppers_see_it': 'يُنشر المزود: يستطيع المتسوقون الدفع به فورًا.',
    'providers.effect.shoppers_do_not_see_it': 'يُلغى نشره: يدفع به الموظفون المسجلون فقط.',
    'providers.effect.nobody_can_pay':
      'لا يستطيع أحد الدفع به. وتُستقبل الإشعارات عن المدفوعات السابقة كالمعتاد.',
    'providers.effect.real_money': 'يخاطب خوادم أمازون الفعلية. تتحرك أموال حقيقية.',
    'providers.effect.no_money': 'يخاطب بيئة أمازون التجريبية. لا تتحرك أموال.',
    'providers.effect.own_gateway': 'يخاطب بوابتك الخاصة. لا تتحرك أموال.',
    'providers.effect.credentials_needed': 'بيانات الاعتماد الأربعة مطلوبة قبل الحفظ.',
    'providers.effect.open_payments_out_of_reach':
      'لا يمكن بعدها تحصيل المدفوعات السابقة أو إلغاؤها أو ردّها من هنا حتى تعيد الحالة كما كانت.',
    'providers.tab.credentials': 'بيانات الاعتماد',
    'providers.tab.configuration': 'التهيئة',
    'providers.tab.messages': 'الرسائل',
    'providers.tab.availability': 'الإتاحة',
    'providers.credentials_text':
      'من لوحة تحكم Amazon Payment Services: \u2066Integration Settings ‣ Security Settings\u2069. تُشفَّر العبارات هنا ولا تُعرض مرة أخرى.',
    'providers.merchant_identifier': 'معرّف التاجر',
    'providers.access_code': 'رمز الوصول',
    'providers.request_phrase': 'عبارة SHA للطلب',
    'providers.response_phrase': 'عبارة SHA للرد',
    'providers.sha_type': 'نوع SHA',
    'providers.sha_type_hint': 'كما هو في Security Settings.',
    'providers.sha1_warning': 'SHA-128 هو SHA-1 ولم يعد آمنًا. اختر SHA-256 في Security Settings إن أمكن.',
    'providers.phrase_blank':
      'تبدأ هذه العبارة أو تنتهي بمسافة، والمسافات تدخل في التوقيع. تأكد من أنها مقصودة.',
    'providers.gateway': 'عنوان البوابة',
    'providers.gateway_hint':
      'اتركه فارغًا لاستعمال أمازون: البيئة التجريبية في وضع الاختبار، والفعلية عند التفعيل. أو أدخل عنوان بوابة خاصة بك، مثل \u2066http://localhost:3200\u2069.',
    'providers.urls': 'الصق هذه العناوين في لوحة APS',
    'providers.urls_text':
      'Origin URL في Security Settings، والباقي في \u2066Technical Settings ‣ Redirection\u2069.',
    'providers.url.origin': 'عنوان المصدر (Origin URL)',
    'providers.url.redirection': 'عنوان إعادة التوجيه (Redirection URL)',
    'providers.url.directFeedback': 'إشعار المعاملة المباشر (Direct Transaction Feedback)',
    'providers.url.notification': 'عنوان الإشعارات (Notification URL)',
    'providers.test': 'اختبار الاتصال',
    'providers.test_hint': 'يسأل Amazon Payment Services عن طلب غير موجود. لا يُدفع شيء.',
    'providers.test_save_first': 'احفظ تغييراتك أولًا.',
    'providers.test.works': 'الاتصال يعمل: بيانات الاعتماد الأربعة صحيحة.',
    'providers.test.wrong_request_phrase':
      'عبارة SHA للطلب أو نوع SHA غير صحيح. انسخهما من جديد من Security Settings.',
    'providers.test.wrong_response_phrase': 'تعذّر التحقق من الرد: عبارة SHA للرد أو نوع SHA غير صحيح.',
    'providers.test.wrong_phrases': 'العبارتان أو نوع SHA غير صحيحة. ربما بُدّلت عبارة الطلب بعبارة الرد.',
    'providers.test.unknown_merchant':
      'معرّف التاجر هذا غير معروف هناك. يختلف المعرّف بين البيئة التجريبية والفعلية.',
    'providers.test.unknown_access_code':
      'رمز الوصول هذا غير معروف هناك. يختلف الرمز بين البيئة التجريبية والفعلية.',
    'providers.test.unreachable': 'تعذّر الوصول إلى البوابة. تحقق من العنوان والشبكة.',
    'providers.test.not_a_gateway': 'جاء رد، لكنه ليس من بوابة دفع. تحقق من عنوان البوابة.',
    'providers.test.refused': 'رفضت البوابة السؤال.',
    'providers.test.target.sandbox': 'سُئلت: بيئة أمازون التجريبية',
    'providers.test.target.production': 'سُئلت: بيئة أمازون الفعلية',
    'providers.test.target.own_gateway': 'سُئلت: بوابتك الخاصة',
    'providers.test.code': 'رمز الرد',
    'providers.reset': 'إعادة تعيين بيانات الاعتماد',
    'providers.reset_text':
      'تُحذف بيانات الاعتماد الأربعة، ويُعطَّل المزود ويُلغى نشره. وما يصل بعد ذلك من إشعارات لا يمكن التحقق منه فيُرفض.',
    'providers.reset_done': 'حُذفت بيانات الاعتماد.',
    'providers.unsaved': 'توجد تغييرات لم تُحفظ.',
    'providers.discard': 'تجاهل',
    'providers.saved': 'حُفظ المزود.',
    'providers.fix_fields': 'بعض الحقول تحتاج إلى انتباه.',
    'problem.stale': 'غيّر شخص آخر هذا في الأثناء. أعد تحميل الصفحة وأجرِ تغييرك من جديد.',
    'problem.access_code_in_use': 'يستعمل مزود آخر رمز الوصول هذا.',
    'problem.state_decides_host': 'اختر وضع الاختبار أو مفعّل واحفظ أولًا: الحالة تحدد من يُسأل.',
    'problem.disabled_cannot_be_published': 'لا يمكن نشر مزود معطّل. اختر وضع الاختبار أو مفعّل أولًا.',
    'problem.invalid_limits': 'الحد الأدنى أكبر من الحد الأقصى.',
    'problem.credentials_missing': 'بعض بيانات الاعتماد ناقصة.',
    'problem.invalid_amount': 'هذا ليس مبلغًا بتلك العملة.',
    'problem.secret_unreadable':
      'شُفّرت العبارات المحفوظة بمفتاح FILS_SECRET_KEY آخر. شغّل الخادم بذلك المفتاح أو أدخل العبارات من جديد.',
  },
  lt: {
    'providers.title': 'Mokėjimo tiekėjai',
    'providers.text': 'Kas priima pinigus. Pirkėjai tiekėją mato, kai jis paskelbtas.',
    'providers.empty': 'Nėra mokėjimo tiekėjo',
    'providers.empty_text':
      '„Amazon Payment Services“ pridedamas paleidžiant serverį. Paleiskite jį iš naujo ir pažiūrėkite dar kartą.',
    'providers.state': 'Būsena',
    'providers.state.disabled': 'Išjungta',
    'providers.state.test': 'Bandomasis režimas',
    'providers.state.enabled': 'Įjungta',
    'providers.published': 'Paskelbtas',
    'providers.unpublished': 'Nepaskelbtas',
    'providers.published_hint':
      'Paskelbtą tiekėją pirkėjai mato apmokėdami. Nepaskelbtas siūlomas tik darbuotojams.',
    'providers.live': 'Tikri pinigai',
    'providers.own_gateway': 'Savas sietuvas',
    'providers.missing': 'Trūksta: {names}',
    'providers.last_feedback': 'Paskutinis atsiliepimas',
    'providers.no_feedback': 'Atsiliepimų dar nebuvo',
    'providers.connection_ok': 'Ryšys patikrintas',
    'providers.connection_failed': 'Ryšio patikra nepavyko',
    'providers.connection_untested': 'Ryšys netikrintas',
    'providers.no_methods': 'Neįjungtas nė vienas mokėjimo būdas',
    'providers.read_only': 'Jūsų vaidmuo leidžia tai skaityti, bet ne keisti.',
    'providers.effect.title': 'Ką šis pakeitimas padarys, kai išsaugosite',
    'providers.effect.shoppers_see_it': 'Tiekėjas bus paskelbtas: pirkėjai galės juo mokėti iš karto.',
    'providers.effect.shoppers_do_not_see_it':
      'Tiekėjas nebus paskelbtas: juo mokėti galės tik prisijungę darbuotojai.',
    'providers.effect.nobody_can_pay':
      'Juo mokėti nebegalės niekas. Atsiliepimai apie ankstesnius mokėjimus bus priimami.',
    'providers.effect.real_money': 'Bus kreipiamasi į tikrus „Amazon“ serverius. Judės tikri pinigai.',
    'providers.effect.no_money': 'Bus kreipiamasi į „Amazon“ bandomąją aplinką. Pinigai nejudės.',
    'providers.effect.own_gateway': 'Bus kreipiamasi į jūsų pačių sietuvą. Pinigai nejudės.',
    'providers.effect.credentials_needed': 'Kad būtų galima išsaugoti, reikia visų keturių duomenų.',
    'providers.effect.open_payments_out_of_reach':
      'Iki šiol priimtų mokėjimų iš čia nebus galima nurašyti, atšaukti ar grąžinti, kol negrąžinsite ankstesnės būsenos.',
    'providers.tab.credentials': 'Credentialai',
    'providers.tab.configuration': 'Konfigūracija',
    'providers.tab.messages': 'Pranešimai',
    'providers.tab.availability': 'Prieinamumas',
    'providers.credentials_text':
      'Iš „Amazon“ mokėjimo paslaugų valdymo skydelio: Integracijos nustatymai ‣ Saugumo nustatymai. Frazės čia užšifruojamos ir daugiau nerodomos.',
    'providers.merchant_identifier': 'Prekybininko identifikatorius',
    'providers.access_code': 'Prieigos kodas',
    'providers.request_phrase': 'SHA užklausos frazė',
    'providers.response_phrase': 'SHA atsakymo frazė',
    'providers.sha_type': 'SHA tipas',
    'providers.sha_type_hint': 'Toks pat kaip saugumo nustatymuose.',
    'providers.sha1_warning':
      'SHA-128 yra SHA-1, kuris nebėra saugus. Jei galite, saugumo nustatymuose pasirinkite SHA-256.',
    'providers.phrase_blank':
      'Frazė prasideda arba baigiasi tarpu. Tarpai taip pat pasirašomi: įsitikinkite, kad taip ir turi būti.',
    'providers.gateway': 'Sietuvo adresas',
    'providers.gateway_hint':
      'Palikite tuščią, jei naudojate „Amazon“: bandomajame režime – bandomoji aplinka, įjungus – tikroji. Arba įrašykite savo sietuvo adresą, pavyzdžiui, http://localhost:3200.',
    'providers.urls': 'Įklijuokite šiuos adresus į APS valdymo skydelį',
    'providers.urls_text':
      'Kilmės URL yra saugumo nustatymuose, kiti – Techniniai nustatymai ‣ Peradresavimas.',
    'providers.url.origin': 'Kilmės URL',
    'providers.url.redirection': 'Peradresavimo URL',
    'providers.url.directFeedback': 'Tiesioginis sandorio atsiliepimas',
    'providers.url.notification': 'Pranešimo URL',
    'providers.test': 'Patikrinti ryšį',
    'providers.test_hint': 'Paklausia apie užsakymą, kurio nėra. Niekas neapmokama.',
    'providers.test_save_first': 'Pirmiausia išsaugokite pakeitimus.',
    'providers.test.works': 'Ryšys veikia: visi keturi duomenys teisingi.',
    'providers.test.wrong_request_phrase':
      'Neteisinga SHA užklausos frazė arba SHA tipas. Nukopijuokite juos iš saugumo nustatymų dar kartą.',
    'providers.test.wrong_response_phrase':
      'Atsakymo patikrinti nepavyko: neteisinga SHA atsakymo frazė arba SHA tipas.',
    'providers.test.wrong_phrases':
      'Neteisingos abi frazės arba SHA tipas. Galbūt užklausos ir atsakymo frazės sukeistos vietomis.',
    'providers.test.unknown_merchant':
      'Toks prekybininko identifikatorius ten nežinomas. Bandomojoje ir tikroje aplinkoje jie skiriasi.',
    'providers.test.unknown_access_code':
      'Toks prieigos kodas ten nežinomas. Bandomojoje ir tikroje aplinkoje jie skiriasi.',
    'providers.test.unreachable': 'Sietuvas nepasiekiamas. Patikrinkite adresą ir tinklą.',
    'providers.test.not_a_gateway':
      'Kažkas atsakė, bet tai ne mokėjimų sietuvas. Patikrinkite sietuvo adresą.',
    'providers.test.refused': 'Sietuvas atsisakė atsakyti.',
    'providers.test.target.sandbox': 'Klausta: „Amazon“ bandomoji aplinka',
    'providers.test.target.production': 'Klausta: tikroji „Amazon“ aplinka',
    'providers.test.target.own_gateway': 'Klausta: jūsų pačių sietuvas',
    'providers.test.code': 'Atsakymo kodas',
    'providers.reset': 'Pašalinti credentialus',
    'providers.reset_text':
      'Visi keturi duomenys bus ištrinti, tiekėjas išjungtas ir nebepaskelbtas. Vėliau gautų atsiliepimų nebebus kaip patikrinti, todėl jie bus atmesti.',
    'providers.reset_done': 'Duomenys ištrinti.',
    'providers.unsaved': 'Yra neišsaugotų pakeitimų.',
    'providers.discard': 'Atmesti',
    'providers.saved': 'Tiekėjas išsaugotas.',
    'providers.fix_fields': 'Kai kuriuos laukus reikia pataisyti.',
    'problem.stale': 'Tuo metu tai pakeitė kitas žmogus. Įkelkite puslapį iš naujo ir pakeiskite dar kartą.',
    'problem.access_code_in_use': 'Šį prieigos kodą jau naudoja kitas tiekėjas.',
    'problem.state_decides_host':
      'Pirmiausia pasirinkite bandomąjį režimą arba „Įjungta“ ir išsaugokite: nuo būsenos priklauso, ko klausti.',
    'problem.disabled_cannot_be_published':
      'Išjungto tiekėjo paskelbti negalima. Pirmiausia pasirinkite bandomąjį režimą arba „Įjungta“.',
    'problem.invalid_limits': 'Mažiausia suma didesnė už didžiausią.',
    'problem.credentials_missing': 'Trūksta kai kurių duomenų.',
    'problem.invalid_amount': 'Tai ne suma šia valiuta.',
    'problem.secret_unreadable':
      'Išsaugotos frazės užšifruotos kitu FILS_SECRET_KEY. Paleiskite su tuo raktu arba įveskite frazes iš naujo.',
  },
  fr: {
    'providers.title': 'Fournisseurs de paiement',
    'providers.text': 'Qui encaisse l’argent. Les acheteurs voient un fournisseur dès qu’il est publié.',
    'providers.empty': 'Aucun fournisseur de paiement',
    'providers.empty_text':
      'Amazon Payment Services est ajouté au démarrage du serveur. Redémarrez-le, puis regardez à nouveau.',
    'providers.state': 'État',
    'providers.published_hint':
      'Les acheteurs voient un fournisseur publié au moment de payer. Un fournisseur non publié n’est proposé qu’au personnel.',
    'providers.live': 'Réel',
    'providers.own_gateway': 'Passerelle propre',
    'providers.missing': 'Manque : {names}',
    'providers.last_feedback': 'Dernier retour',
    'providers.no_feedback': 'Aucun retour pour l’instant',
    'providers.connection_ok': 'Connexion testée',
    'providers.connection_failed': 'Le test de connexion a échoué',
    'providers.connection_untested': 'Connexion non testée',
    'providers.no_methods': 'Aucun moyen de paiement n’est activé',
    'providers.read_only': 'Votre rôle permet de lire, pas de modifier.',
    'providers.effect.title': 'Ce que fait ce changement à l’enregistrement',
    'providers.effect.shoppers_see_it': 'Il est publié : les acheteurs peuvent l’utiliser aussitôt.',
    'providers.effect.shoppers_do_not_see_it':
      'Il n’est plus publié : seul le personnel connecté peut l’utiliser.',
    'providers.effect.nobody_can_pay':
      'Personne ne peut plus l’utiliser. Les retours sur les paiements passés restent acceptés.',
    'providers.effect.real_money': 'Il parle aux serveurs de production d’Amazon. De l’argent réel circule.',
    'providers.effect.no_money': 'Il parle au bac à sable d’Amazon. Aucun argent ne circule.',
    'providers.effect.own_gateway': 'Il parle à votre propre passerelle. Aucun argent ne circule.',
    'providers.effect.credentials_needed': 'Les quatre identifiants sont requis pour enregistrer.',
    'providers.effect.open_payments_out_of_reach':
      'Les paiements faits jusqu’ici ne pourront plus être capturés, annulés ni remboursés d’ici, tant que l’état n’est pas rétabli.',
    'providers.credentials_text':
      'Dans le tableau de bord d’Amazon Payment Services : Integration Settings ‣ Security Settings. Les phrases sont chiffrées ici et ne sont plus jamais affichées.',
    'providers.sha_type_hint': 'Le même que dans Security Settings.',
    'providers.sha1_warning':
      'SHA-128 est SHA-1, qui n’est plus sûr. Choisissez SHA-256 dans Security Settings si possible.',
    'providers.phrase_blank':
      'Cette phrase commence ou finit par un blanc. Les blancs sont signés aussi : vérifiez que c’est voulu.',
    'providers.gateway': 'Adresse de la passerelle',
    'providers.gateway_hint':
      'Laissez vide pour Amazon : bac à sable en Test Mode, production en Enabled. Ou l’adresse de votre propre passerelle, par exemple http://localhost:3200.',
    'providers.urls': 'À coller dans le tableau de bord APS',
    'providers.urls_text':
      'Origin URL est dans Security Settings, les autres dans Technical Settings ‣ Redirection.',
    'providers.test': 'Tester la connexion',
    'providers.test_hint': 'Interroge Amazon Payment Services sur une commande inexistante. Rien n’est payé.',
    'providers.test_save_first': 'Enregistrez d’abord vos modifications.',
    'providers.test.works': 'La connexion fonctionne : les quatre identifiants sont justes.',
    'providers.test.wrong_request_phrase':
      'La SHA Request Phrase ou le SHA Type est faux. Recopiez les deux depuis Security Settings.',
    'providers.test.wrong_response_phrase':
      'La réponse n’a pas pu être vérifiée : la SHA Response Phrase ou le SHA Type est faux.',
    'providers.test.wrong_phrases':
      'Les deux phrases, ou le SHA Type, sont faux. Les phrases de requête et de réponse sont peut-être inversées.',
    'providers.test.unknown_merchant':
      'Ce Merchant Identifier est inconnu là-bas. Le bac à sable et la production en ont de différents.',
    'providers.test.unknown_access_code':
      'Cet Access Code est inconnu là-bas. Le bac à sable et la production en ont de différents.',
    'providers.test.unreachable': 'La passerelle est injoignable. Vérifiez l’adresse et le réseau.',
    'providers.test.not_a_gateway':
      'Quelque chose a répondu, mais ce n’est pas une passerelle de paiement. Vérifiez l’adresse.',
    'providers.test.refused': 'La passerelle a refusé la question.',
    'providers.test.target.sandbox': 'Interrogé : bac à sable d’Amazon',
    'providers.test.target.production': 'Interrogé : production d’Amazon',
    'providers.test.target.own_gateway': 'Interrogé : votre propre passerelle',
    'providers.test.code': 'Code de réponse',
    'providers.reset': 'Réinitialiser les identifiants',
    'providers.reset_text':
      'Les quatre identifiants sont supprimés, et le fournisseur est désactivé et dépublié. Les retours reçus ensuite ne peuvent plus être vérifiés et sont refusés.',
    'providers.reset_done': 'Les identifiants sont supprimés.',
    'providers.unsaved': 'Des modifications ne sont pas enregistrées.',
    'providers.discard': 'Abandonner',
    'providers.saved': 'Le fournisseur est enregistré.',
    'providers.fix_fields': 'Certains champs sont à corriger.',
    'problem.stale': 'Quelqu’un a modifié ceci entre-temps. Rechargez la page et refaites votre changement.',
    'problem.access_code_in_use': 'Un autre fournisseur utilise cet Access Code.',
    'problem.state_decides_host':
      'Choisissez d’abord Test Mode ou Enabled et enregistrez : l’état décide où demander.',
    'problem.disabled_cannot_be_published':
      'Un fournisseur désactivé ne peut pas être publié. Choisissez d’abord Test Mode ou Enabled.',
    'problem.invalid_limits': 'Le minimum dépasse le maximum.',
    'problem.credentials_missing': 'Des identifiants manquent.',
    'problem.invalid_amount': 'Ce n’est pas un montant dans cette devise.',
    'problem.secret_unreadable':
      'Les phrases enregistrées ont été chiffrées avec une autre FILS_SECRET_KEY. Démarrez avec cette clé ou saisissez-les à nouveau.',
  },
  it: {
    'providers.title': 'Fornitori di pagamento',
    'providers.text': 'Chi incassa il denaro. Gli acquirenti vedono un fornitore quando è pubblicato.',
    'providers.empty': 'Nessun fornitore di pagamento',
    'providers.empty_text':
      'Amazon Payment Services viene aggiunto all’avvio del server. Riavvialo, poi guarda di nuovo.',
    'providers.state': 'Stato',
    'providers.published_hint':
      'Gli acquirenti vedono un fornitore pubblicato al momento di pagare. Uno non pubblicato è offerto solo al personale.',
    'providers.live': 'Reale',
    'providers.own_gateway': 'Gateway proprio',
    'providers.missing': 'Manca: {names}',
    'providers.last_feedback': 'Ultima notifica',
    'providers.no_feedback': 'Ancora nessuna notifica',
    'providers.connection_ok': 'Connessione provata',
    'providers.connection_failed': 'La prova di connessione non è riuscita',
    'providers.connection_untested': 'Connessione non provata',
    'providers.no_methods': 'Nessun metodo di pagamento è attivo',
    'providers.read_only': 'Il tuo ruolo permette di leggere, non di modificare.',
    'providers.effect.title': 'Che cosa fa questa modifica quando salvi',
    'providers.effect.shoppers_see_it': 'Viene pubblicato: gli acquirenti possono usarlo subito.',
    'providers.effect.shoppers_do_not_see_it': 'Non è più pubblicato: solo il personale connesso può usarlo.',
    'providers.effect.nobody_can_pay':
      'Nessuno può più usarlo. Le notifiche sui pagamenti passati vengono ancora accettate.',
    'providers.effect.real_money': 'Parla con i server di produzione di Amazon. Si muove denaro reale.',
    'providers.effect.no_money': 'Parla con la sandbox di Amazon. Non si muove denaro.',
    'providers.effect.own_gateway': 'Parla con il tuo gateway. Non si muove denaro.',
    'providers.effect.credentials_needed': 'Per salvare servono tutte e quattro le credenziali.',
    'providers.effect.open_payments_out_of_reach':
      'I pagamenti fatti finora non potranno più essere incassati, annullati o rimborsati da qui, finché non ripristini lo stato.',
    'providers.credentials_text':
      'Dalla dashboard di Amazon Payment Services: Integration Settings ‣ Security Settings. Le frasi qui vengono cifrate e non più mostrate.',
    'providers.sha_type_hint': 'Lo stesso che in Security Settings.',
    'providers.sha1_warning':
      'SHA-128 è SHA-1, che non è più sicuro. Se puoi, scegli SHA-256 in Security Settings.',
    'providers.phrase_blank':
      'Questa frase inizia o finisce con uno spazio. Anche gli spazi vengono firmati: assicurati che sia voluto.',
    'providers.gateway': 'Indirizzo del gateway',
    'providers.gateway_hint':
      'Lascia vuoto per Amazon: sandbox in Test Mode, produzione in Enabled. Oppure l’indirizzo di un tuo gateway, per esempio http://localhost:3200.',
    'providers.urls': 'Da incollare nella dashboard APS',
    'providers.urls_text':
      'Origin URL è in Security Settings, gli altri in Technical Settings ‣ Redirection.',
    'providers.test': 'Prova la connessione',
    'providers.test_hint':
      'Chiede ad Amazon Payment Services di un ordine che non esiste. Non si paga nulla.',
    'providers.test_save_first': 'Prima salva le modifiche.',
    'providers.test.works': 'La connessione funziona: tutte e quattro le credenziali sono giuste.',
    'providers.test.wrong_request_phrase':
      'La SHA Request Phrase o il SHA Type è errato. Copiali di nuovo da Security Settings.',
    'providers.test.wrong_response_phrase':
      'La risposta non è verificabile: la SHA Response Phrase o il SHA Type è errato.',
    'providers.test.wrong_phrases':
      'Entrambe le frasi, o il SHA Type, sono errate. Forse le frasi di richiesta e di risposta sono scambiate.',
    'providers.test.unknown_merchant':
      'Questo Merchant Identifier lì non è conosciuto. Sandbox e produzione ne hanno di diversi.',
    'providers.test.unknown_access_code':
      'Questo Access Code lì non è conosciuto. Sandbox e produzione ne hanno di diversi.',
    'providers.test.unreachable': 'Il gateway non è raggiungibile. Controlla l’indirizzo e la rete.',
    'providers.test.not_a_gateway':
      'Qualcosa ha risposto, ma non è un gateway di pagamento. Controlla l’indirizzo.',
    'providers.test.refused': 'Il gateway ha rifiutato la domanda.',
    'providers.test.target.sandbox': 'Interrogata: sandbox di Amazon',
    'providers.test.target.production': 'Interrogata: produzione di Amazon',
    'providers.test.target.own_gateway': 'Interrogato: il tuo gateway',
    'providers.test.code': 'Codice di risposta',
    'providers.reset': 'Reimposta le credenziali',
    'providers.reset_text':
      'Tutte e quattro le credenziali vengono eliminate, e il fornitore disabilitato e non più pubblicato. Le notifiche che arrivano dopo non sono verificabili e vengono rifiutate.',
    'providers.reset_done': 'Le credenziali sono state eliminate.',
    'providers.unsaved': 'Ci sono modifiche non salvate.',
    'providers.discard': 'Annulla le modifiche',
    'providers.saved': 'Il fornitore è stato salvato.',
    'providers.fix_fields': 'Alcuni campi sono da correggere.',
    'problem.stale':
      'Nel frattempo qualcuno ha modificato questi dati. Ricarica la pagina e rifai la modifica.',
    'problem.access_code_in_use': 'Un altro fornitore usa questo Access Code.',
    'problem.state_decides_host': 'Scegli prima Test Mode o Enabled e salva: lo stato decide dove chiedere.',
    'problem.disabled_cannot_be_published':
      'Un fornitore disabilitato non può essere pubblicato. Scegli prima Test Mode o Enabled.',
    'problem.invalid_limits': 'Il minimo supera il massimo.',
    'problem.credentials_missing': 'Mancano alcune credenziali.',
    'problem.invalid_amount': 'Non è un importo in quella valuta.',
    'problem.secret_unreadable':
      'Le frasi salvate sono cifrate con un’altra FILS_SECRET_KEY. Avvia con quella chiave o inserisci di nuovo le frasi.',
  },
});
