import type { Messages } from '@fils/ui/languages';
import type { en } from './en.ts';

export const fr: Messages<typeof en> = {
  'local.ribbon':
    'Passerelle locale de Fils, pas celle d’Amazon. Cartes de test seulement : aucun argent ne circule.',
  'local.footer':
    'Cette page remplace Amazon Payment Services sur la machine d’un développeur. Elle fait partie de Fils et n’a aucun lien avec Amazon.',
  'local.documentTitle': '{title} (test)',

  'paymentPage.title': 'Payer {amount} à {merchant}',
  'paymentPage.amount': 'Montant à payer',
  'paymentPage.reference': 'Référence',
  'paymentPage.description': 'Commande',
  'paymentPage.card': 'Payer par carte',
  'paymentPage.accepted': 'Cartes acceptées',
  'paymentPage.number': 'Numéro de carte',
  'paymentPage.expiry': 'Date d’expiration',
  'paymentPage.expiry.hint': 'MM/AA, ex. 05/30',
  'paymentPage.cvv': 'Code de sécurité',
  'paymentPage.cvv.hint.three': '3 chiffres, au dos',
  'paymentPage.cvv.hint.four': '4 chiffres, au recto',
  'paymentPage.holder': 'Nom sur la carte',
  'paymentPage.optional': 'facultatif',
  'paymentPage.remember': 'Enregistrer cette carte',
  'paymentPage.remember.text':
    'Pour votre prochain paiement à {merchant}. Le code de sécurité n’est jamais conservé.',
  'paymentPage.pay': 'Payer {amount}',
  'paymentPage.paying': 'Paiement en cours…',
  'paymentPage.cancel': 'Annuler et revenir à {merchant}',
  'paymentPage.attemptsLeft':
    '{count, plural, one {Il vous reste # tentative.} many {Il vous reste # de tentatives.} other {Il vous reste # tentatives.}}',
  'paymentPage.filled': 'Rempli avec la carte de test {card}. Vous pouvez payer.',
  'paymentPage.saved': 'Payer avec votre carte enregistrée',
  'paymentPage.saved.expires': 'Valable jusqu’au {date}',
  'paymentPage.saved.other': 'Utiliser une autre carte',
  'paymentPage.closes':
    '{minutes, plural, one {Sans paiement, cette page se ferme au bout de # minute.} many {Sans paiement, cette page se ferme au bout de # de minutes.} other {Sans paiement, cette page se ferme au bout de # minutes.}}',
  'paymentPage.closes.soon': 'Cette page se ferme dans environ deux minutes.',
  'paymentPage.closes.stay': 'Il me faut plus de temps',

  'paymentPage.errors.title':
    '{count, plural, one {Corrigez un champ} many {Corrigez # de champs} other {Corrigez # champs}}',
  'paymentPage.errors.retype':
    'Pour votre sécurité, saisissez à nouveau le numéro de carte et le code de sécurité.',
  'paymentPage.errors.retypeCode': 'Pour votre sécurité, saisissez à nouveau le code de sécurité.',
  'paymentPage.errors.code': 'Code {code}',
  'paymentPage.error.number_missing': 'Saisissez le numéro de carte.',
  'paymentPage.error.number_letters': 'Un numéro de carte ne contient que des chiffres.',
  'paymentPage.error.number_length':
    'Un numéro de carte compte de 12 à 19 chiffres. Vérifiez s’il en manque.',
  'paymentPage.error.number_invalid': 'Un chiffre de ce numéro est erroné. Comparez-le avec la carte.',
  'paymentPage.error.number_not_test':
    'Cette passerelle n’accepte que des cartes de test. Choisissez-en une dans la liste ; ne saisissez jamais de vraie carte ici.',
  'paymentPage.error.brand_not_accepted':
    'Les cartes {brand} ne sont pas acceptées ici. Utilisez une autre carte.',
  'paymentPage.error.expiry_missing': 'Saisissez la date d’expiration.',
  'paymentPage.error.expiry_format': 'Saisissez le mois et l’année comme sur la carte, par exemple 05/30.',
  'paymentPage.error.expiry_past': 'Cette carte a expiré. Vérifiez la date ou utilisez une autre carte.',
  'paymentPage.error.expiry_far': 'Aucune carte n’est valable si longtemps. Vérifiez l’année.',
  'paymentPage.error.cvv_missing':
    '{count, select, 4 {Saisissez les 4 chiffres au recto de la carte.} other {Saisissez les {count} chiffres au dos de la carte.}}',
  'paymentPage.error.cvv_digits':
    '{count, select, 4 {Le code de sécurité compte 4 chiffres, au recto de la carte.} other {Le code de sécurité compte {count} chiffres, au dos de la carte.}}',
  'paymentPage.error.holder_long': 'Raccourcissez le nom à 50 caractères.',
  'paymentPage.error.holder_characters':
    'N’utilisez que des lettres, espaces, traits d’union, apostrophes et points.',
  'paymentPage.error.declined':
    'La banque a refusé cette carte. Rien n’a été débité. Essayez une autre carte.',
  'paymentPage.error.authentication_failed':
    'Votre banque n’a pas pu confirmer votre identité. Rien n’a été débité. Réessayez ou utilisez une autre carte.',
  'paymentPage.error.authentication_timed_out':
    'La page de votre banque a attendu trop longtemps. Rien n’a été débité. Réessayez.',
  'paymentPage.error.already_sent':
    'Ce formulaire a déjà été envoyé ; il ne l’a pas été une seconde fois. Pour payer, remplissez-le à nouveau.',
  'paymentPage.error.saved_card_expired': 'Votre carte enregistrée a expiré. Utilisez une autre carte.',

  'brand.VISA': 'Visa',
  'brand.MASTERCARD': 'Mastercard',
  'brand.AMEX': 'American Express',
  'brand.MADA': 'mada',
  'brand.MEEZA': 'Meeza',

  'testCards.title': 'Cartes de test',
  'testCards.note': 'Passerelle locale seulement',
  'testCards.help': 'Un clic remplit le formulaire. N’importe quel nom convient.',
  'testCards.success': 'Payée aussitôt',
  'testCards.challenge': 'Demande 3-D Secure, puis payée',
  'testCards.declined': 'Refusée',
  'testCards.uncertain': 'Issue incertaine',
  'testCards.use': 'Utiliser',
  'testCards.useCard': 'Utiliser {brand} se terminant par {last}',
  'testCards.details': '{brand} · {expiry} · CVV {cvv}',

  'challenge.title': 'Confirmez votre paiement',
  'challenge.bank': 'Banque de test',
  'challenge.scheme': '3-D Secure',
  'challenge.intro':
    'Votre banque veut s’assurer que c’est bien vous. Lors d’un vrai paiement, elle enverrait un code sur votre téléphone.',
  'challenge.merchant': 'Marchand',
  'challenge.amount': 'Montant',
  'challenge.card': 'Carte',
  'challenge.otp': 'Code à usage unique',
  'challenge.otp.hint': 'Pour ce test, le code est {otp}.',
  'challenge.approve': 'Confirmer le paiement',
  'challenge.sending': 'Confirmation…',
  'challenge.cancel': 'Annuler',
  'challenge.simulate': 'Essayer une autre issue',
  'challenge.simulate.text': 'Passerelle locale seulement : faites répondre la banque autrement.',
  'challenge.fail': 'Échec',
  'challenge.fail.text': 'La banque refuse l’identité',
  'challenge.timeout': 'Délai dépassé',
  'challenge.timeout.text': 'Personne ne répond à temps à la banque',
  'challenge.unanswered': 'Sans réponse',
  'challenge.unanswered.text': 'Confirmé et envoyé, mais la réponse de la banque se perd',
  'challenge.error.title': 'Le code n’est pas bon',
  'challenge.error.otp_missing': 'Saisissez le code. Pour ce test, c’est {otp}.',
  'challenge.error.otp_wrong': 'Ce code n’est pas bon. Pour ce test, c’est {otp}.',

  'return.title': 'Retour à {merchant}',
  'return.text': 'Vous retournez à la boutique. Ne fermez pas cette page.',
  'return.manual': 'Votre paiement est terminé ici. Continuez vers la boutique pour voir le résultat.',
  'return.to': 'Vous allez vers',
  'return.continue': 'Continuer',
  'return.shop': 'la boutique',

  'errorPage.title': 'La page de paiement ne peut pas être affichée',
  'errorPage.nothing': 'Rien n’a été débité.',
  'errorPage.code': 'Code de réponse',
  'errorPage.message': 'Message',
  'errorPage.meaning': 'Ce que cela signifie',
  'errorPage.advice': 'Que faire',
  'errorPage.back': 'Retour à la boutique',

  'finished.success': 'Paiement reçu',
  'finished.success.text': '{merchant} a reçu votre paiement. Vous pouvez fermer cette page.',
  'finished.failed': 'Paiement non effectué',
  'finished.failed.text': 'Rien n’a été débité. Revenez à {merchant} pour réessayer.',
  'finished.attempts': 'Toutes les tentatives sont épuisées',
  'finished.attempts.text': 'Rien n’a été débité. Revenez à {merchant} pour recommencer.',
  'finished.cancelled': 'Paiement annulé',
  'finished.cancelled.text': 'Vous avez annulé le paiement. Rien n’a été débité.',
  'finished.expired': 'Cette page s’est fermée',
  'finished.expired.text':
    'Elle est restée ouverte trop longtemps sans paiement. Rien n’a été débité. Revenez à {merchant} pour recommencer.',
  'finished.pending': 'Paiement en vérification',
  'finished.pending.text':
    'La banque n’a pas encore répondu. Ne payez pas une seconde fois : {merchant} vous informera.',
  'finished.back': 'Retour à {merchant}',
};
