import { defineCatalogue } from '@fils/ui/languages';

export default defineCatalogue({
  en: {
    'guide.title': 'Set-up guide',
    'guide.text':
      'From a new account to the first paid order. Each step ticks itself when this server has seen that it is done.',
    'guide.progress': '{done} of {all} steps done',
    'guide.all_done': 'Everything is set up.',
    'guide.part.aps': 'In the dashboard of Amazon Payment Services',
    'guide.part.here': 'Here',
    'guide.part.check': 'Try it',
    'guide.status.done': 'Done',
    'guide.status.open': 'To do',
    'guide.status.optional': 'If you like',
    'guide.open_provider': 'Open the provider',
    'guide.new_payment': 'New payment',
    'guide.copy_credentials': 'Copy the four credentials',
    'guide.copy_credentials_text':
      'Sign in to your APS dashboard, open Integration Settings ‣ Security Settings, and generate an Access Code if there is none. Keep the values of Merchant Identifier, Access Code, SHA Request Phrase and SHA Response Phrase at hand.',
    'guide.origin_url': 'Say where payments come from',
    'guide.origin_url_text': 'On the same page, enter this address as Origin URL and choose Save Changes.',
    'guide.redirection_active': 'Switch Redirection on',
    'guide.redirection_active_text':
      'Open Integration Settings ‣ Technical Settings and choose Redirection. Status must be Active; below it, under Payment Options, pick the methods that you want.',
    'guide.return_and_feedback': 'Say where answers go',
    'guide.return_and_feedback_text':
      'Still there, set Send Response Parameters to Yes, enter the addresses below, and choose Save Changes.',
    'guide.page_template': 'Give the payment page your look',
    'guide.page_template_text':
      'Integration Settings ‣ Payment Page Template holds the look of the page where customers type their card.',
    'guide.state': 'Enable the provider',
    'guide.state_text':
      'Open the provider and change its state to Enabled. Test Mode is good for a first try: nobody but staff sees it.',
    'guide.published': 'Publish it',
    'guide.published_text': 'Make sure that it is Published. Enabling does that by itself.',
    'guide.credentials': 'Fill in the credentials',
    'guide.credentials_text': 'In the Credentials tab, enter the four values that you kept, and save.',
    'guide.options': 'Choose the rest',
    'guide.options_text': 'Methods, limits, currencies, countries and messages, as you like.',
    'guide.connection': 'Test the connection',
    'guide.connection_text':
      'The provider’s page has a button that proves all four values at once, without paying anything.',
    'guide.first_paid': 'Take a first payment',
    'guide.first_paid_text': 'Make a payment by hand, open its checkout address, and pay it.',
    'guide.first_return': 'The customer came back',
    'guide.first_return_text':
      'A customer’s browser returned from the payment page. If it never does, look at the Redirection URL.',
    'guide.first_feedback': 'Feedback arrived',
    'guide.first_feedback_text':
      'Amazon Payment Services reported a payment by itself. If it never does, look at Direct Transaction Feedback, and make sure that this server can be reached from outside.',
  },
  ar: {
    'guide.title': 'دليل الإعداد',
    'guide.text': 'من حساب جديد إلى أول طلب مدفوع. تُعلَّم كل خطوة تلقائيًا حين يرى هذا الخادم أنها تمت.',
    'guide.progress': 'تمت {done} من {all} خطوات',
    'guide.all_done': 'اكتمل الإعداد.',
    'guide.part.aps': 'في لوحة تحكم Amazon Payment Services',
    'guide.part.here': 'هنا',
    'guide.part.check': 'جرّب',
    'guide.status.done': 'تمت',
    'guide.status.open': 'مطلوبة',
    'guide.status.optional': 'إن شئت',
    'guide.open_provider': 'فتح المزود',
    'guide.new_payment': 'دفعة جديدة',
    'guide.copy_credentials': 'انسخ بيانات الاعتماد الأربعة',
    'guide.copy_credentials_text':
      'سجّل الدخول إلى لوحة APS وافتح \u2066Integration Settings ‣ Security Settings\u2069، وأنشئ رمز وصول (Access Code) إن لم يوجد. احتفظ بقيم Merchant Identifier وAccess Code وSHA Request Phrase وSHA Response Phrase.',
    'guide.origin_url': 'حدّد مصدر المدفوعات',
    'guide.origin_url_text': 'في الصفحة نفسها أدخل هذا العنوان في Origin URL ثم اختر Save Changes.',
    'guide.redirection_active': 'شغّل Redirection',
    'guide.redirection_active_text':
      'افتح \u2066Integration Settings ‣ Technical Settings\u2069 واختر Redirection. يجب أن تكون Status على Active، وتحتها في Payment Options اختر الطرق التي تريدها.',
    'guide.return_and_feedback': 'حدّد وجهة الردود',
    'guide.return_and_feedback_text':
      'في المكان نفسه اضبط Send Response Parameters على Yes وأدخل العناوين أدناه ثم اختر Save Changes.',
    'guide.page_template': 'خصّص مظهر صفحة الدفع',
    'guide.page_template_text':
      'في \u2066Integration Settings ‣ Payment Page Template\u2069 مظهر الصفحة التي يكتب فيها العملاء بيانات بطاقاتهم.',
    'guide.state': 'فعّل المزود',
    'guide.state_text':
      'افتح المزود وغيّر حالته إلى مفعّل. يصلح وضع الاختبار لتجربة أولى: لا يراه إلا الموظفون.',
    'guide.published': 'انشره',
    'guide.published_text': 'تأكد من أنه منشور. التفعيل ينشره تلقائيًا.',
    'guide.credentials': 'املأ بيانات الاعتماد',
    'guide.credentials_text': 'في تبويب بيانات الاعتماد أدخل القيم الأربع التي احتفظت بها ثم احفظ.',
    'guide.options': 'اختر الباقي',
    'guide.options_text': 'الطرق والحدود والعملات والبلدان والرسائل كما تشاء.',
    'guide.connection': 'اختبر الاتصال',
    'guide.connection_text': 'في صفحة المزود زر يتحقق من القيم الأربع دفعة واحدة دون أن يُدفع شيء.',
    'guide.first_paid': 'استلم أول دفعة',
    'guide.first_paid_text': 'أنشئ دفعة يدويًا وافتح عنوان الدفع الخاص بها وادفعها.',
    'guide.first_return': 'عاد العميل',
    'guide.first_return_text': 'عاد متصفح أحد العملاء من صفحة الدفع. إن لم يعد قط فراجع Redirection URL.',
    'guide.first_feedback': 'وصل إشعار',
    'guide.first_feedback_text':
      'أبلغت Amazon Payment Services عن دفعة من تلقاء نفسها. إن لم يحدث ذلك فراجع Direct Transaction Feedback وتأكد من إمكان الوصول إلى هذا الخادم من الخارج.',
  },
  lt: {
    'guide.title': 'Konfigūravimo vadovas',
    'guide.text':
      'Nuo naujos paskyros iki pirmo apmokėto užsakymo. Kiekvienas žingsnis pasižymi pats, kai serveris pamato, kad jis atliktas.',
    'guide.progress': 'Atlikta žingsnių: {done} iš {all}',
    'guide.all_done': 'Viskas sukonfigūruota.',
    'guide.part.aps': 'APS informacijos suvestinėje',
    'guide.part.here': 'Čia',
    'guide.part.check': 'Išbandykite',
    'guide.status.done': 'Atlikta',
    'guide.status.open': 'Reikia atlikti',
    'guide.status.optional': 'Jei norite',
    'guide.open_provider': 'Atverti tiekėją',
    'guide.new_payment': 'Naujas mokėjimas',
    'guide.copy_credentials': 'Nukopijuokite keturias vertes',
    'guide.copy_credentials_text':
      'Prisijunkite prie APS valdymo skydelio, atverkite Integracijos nustatymai ‣ Saugumo nustatymai ir sugeneruokite Prieigos kodą, jei jo dar nėra. Pasilikite laukų Prekybininko identifikatorius, Prieigos kodas, SHA užklausos frazė ir SHA atsakymo frazė vertes.',
    'guide.origin_url': 'Nurodykite, iš kur ateina mokėjimai',
    'guide.origin_url_text':
      'Tame pačiame puslapyje į lauką Kilmės URL įrašykite šį adresą ir spustelėkite Išsaugoti pakeitimus.',
    'guide.redirection_active': 'Įjunkite peradresavimą',
    'guide.redirection_active_text':
      'Atverkite Integracijos nustatymai ‣ Techniniai nustatymai ir spustelėkite Peradresavimas. Statusas turi būti Aktyvus; po Mokėjimo parinktimis pažymėkite norimus būdus.',
    'guide.return_and_feedback': 'Nurodykite, kur siųsti atsakymus',
    'guide.return_and_feedback_text':
      'Ten pat nustatykite Siųsti atsako parametrus į Taip, įrašykite toliau esančius adresus ir spustelėkite Išsaugoti pakeitimus.',
    'guide.page_template': 'Pritaikykite mokėjimo puslapio išvaizdą',
    'guide.page_template_text':
      'Integracijos nustatymai ‣ Mokėjimo puslapio šablonas keičia puslapį, kuriame klientai įveda kortelės duomenis.',
    'guide.state': 'Įjunkite tiekėją',
    'guide.state_text':
      'Atverkite tiekėją ir pakeiskite jo būseną į Įjungta. Pirmam bandymui tinka bandomasis režimas: jį mato tik darbuotojai.',
    'guide.published': 'Paskelbkite',
    'guide.published_text': 'Įsitikinkite, kad jis Paskelbtas. Įjungus tai padaroma savaime.',
    'guide.credentials': 'Užpildykite duomenis',
    'guide.credentials_text': 'Skiltyje Credentialai įrašykite keturias išsaugotas vertes ir išsaugokite.',
    'guide.options': 'Pasirinkite kita',
    'guide.options_text': 'Mokėjimo būdai, ribos, valiutos, šalys ir pranešimai – kaip jums patinka.',
    'guide.connection': 'Patikrinkite ryšį',
    'guide.connection_text':
      'Tiekėjo puslapyje yra mygtukas, kuris vienu kartu patikrina visas keturias vertes, nieko nemokant.',
    'guide.first_paid': 'Priimkite pirmą mokėjimą',
    'guide.first_paid_text': 'Sukurkite mokėjimą ranka, atverkite jo apmokėjimo adresą ir sumokėkite.',
    'guide.first_return': 'Klientas grįžo',
    'guide.first_return_text':
      'Kliento naršyklė grįžo iš mokėjimo puslapio. Jei taip nenutinka, patikrinkite Peradresavimo URL.',
    'guide.first_feedback': 'Gautas atsiliepimas',
    'guide.first_feedback_text':
      'APS pati pranešė apie mokėjimą. Jei taip nenutinka, patikrinkite lauką Tiesioginis sandorio atsiliepimas ir ar šis serveris pasiekiamas iš išorės.',
  },
  fr: {
    'guide.title': 'Guide de configuration',
    'guide.text':
      'D’un compte neuf à la première commande payée. Chaque étape se coche d’elle-même dès que ce serveur l’a constatée.',
    'guide.progress': '{done} étapes sur {all}',
    'guide.all_done': 'Tout est configuré.',
    'guide.part.aps': 'Dans le tableau de bord d’Amazon Payment Services',
    'guide.part.here': 'Ici',
    'guide.part.check': 'Essayez',
    'guide.status.done': 'Fait',
    'guide.status.open': 'À faire',
    'guide.status.optional': 'Facultatif',
    'guide.open_provider': 'Ouvrir le fournisseur',
    'guide.new_payment': 'Nouveau paiement',
    'guide.copy_credentials': 'Copiez les quatre identifiants',
    'guide.copy_credentials_text':
      'Connectez-vous à votre tableau de bord APS, ouvrez Integration Settings ‣ Security Settings et générez un code d’accès (Access Code) s’il n’y en a pas. Gardez les valeurs de Merchant Identifier, Access Code, SHA Request Phrase et SHA Response Phrase.',
    'guide.origin_url': 'Indiquez d’où viennent les paiements',
    'guide.origin_url_text':
      'Sur la même page, saisissez cette adresse dans Origin URL et choisissez Save Changes.',
    'guide.redirection_active': 'Activez Redirection',
    'guide.redirection_active_text':
      'Ouvrez Integration Settings ‣ Technical Settings et choisissez Redirection. Status doit être sur Active ; en dessous, dans Payment Options, cochez les moyens souhaités.',
    'guide.return_and_feedback': 'Indiquez où vont les réponses',
    'guide.return_and_feedback_text':
      'Au même endroit, réglez Send Response Parameters sur Yes, saisissez les adresses ci-dessous et choisissez Save Changes.',
    'guide.page_template': 'Donnez votre style à la page de paiement',
    'guide.page_template_text':
      'Integration Settings ‣ Payment Page Template règle l’apparence de la page où les clients saisissent leur carte.',
    'guide.state': 'Activez le fournisseur',
    'guide.state_text':
      'Ouvrez le fournisseur et passez son état à « Activé ». Le mode test convient pour un premier essai : seul le personnel le voit.',
    'guide.published': 'Publiez-le',
    'guide.published_text': 'Vérifiez qu’il est publié. L’activation le fait d’elle-même.',
    'guide.credentials': 'Saisissez les identifiants',
    'guide.credentials_text':
      'Dans l’onglet « Identifiants », saisissez les quatre valeurs gardées et enregistrez.',
    'guide.options': 'Choisissez le reste',
    'guide.options_text': 'Moyens, limites, devises, pays et messages, à votre gré.',
    'guide.connection': 'Testez la connexion',
    'guide.connection_text':
      'La page du fournisseur a un bouton qui vérifie les quatre valeurs d’un coup, sans rien payer.',
    'guide.first_paid': 'Encaissez un premier paiement',
    'guide.first_paid_text': 'Créez un paiement à la main, ouvrez son adresse de paiement et payez.',
    'guide.first_return': 'Le client est revenu',
    'guide.first_return_text':
      'Le navigateur d’un client est revenu de la page de paiement. Sinon, vérifiez Redirection URL.',
    'guide.first_feedback': 'Un retour est arrivé',
    'guide.first_feedback_text':
      'Amazon Payment Services a signalé un paiement de lui-même. Sinon, vérifiez Direct Transaction Feedback et que ce serveur est joignable de l’extérieur.',
  },
  it: {
    'guide.title': 'Guida alla configurazione',
    'guide.text':
      'Da un nuovo account al primo ordine pagato. Ogni passo si spunta da solo quando questo server vede che è fatto.',
    'guide.progress': '{done} passi su {all}',
    'guide.all_done': 'È tutto configurato.',
    'guide.part.aps': 'Nella dashboard di Amazon Payment Services',
    'guide.part.here': 'Qui',
    'guide.part.check': 'Prova',
    'guide.status.done': 'Fatto',
    'guide.status.open': 'Da fare',
    'guide.status.optional': 'Facoltativo',
    'guide.open_provider': 'Apri il fornitore',
    'guide.new_payment': 'Nuovo pagamento',
    'guide.copy_credentials': 'Copia le quattro credenziali',
    'guide.copy_credentials_text':
      'Accedi alla tua dashboard APS, apri Integration Settings ‣ Security Settings e genera un codice di accesso (Access Code) se non c’è. Tieni a portata di mano i valori di Merchant Identifier, Access Code, SHA Request Phrase e SHA Response Phrase.',
    'guide.origin_url': 'Indica da dove arrivano i pagamenti',
    'guide.origin_url_text':
      'Nella stessa pagina inserisci questo indirizzo in Origin URL e scegli Save Changes.',
    'guide.redirection_active': 'Attiva Redirection',
    'guide.redirection_active_text':
      'Apri Integration Settings ‣ Technical Settings e scegli Redirection. Status deve essere Active; sotto, in Payment Options, scegli i metodi che vuoi.',
    'guide.return_and_feedback': 'Indica dove vanno le risposte',
    'guide.return_and_feedback_text':
      'Sempre lì, imposta Send Response Parameters su Yes, inserisci gli indirizzi qui sotto e scegli Save Changes.',
    'guide.page_template': 'Dai il tuo aspetto alla pagina di pagamento',
    'guide.page_template_text':
      'Integration Settings ‣ Payment Page Template regola l’aspetto della pagina in cui i clienti inseriscono la carta.',
    'guide.state': 'Abilita il fornitore',
    'guide.state_text':
      'Apri il fornitore e porta il suo stato su «Abilitato (Enabled)». La modalità test va bene per una prima prova: lo vede solo il personale.',
    'guide.published': 'Pubblicalo',
    'guide.published_text': 'Assicurati che sia «Pubblicato (Published)». Abilitandolo avviene da sé.',
    'guide.credentials': 'Inserisci le credenziali',
    'guide.credentials_text':
      'Nella scheda «Credenziali (Credentials)» inserisci i quattro valori conservati e salva.',
    'guide.options': 'Scegli il resto',
    'guide.options_text': 'Metodi, limiti, valute, paesi e messaggi, come preferisci.',
    'guide.connection': 'Prova la connessione',
    'guide.connection_text':
      'La pagina del fornitore ha un pulsante che verifica i quattro valori in una volta, senza pagare nulla.',
    'guide.first_paid': 'Incassa un primo pagamento',
    'guide.first_paid_text': 'Crea un pagamento a mano, apri il suo indirizzo di pagamento e paga.',
    'guide.first_return': 'Il cliente è tornato',
    'guide.first_return_text':
      'Il browser di un cliente è tornato dalla pagina di pagamento. Se non succede mai, guarda Redirection URL.',
    'guide.first_feedback': 'È arrivata una notifica',
    'guide.first_feedback_text':
      'Amazon Payment Services ha segnalato da sé un pagamento. Se non succede mai, guarda Direct Transaction Feedback e assicurati che questo server sia raggiungibile dall’esterno.',
  },
});
