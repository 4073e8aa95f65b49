import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'security.intro':
      'These values secure the messages between your shop and the gateway. Copy them into your shop.',
    'security.identifier': 'Merchant Identifier',
    'security.access_code': 'Access Code',
    'security.no_access_code': 'None yet. Generate one to begin.',
    'security.generate': 'Generate',
    'security.generated': 'The access code has been generated.',
    'security.regenerate_title': 'Generate a new access code?',
    'security.regenerate_text':
      'The present code {code} stops working at once. Your shop is refused until the new one is entered there.',
    'security.regenerate_confirm': 'Generate a new one',
    'security.sha_type': 'SHA Type',
    'security.sha1_warning':
      'SHA-128 is SHA-1, which is no longer safe. Choose it only to try an old integration.',
    'security.request_phrase': 'SHA Request Phrase',
    'security.response_phrase': 'SHA Response Phrase',
    'security.request_phrase_help': 'Your shop signs its requests with it.',
    'security.response_phrase_help': 'The gateway signs its answers with it.',
    'security.suggest': 'Suggest one',
    'security.suggest_for': 'Suggest one: {name}',
    'security.phrases_hidden': 'Only an owner or administrator can read the phrases.',
    'security.origin_ip': 'Origin IP',
    'security.origin_ip_help':
      'The addresses that may call the API, separated by commas. Empty: any address may.',
    'security.origin_url': 'Origin URL',
    'security.origin_url_help':
      'The address of your shop, for example https://shop.example/. Payments begun on another site are refused (040).',
  },
  ar: {
    'security.intro': 'هذه القيم تؤمّن الرسائل بين متجرك والبوابة. انسخها إلى متجرك.',
    'security.identifier': 'معرّف التاجر',
    'security.access_code': 'رمز الوصول',
    'security.no_access_code': 'لا يوجد بعد. أنشئ رمزًا للبدء.',
    'security.generate': 'إنشاء',
    'security.generated': 'تم إنشاء رمز الوصول.',
    'security.regenerate_title': 'هل تنشئ رمز وصول جديدًا؟',
    'security.regenerate_text':
      'يتوقف الرمز الحالي {code} عن العمل فورًا، وتُرفض طلبات متجرك حتى تُدخل الرمز الجديد فيه.',
    'security.regenerate_confirm': 'إنشاء رمز جديد',
    'security.sha_type': 'نوع SHA',
    'security.sha1_warning': 'SHA-128 هو SHA-1 ولم يعد آمنًا. اختره فقط لتجربة تكامل قديم.',
    'security.request_phrase': 'عبارة SHA للطلب',
    'security.response_phrase': 'عبارة SHA للاستجابة',
    'security.request_phrase_help': 'يوقّع متجرك طلباته بها.',
    'security.response_phrase_help': 'توقّع البوابة ردودها بها.',
    'security.suggest': 'اقتراح عبارة',
    'security.suggest_for': 'اقتراح عبارة: {name}',
    'security.phrases_hidden': 'لا يستطيع قراءة العبارتين إلا المالك أو المسؤول.',
    'security.origin_ip': 'عنوان IP المصدر',
    'security.origin_ip_help':
      'العناوين المسموح لها باستدعاء الواجهة، تفصل بينها فواصل. إذا تُرك فارغًا فأي عنوان مسموح.',
    'security.origin_url': 'عنوان URL المصدر',
    'security.origin_url_help':
      'عنوان متجرك، مثل ‎https://shop.example/‎. تُرفض المدفوعات التي تبدأ من موقع آخر (040).',
  },
  lt: {
    'security.intro':
      'Šios reikšmės apsaugo pranešimus tarp jūsų parduotuvės ir sietuvo. Nukopijuokite jas į parduotuvę.',
    'security.identifier': 'Prekybininko identifikatorius',
    'security.access_code': 'Prieigos kodas',
    'security.no_access_code': 'Dar nėra. Pradėkite jį sugeneruodami.',
    'security.generate': 'Generuoti',
    'security.generated': 'Prieigos kodas sugeneruotas.',
    'security.regenerate_title': 'Generuoti naują prieigos kodą?',
    'security.regenerate_text':
      'Dabartinis kodas {code} iškart nustos veikti. Parduotuvės užklausos bus atmetamos, kol joje neįrašysite naujojo.',
    'security.regenerate_confirm': 'Generuoti naują',
    'security.sha_type': 'SHA tipas',
    'security.sha1_warning':
      'SHA-128 yra SHA-1, jis nebesaugus. Rinkitės jį tik senai integracijai išbandyti.',
    'security.request_phrase': 'SHA užklausos frazė',
    'security.response_phrase': 'SHA atsakymo frazė',
    'security.request_phrase_help': 'Ja parduotuvė pasirašo savo užklausas.',
    'security.response_phrase_help': 'Ja sietuvas pasirašo savo atsakymus.',
    'security.suggest': 'Pasiūlyti',
    'security.suggest_for': 'Pasiūlyti: {name}',
    'security.phrases_hidden': 'Frazes skaityti gali tik savininkas arba administratorius.',
    'security.origin_ip': 'Kilmės IP',
    'security.origin_ip_help':
      'Adresai, kuriems leidžiama kreiptis į API, atskirti kableliais. Tuščia – leidžiama visiems.',
    'security.origin_url': 'Kilmės URL',
    'security.origin_url_help':
      'Jūsų parduotuvės adresas, pavyzdžiui, https://shop.example/. Kitoje svetainėje pradėti mokėjimai atmetami (040).',
  },
  fr: {
    'security.intro':
      'Ces valeurs protègent les messages entre votre boutique et la passerelle. Copiez-les dans votre boutique.',
    'security.no_access_code': 'Aucun pour l’instant. Générez-en un pour commencer.',
    'security.generated': 'Le code d’accès a été généré.',
    'security.regenerate_title': 'Générer un nouveau code d’accès ?',
    'security.regenerate_text':
      'Le code actuel {code} cesse de fonctionner aussitôt. Votre boutique est refusée tant que le nouveau n’y est pas saisi.',
    'security.regenerate_confirm': 'En générer un nouveau',
    'security.sha1_warning':
      'SHA-128 est SHA-1, qui n’est plus sûr. Ne le choisissez que pour essayer une ancienne intégration.',
    'security.request_phrase_help': 'Votre boutique signe ses requêtes avec elle.',
    'security.response_phrase_help': 'La passerelle signe ses réponses avec elle.',
    'security.suggest': 'En proposer une',
    'security.suggest_for': 'En proposer une : {name}',
    'security.phrases_hidden': 'Seul un propriétaire ou un administrateur peut lire les phrases.',
    'security.origin_ip_help':
      'Les adresses autorisées à appeler l’API, séparées par des virgules. Vide : toutes le sont.',
    'security.origin_url_help':
      'L’adresse de votre boutique, par exemple https://shop.example/. Un paiement commencé sur un autre site est refusé (040).',
  },
  it: {
    'security.intro':
      'Questi valori proteggono i messaggi tra il tuo negozio e il gateway. Copiali nel negozio.',
    'security.no_access_code': 'Non ancora presente. Generane uno per iniziare.',
    'security.generated': 'Il codice di accesso è stato generato.',
    'security.regenerate_title': 'Generare un nuovo codice di accesso?',
    'security.regenerate_text':
      'Il codice attuale {code} smette subito di funzionare. Il negozio viene rifiutato finché non vi inserisci quello nuovo.',
    'security.regenerate_confirm': 'Generane uno nuovo',
    'security.sha1_warning':
      'SHA-128 è SHA-1, che non è più sicuro. Sceglilo solo per provare una vecchia integrazione.',
    'security.request_phrase_help': 'Il negozio firma con essa le sue richieste.',
    'security.response_phrase_help': 'Il gateway firma con essa le sue risposte.',
    'security.suggest': 'Proponine una',
    'security.suggest_for': 'Proponine una: {name}',
    'security.phrases_hidden': 'Solo un proprietario o un amministratore può leggere le frasi.',
    'security.origin_ip_help':
      'Gli indirizzi che possono chiamare l’API, separati da virgole. Vuoto: qualsiasi indirizzo.',
    'security.origin_url_help':
      'L’indirizzo del negozio, per esempio https://shop.example/. I pagamenti iniziati su un altro sito sono rifiutati (040).',
  },
});
