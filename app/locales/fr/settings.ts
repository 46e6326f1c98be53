import type { Texts } from "../catalogues.ts";
import type { settings as en } from "../en/settings.ts";

export const settings: Texts<typeof en> = {
  connection: {
    heading: "Connexion à RotateProduct",
    intro:
      "Les vidéos sont créées par RotateProduct et payées avec les crédits de votre compte RotateProduct. Créez une clé API dans ce compte et saisissez-la ici.",
    connected: "Connecté avec la clé API se terminant par <strong>{lastFour}</strong>",
    rejected: "La clé API se terminant par <strong>{lastFour}</strong> est refusée",
    rejectedMeans:
      "RotateProduct n’accepte plus cette clé. Saisissez-en une valide ; rien n’est envoyé d’ici là.",
    balance:
      "{credits, plural, one {# crédit} other {# crédits}}, {videos, plural, =0 {pas assez pour une vidéo} one {assez pour # vidéo} other {assez pour # vidéos}}",
    readAt: "Consulté : <time></time>",
    check: "Vérifier la connexion",
    replace: "Remplacer la clé",
    disconnect: "Déconnecter",
    keyLabel: "Clé API",
    newKeyLabel: "Nouvelle clé API",
    keyHelp:
      "Vous la trouverez dans votre compte <link>RotateProduct</link>. Elle est enregistrée chiffrée et n’est plus affichée ensuite.",
    connect: "Connecter",
    saveKey: "Enregistrer la nouvelle clé",
    keepKey: "Garder la clé actuelle",
    connectedNow: "RotateProduct connecté",
    keyProblem: {
      empty: "Saisissez la clé API",
      rejected:
        "RotateProduct n’accepte pas cette clé. Copiez-la de nouveau depuis votre compte ou créez-en une autre.",
      bad_key:
        "Ce n’est pas une clé API : elle contient des espaces ou des caractères qu’aucune clé ne contient, ou elle est trop courte.",
      unavailable:
        "RotateProduct ne répond pas ; la clé n’a donc pas pu être vérifiée. Réessayez dans un instant.",
      unreachable: "L’application n’a pas répondu et rien n’a été modifié. Réessayez une fois en ligne.",
    },
  },
  disconnect: {
    heading: "Déconnecter RotateProduct ?",
    always:
      "L’application oublie la clé. Les vidéos de vos produits restent en place et les vidéos terminées sont encore ajoutées.",
    waiting:
      "{count, plural, one {# vidéo attend d’être envoyée. Elle est mise en pause jusqu’à ce qu’une clé soit de nouveau connectée.} other {# vidéos attendent d’être envoyées. Elles sont mises en pause jusqu’à ce qu’une clé soit de nouveau connectée.}}",
    underWay:
      "{count, plural, one {# vidéo est en cours de création et peut-être déjà payée. Sans la clé, l’application ne peut pas la récupérer, et RotateProduct ne conserve une vidéo terminée que pendant une heure : déconnectez une fois qu’elle est arrivée.} other {# vidéos sont en cours de création et peut-être déjà payées. Sans la clé, l’application ne peut pas les récupérer, et RotateProduct ne conserve une vidéo terminée que pendant une heure : déconnectez une fois qu’elles sont arrivées.}}",
    nothing: "Aucune vidéo n’est en attente ni en cours de création pour le moment.",
    confirm: "Déconnecter RotateProduct",
    keep: "Rester connecté",
  },
  defaults: {
    heading: "Réglages par défaut des nouvelles vidéos",
    review: "Lorsqu’une vidéo est terminée",
    reviewHelp:
      "Les vidéos en attente de validation se trouvent sous « Validation ». Elles sont conservées pendant la durée fixée plus bas.",
    publishAtOnce: "La publier immédiatement",
    reviewFirst: "Me la faire valider d’abord",
    place: "Position dans les supports multimédias du produit",
    placeHelp: "S’applique aux vidéos ajoutées à partir de maintenant.",
    places: {
      first: "En premier",
      afterFirst: "Après la première image",
      afterSecond: "Après la deuxième image",
      last: "En dernier",
    },
    endImage: "Dernière image de la rotation",
    endImageHelp:
      "S’applique si vous n’en choisissez pas d’autre dans le récapitulatif. Pour un produit qui n’a qu’une image, la vidéo finit comme elle commence.",
    endImages: {
      none: "Aucune : fin identique au début",
      second: "La deuxième image du produit",
      last: "La dernière image du produit",
    },
    altText: "Texte alternatif des vidéos",
    altTextHelp: "{placeholders} sont remplacés par les informations du produit. Champ vide : {standard}",
    altTextStandard: "{title} – vue en rotation",
    altTextPreview: "Aperçu pour {product} : {text}",
    sample: { title: "Tasse bleue", vendor: "Poterie du Port", type: "Tasses" },
  },
  spending: {
    heading: "Dépenses",
    budget: "Budget mensuel",
    budgetHelp:
      "Les vidéos qui le dépassent attendent le début du mois suivant (UTC) ou que vous l’augmentiez. Champ vide : pas de budget.",
    confirmAbove: "Demander confirmation au-delà de",
    confirmAboveHelp:
      "Un clic qui coûte davantage ne démarre qu’une fois son coût confirmé à nouveau. Champ vide : jamais.",
    resubmit: "Renvoyer une fois les vidéos non confirmées sans demander (peut coûter deux fois les crédits)",
    resubmitHelp:
      "Lorsque RotateProduct ne confirme pas une vidéo et que rien n’indique qu’elle a été payée. Sinon, vous décidez à chaque fois.",
    credits: "crédits",
  },
  notifications: {
    heading: "Notifications",
    email: "Envoyer les e-mails à",
    emailHelp:
      "Champ vide : aucun e-mail. Ils sont rédigés dans la langue dans laquelle vous enregistrez cette page.",
    finished: "Lorsque des vidéos sont terminées",
    finishedHelp: "Un e-mail par sélection lancée, une fois que plus rien n’y est en cours.",
    attention: "Lorsque des vidéos sont à traiter",
    attentionHelp: "Un e-mail par jour au maximum.",
    notSetUp:
      "L’envoi d’e-mails n’est pas configuré pour cette application ; aucun ne peut donc être envoyé.",
  },
  retention: {
    heading: "Copies des vidéos",
    days: "Conserver les copies des vidéos dans l’application pendant",
    daysHelp:
      "Les vidéos de vos produits restent en place. Une vidéo qui n’est dans aucun produit d’ici là devra être recréée.",
    shorter:
      "{days, plural, one {Peu après l’enregistrement, les copies de plus de # jour sont supprimées définitivement, y compris celles des vidéos à valider. Une vidéo qui n’est alors dans aucun produit devra être recréée et payée à nouveau.} other {Peu après l’enregistrement, les copies de plus de # jours sont supprimées définitivement, y compris celles des vidéos à valider. Une vidéo qui n’est alors dans aucun produit devra être recréée et payée à nouveau.}}",
    unit: "jours",
  },
  guide: {
    heading: "Guide de configuration",
    text: "Le guide de la page d’accueil a été masqué.",
    show: "L’afficher à nouveau",
    shown: "Le guide de configuration est de nouveau sur la page d’accueil",
  },
  errors: {
    monthlyBudget:
      "Saisissez un nombre de crédits entre 1 et {max}, en chiffres seulement, ou laissez le champ vide pour ne fixer aucun budget.",
    confirmAbove:
      "Saisissez un nombre de crédits entre 1 et {max}, en chiffres seulement, ou laissez le champ vide pour ne jamais avoir à confirmer.",
    retentionDays: "Saisissez un nombre entier de jours entre 7 et 365.",
    notifyEmail: "Saisissez une adresse e-mail, par exemple name@example.com, ou laissez le champ vide.",
    altTemplate: {
      too_long: "Saisissez {limit, number} caractères au maximum.",
      unknown_placeholder: "La variable {placeholder} n’existe pas. Utilisez {placeholders}.",
      stray_brace: "Une accolade est ouverte ou fermée sans sa paire. Utilisez {placeholders}.",
    },
  },
  fields: {
    reviewsFirst: "ce qu’il advient d’une vidéo terminée",
    videoPosition: "position dans les supports multimédias du produit",
    endImageRule: "dernière image de la rotation",
    altTemplate: "texte alternatif",
    monthlyBudget: "budget mensuel",
    confirmAbove: "seuil de confirmation",
    resubmitsOnce: "renvoi des vidéos non confirmées",
    notifyEmail: "adresse pour les e-mails",
    notifiesFinished: "e-mails sur les vidéos terminées",
    notifiesAttention: "e-mails sur les vidéos à traiter",
    retentionDays: "durée de conservation des copies",
  },
  save: "Enregistrer",
  discard: "Ignorer",
  saved: "Paramètres enregistrés",
  changedByOthers: {
    title: "Quelqu’un d’autre a enregistré des paramètres entre-temps",
    text: "Modifié depuis que vous avez ouvert cette page : {fields}. Ce que vous avez modifié vous-même est enregistré tel que vous l’avez saisi ; le reste est tel que cette personne l’a enregistré.",
  },
  notSaved: {
    title: "Les paramètres n’ont pas été enregistrés",
    text: "L’application n’a pas répondu. Vos modifications sont toujours là : enregistrez à nouveau une fois en ligne.",
  },
};
