import type { Texts } from "../catalogues.ts";
import type { review as en } from "../en/review.ts";

export const review: Texts<typeof en> = {
  planning: {
    title: "Lecture de vos produits",
    counting: "Décompte des produits correspondants.",
    progress: "{read, number} sur {total, plural, one {# produit lu} other {# produits lus}}",
    leave:
      "Vous pouvez fermer cette page et y revenir : l’application continue la lecture. Rien n’est dépensé avant votre confirmation.",
    slow: "Shopify répond lentement pour le moment. L’application continue automatiquement.",
  },
  cut: "Il y a plus de produits correspondants que Shopify n’en liste à une application. Les {limit, number} premiers sont ici ; affinez la liste pour obtenir les autres.",
  started: {
    title: "Ces vidéos ont déjà été lancées",
    sentence: "Confirmées le <at></at>. Rien n’est envoyé une deuxième fois.",
    action: "Voir l’avancement",
  },
  problem: {
    not_connected: {
      title: "RotateProduct n’est pas connecté",
      sentence: "Saisissez votre clé API dans les paramètres, puis revenez : cette sélection est conservée.",
      action: "Connecter RotateProduct",
    },
    key_rejected:
      "Rien n’a été lancé. Remplacez la clé dans les paramètres, puis revenez : cette sélection est conservée.",
    no_access: "Autorisation requise",
    not_started: "Rien n’a encore été lancé.",
    not_planned: "La lecture des produits est en cours. Confirmez lorsque la liste est complète.",
    agree: "{credits, plural, one {Dépenser # crédit} other {Dépenser # crédits}}",
    unavailable: {
      title: "{service} ne répond pas",
      sentence: "Rien n’a été lancé ni dépensé. Réessayez dans un instant.",
    },
  },
  summary: {
    title: "Coût",
    nothing: "Aucun de ces produits ne reçoit de vidéo.",
    balance: "Votre solde",
    missing: "Il manque",
    left: "Restant ensuite",
    leftAfter: "{videos, plural, one {Restant après # vidéo} other {Restant après # vidéos}}",
    hosted: "Vidéos encore possibles dans cette boutique",
    week: "Vidéos encore possibles cette semaine",
    buy: "Acheter des crédits chez RotateProduct",
    check: "Vérifier le solde",
    settings: "Ouvrir les paramètres",
    again:
      "{videos, plural, one {La nouvelle vidéo remplace celle en place, une fois publiée.} other {Chaque nouvelle vidéo remplace celle en place, une fois publiée.}}",
    unreachable:
      "On ne sait pas encore si ces vidéos ont été lancées. Cliquez à nouveau une fois la connexion rétablie : rien n’est lancé deux fois.",
  },
  time: {
    published: {
      minute:
        "{to, plural, one {Mise en ligne probable d’ici une minute.} other {Mise en ligne probable dans {range} minutes.}}",
      hour: "{to, plural, one {Mise en ligne probable d’ici une heure.} other {Mise en ligne probable dans {range} heures.}}",
    },
    review: {
      minute:
        "{to, plural, one {Probablement à valider d’ici une minute.} other {Probablement à valider dans {range} minutes.}}",
      hour: "{to, plural, one {Probablement à valider d’ici une heure.} other {Probablement à valider dans {range} heures.}}",
    },
    measured: "D’après les dernières vidéos de cette boutique.",
    unmeasured:
      "{videos, plural, =1 {RotateProduct met environ 3 minutes par vidéo.} other {RotateProduct met environ 3 minutes par vidéo et en crée plusieurs à la fois. Une fois les premières terminées, l’application indique combien de temps prendront les autres.}}",
  },
  list: {
    title: "{count, plural, one {# produit reçoit une vidéo} other {# produits reçoivent une vidéo}}",
    note: "RotateProduct reçoit l’image et une description : le texte sous le titre ou, à défaut, le titre lui-même.",
    label: "Produits de cette demande",
    leftOut: "{count, plural, =0 {Aucun produit écarté} one {# produit écarté} other {# produits écartés}}",
    search: "Rechercher parmi ces produits",
    none: "Aucun produit de cette demande n’a ce texte dans son titre.",
    images: "De la première image à la deuxième",
    edit: "Modifier",
    editProduct: "Modifier {title}",
    leaveOut: "Écarter",
    leaveOutProduct: "Écarter {title}",
    takeIn: "Réintégrer",
    takeInProduct: "Réintégrer {title}",
    isLeftOut: "Écarté",
    loading: "Chargement",
  },
  edit: {
    title: "Modifier {title}",
    start: "Image de départ de la vidéo",
    end: "Image de fin de la vidéo",
    noEnd: "Aucune",
    image: "Image {number, number}",
    imageNamed: "Image {number, number} : {alt}",
    description: "Description",
    descriptionHelp:
      "Indique à RotateProduct de quel produit il s’agit. Elle n’est pas affichée dans votre boutique.",
    reset: "Utiliser la valeur par défaut",
    loading: "Chargement des images du produit",
    save: "Enregistrer",
    cancel: "Annuler",
    close: "Fermer",
  },
  refusal: {
    confirmed: "Ces vidéos ont déjà été lancées. Plus rien ne peut être modifié.",
    not_found: "Ce produit n’existe plus.",
    image_gone: "Cette image ne fait plus partie des images du produit. Choisissez-en une autre.",
    no_access:
      "Shopify ne permet pas à l’application de lire ce produit. Rouvrez l’application depuis votre interface administrateur Shopify.",
    unavailable: "Shopify ne répond pas. Réessayez dans un instant.",
    unreachable: "La connexion a été perdue et ceci n’a peut-être pas été enregistré. Réessayez.",
  },
  skipped: {
    title: "Ignorés, sans frais",
    more: "{count, plural, one {Et # autre produit.} other {Et # autres produits.}}",
    group: "{reason} ({count, plural, one {# produit} other {# produits}})",
    progress: "Voir ce qui est en cours",
    openProduct: "Ouvrir dans Shopify",
    show: "{count, plural, one {Afficher le produit} other {Afficher les produits}}",
    close: "Fermer",
  },
};
