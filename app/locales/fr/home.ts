import type { Texts } from "../catalogues.ts";
import type { home as en } from "../en/home.ts";

export const home: Texts<typeof en> = {
  chooseProducts: "Choisir des produits",
  keyRejected: "Rien n’est envoyé tant qu’elle n’est pas remplacée. Les vidéos en attente sont conservées.",
  guide: {
    heading: "Configurer les vidéos 3D",
    progress: "{done, number} sur {total, number} terminées",
    done: "Terminée",
    complete: "Tout est configuré.",
    dismiss: "Masquer le guide",
    notSaved: "L’application n’a pas répondu. Réessayez dans un instant.",
    steps: {
      connect: {
        title: "Connecter RotateProduct",
        text: "Saisissez la clé API de votre compte RotateProduct. Les vidéos sont payées avec les crédits de ce compte.",
        action: "Connecter",
      },
      first: {
        title: "Créer votre première vidéo 3D",
        text: "Choisissez des produits. Vous voyez ce qui est envoyé et ce que cela coûte avant de dépenser le moindre crédit.",
        inProgress:
          "Votre première vidéo est en route. Vous pouvez fermer cette page ; tout continue automatiquement.",
        action: "Choisir des produits",
        look: "Voir l’avancement",
      },
      defaults: {
        title: "Choisir vos réglages par défaut",
        text: "Où placer les vidéos dans les supports multimédias d’un produit, si vous les validez d’abord et ce qu’un mois peut coûter.",
        action: "Ouvrir les paramètres",
        keep: "Les garder tels quels",
      },
    },
  },
  openPlan: {
    heading: "Votre récapitulatif",
    headingOf:
      "{count, plural, one {Votre récapitulatif de # produit} other {Votre récapitulatif de # produits}}",
    ready: "Commencé le <time></time>, pas encore confirmé. Rien n’est dépensé.",
    reading: "Commencé le <time></time>. L’application lit encore les produits ; rien n’est dépensé.",
    open: "Ouvrir le récapitulatif",
  },
  attention: {
    heading: "À traiter",
    showAll: "Tout afficher",
    review: "Vérifier une à une",
  },
  credits: {
    heading: "Crédits",
    check: "Vérifier le solde",
    enough:
      "{count, plural, =0 {Pas assez pour une vidéo} one {Assez pour # vidéo} other {Assez pour # vidéos}}",
    readAt: "Consulté : <time></time>",
    unknown: "Le solde n’a pas encore été consulté.",
    notConnected: "Connectez RotateProduct pour voir les crédits de votre compte.",
    connect: "Connecter",
    buy: "Acheter des crédits chez RotateProduct",
    thisMonth: "Dépensé ce mois-ci",
    ofBudget: "{spent, number} sur {budget, plural, one {# crédit} other {# crédits}}",
    noBudget: "{spent, plural, one {# crédit} other {# crédits}}",
    setBudget: "Fixer un budget mensuel",
  },
  videos: {
    heading: "Vidéos",
    capacity: "Vidéos et modèles 3D de votre boutique",
    ofCapacity: "{hosted, number} sur {max, number}",
    capacityUnknownMax: "{hosted, number} ; la limite de votre forfait n’est pas connue",
    capacityUnknown: "Pas encore connu",
    capacityFull:
      "Votre boutique ne peut plus héberger de vidéos. Supprimez celles dont vous n’avez pas besoin ou choisissez un forfait Shopify supérieur.",
  },
  live: {
    heading: "Dernières vidéos de vos produits",
    list: "Dernières vidéos publiées",
    play: "Lire la vidéo de {product}",
    pause: "Mettre en pause la vidéo de {product}",
  },
  activity: {
    heading: "Activité récente",
    showAll: "Tout afficher",
  },
};
