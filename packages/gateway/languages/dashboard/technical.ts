import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'technical.intro':
      'Each way of taking payments is a channel with its own settings. Click one to open it.',
    'technical.redirection_text': 'The shopper is sent to the payment page here and comes back to your shop.',
    'technical.status': 'Status',
    'technical.active': 'Active',
    'technical.inactive': 'Inactive',
    'technical.options': 'Payment Options',
    'technical.options_help': 'The methods offered on the payment page.',
    'technical.option_off': 'switched off for the account',
    'technical.send_parameters': 'Send Response Parameters',
    'technical.send_parameters_help':
      'With No, the shopper comes back without the result; only the feedback carries it.',
    'technical.yes': 'Yes',
    'technical.no': 'No',
    'technical.redirection_url': 'Redirection URL',
    'technical.redirection_url_help':
      'Where the shopper returns when a request names no return_url. For Odoo: the database URL followed by {path}.',
    'technical.return_type': 'Return URL Type',
    'technical.direct': 'Direct Transaction Feedback',
    'technical.direct_help':
      'Told at once after each attempt to pay. For Odoo: the database URL followed by {path}.',
    'technical.notification': 'Notification URL',
    'technical.notification_help': 'Told of later changes: capture, refund, void. Usually the same address.',
    'technical.response_type': 'Response Type',
    'technical.form': 'Form',
    'technical.retries': 'Feedback retries',
    'technical.retries_help': 'How often an unanswered feedback is sent again.',
    'technical.interval': 'Interval between retries, in seconds',
    'technical.escape': 'Escape apostrophes in feedback',
    'technical.escape_help':
      'For tests: feedback carries an apostrophe, as in a customer’s name, as {entity} and is signed so. One recorded feedback of the real gateway looks like that.',
    'technical.real_rule':
      'Amazon’s own gateway takes only https addresses with a domain name and without a port. Here this address works too.',
  },
  ar: {
    'technical.intro': 'كل طريقة لاستقبال المدفوعات قناة لها إعداداتها. انقر على قناة لفتحها.',
    'technical.redirection_text': 'يُرسل المتسوق إلى صفحة الدفع هنا ثم يعود إلى متجرك.',
    'technical.status': 'الحالة',
    'technical.active': 'نشط',
    'technical.inactive': 'غير نشط',
    'technical.options': 'خيارات الدفع',
    'technical.options_help': 'الطرق المعروضة في صفحة الدفع.',
    'technical.option_off': 'موقوف للحساب',
    'technical.send_parameters': 'إرسال معاملات الاستجابة',
    'technical.send_parameters_help': 'عند اختيار «لا» يعود المتسوق بلا نتيجة، ولا تحملها إلا الإشعارات.',
    'technical.yes': 'نعم',
    'technical.no': 'لا',
    'technical.redirection_url': 'عنوان URL لإعادة التوجيه',
    'technical.redirection_url_help':
      'المكان الذي يعود إليه المتسوق عندما لا يحدد الطلب return_url. في Odoo: عنوان قاعدة البيانات متبوعًا بـ {path}.',
    'technical.return_type': 'نوع عنوان العودة',
    'technical.direct': 'إشعار المعاملة المباشر',
    'technical.direct_help': 'يُبلَّغ فورًا بعد كل محاولة دفع. في Odoo: عنوان قاعدة البيانات متبوعًا بـ {path}.',
    'technical.notification': 'عنوان URL للإشعارات',
    'technical.notification_help': 'يُبلَّغ بالتغييرات اللاحقة: التحصيل والاسترداد والإلغاء. عادةً العنوان نفسه.',
    'technical.response_type': 'نوع الاستجابة',
    'technical.form': 'نموذج',
    'technical.retries': 'عدد مرات إعادة الإشعار',
    'technical.retries_help': 'كم مرة يُعاد إرسال إشعار لم يُرد عليه.',
    'technical.interval': 'الفاصل بين المحاولات بالثواني',
    'technical.escape': 'ترميز الفاصلة العليا في الإشعارات',
    'technical.escape_help':
      'للاختبار: ترد الفاصلة العليا في الإشعار، كما في اسم العميل، بصورة {entity} ويُوقَّع عليها هكذا. ورد إشعار مسجَّل واحد من البوابة الحقيقية بهذه الصورة.',
    'technical.real_rule':
      'بوابة أمازون نفسها لا تقبل إلا عناوين https باسم نطاق ودون منفذ. أما هنا فهذا العنوان يعمل أيضًا.',
  },
  lt: {
    'technical.intro':
      'Kiekvienas mokėjimų priėmimo būdas yra kanalas su savo nustatymais. Spustelėkite norėdami atverti.',
    'technical.redirection_text': 'Pirkėjas siunčiamas į mokėjimo puslapį čia ir grįžta į jūsų parduotuvę.',
    'technical.status': 'Statusas',
    'technical.active': 'Aktyvus',
    'technical.inactive': 'Neaktyvus',
    'technical.options': 'Mokėjimo parinktys',
    'technical.options_help': 'Mokėjimo puslapyje siūlomi būdai.',
    'technical.option_off': 'paskyroje išjungta',
    'technical.send_parameters': 'Siųsti atsako parametrus',
    'technical.send_parameters_help':
      'Pasirinkus „Ne“, pirkėjas grįžta be rezultato; jį praneša tik atsiliepimas.',
    'technical.yes': 'Taip',
    'technical.no': 'Ne',
    'technical.redirection_url': 'Peradresavimo URL',
    'technical.redirection_url_help':
      'Kur pirkėjas grįžta, kai užklausoje nėra return_url. „Odoo“ atveju – duomenų bazės URL ir {path}.',
    'technical.return_type': 'Grįžimo URL tipas',
    'technical.direct': 'Tiesioginis sandorio atsiliepimas',
    'technical.direct_help':
      'Pranešama iškart po kiekvieno bandymo mokėti. „Odoo“ atveju – duomenų bazės URL ir {path}.',
    'technical.notification': 'Pranešimo URL',
    'technical.notification_help':
      'Pranešama apie vėlesnius pokyčius: nurašymą, grąžinimą, anuliavimą. Paprastai tas pats adresas.',
    'technical.response_type': 'Atsako tipas',
    'technical.form': 'Forma',
    'technical.retries': 'Atsiliepimo kartojimai',
    'technical.retries_help': 'Kiek kartų iš naujo siunčiamas neatsakytas atsiliepimas.',
    'technical.interval': 'Tarpas tarp kartojimų sekundėmis',
    'technical.escape': 'Koduoti apostrofus pranešimuose',
    'technical.escape_help':
      'Bandymams: apostrofas pranešime, pavyzdžiui, kliento varde, rašomas {entity} ir taip pasirašomas. Taip atrodo vienas įrašytas tikrojo sietuvo pranešimas.',
    'technical.real_rule':
      '„Amazon“ sietuvas priima tik https adresus su domeno vardu ir be prievado. Čia veikia ir toks adresas.',
  },
  fr: {
    'technical.intro':
      'Chaque façon d’encaisser est un canal avec ses propres réglages. Cliquez dessus pour l’ouvrir.',
    'technical.redirection_text':
      'L’acheteur est envoyé ici sur la page de paiement, puis revient dans votre boutique.',
    'technical.options_help': 'Les moyens proposés sur la page de paiement.',
    'technical.option_off': 'désactivé pour le compte',
    'technical.send_parameters_help':
      'Avec No, l’acheteur revient sans le résultat ; seule la notification le porte.',
    'technical.redirection_url_help':
      'Où l’acheteur revient quand une requête ne donne pas de return_url. Pour Odoo : l’URL de la base suivie de {path}.',
    'technical.direct_help':
      'Prévenu aussitôt après chaque tentative de paiement. Pour Odoo : l’URL de la base suivie de {path}.',
    'technical.notification_help':
      'Prévenu des changements ultérieurs : capture, remboursement, annulation. D’ordinaire la même adresse.',
    'technical.form': 'Formulaire',
    'technical.retries': 'Relances de la notification',
    'technical.retries_help': 'Combien de fois une notification sans réponse est renvoyée.',
    'technical.interval': 'Intervalle entre les relances, en secondes',
    'technical.escape': 'Coder les apostrophes dans les notifications',
    'technical.escape_help':
      'Pour les tests : une apostrophe, par exemple dans le nom du client, y est écrite {entity} et signée ainsi. Une notification enregistrée de la vraie passerelle se présente de cette façon.',
    'technical.real_rule':
      'La passerelle d’Amazon n’accepte que des adresses https avec un nom de domaine et sans port. Ici, cette adresse fonctionne aussi.',
  },
  it: {
    'technical.intro':
      'Ogni modo di incassare è un canale con le proprie impostazioni. Fai clic per aprirlo.',
    'technical.redirection_text':
      'L’acquirente viene mandato qui alla pagina di pagamento e poi torna al negozio.',
    'technical.options_help': 'I metodi offerti nella pagina di pagamento.',
    'technical.option_off': 'disattivato per l’account',
    'technical.send_parameters_help':
      'Con No l’acquirente torna senza il risultato; lo porta solo la notifica.',
    'technical.redirection_url_help':
      'Dove torna l’acquirente quando la richiesta non indica return_url. Per Odoo: l’URL del database seguito da {path}.',
    'technical.direct_help':
      'Avvisato subito dopo ogni tentativo di pagamento. Per Odoo: l’URL del database seguito da {path}.',
    'technical.notification_help':
      'Avvisato dei cambiamenti successivi: cattura, rimborso, annullamento. Di solito lo stesso indirizzo.',
    'technical.form': 'Modulo',
    'technical.retries': 'Ripetizioni della notifica',
    'technical.retries_help': 'Quante volte si rimanda una notifica senza risposta.',
    'technical.interval': 'Intervallo tra le ripetizioni, in secondi',
    'technical.escape': 'Codifica gli apostrofi nelle notifiche',
    'technical.escape_help':
      'Per le prove: un apostrofo, per esempio nel nome del cliente, vi compare come {entity} e viene firmato così. Una notifica registrata del vero gateway ha questo aspetto.',
    'technical.real_rule':
      'Il gateway di Amazon accetta solo indirizzi https con un nome di dominio e senza porta. Qui funziona anche questo indirizzo.',
  },
});
