import type { Texts } from "../catalogues.ts";
import type { generation as en } from "../en/generation.ts";

export const generation: Texts<typeof en> = {
  back: "Vidéos",
  openProduct: "Ouvrir le produit dans Shopify",
  since: "depuis le <time></time>",
  doubleCharge:
    "{credits, plural, one {RotateProduct a créé cette vidéo plus d’une fois et a facturé # crédit de trop. Demandez à RotateProduct de le rendre.} other {RotateProduct a créé cette vidéo plus d’une fois et a facturé # crédits de trop. Demandez à RotateProduct de les rendre.}}",
  withdrawn:
    "Vous avez retiré cette vidéo alors qu’elle était en route. Comme elle est payée, elle a été terminée et enregistrée ; elle n’est pas publiée.",
  theirWords: "Réponse reçue : {detail}",
  media: {
    title: "Image et vidéo",
    startImage: "Image de départ",
    endImage: "Image de fin",
    video: "Vidéo",
    noImage: "Aucune image",
    noVideo: "Pas encore de vidéo",
    videoGone: "La copie de cette vidéo n’est plus conservée par l’application",
    startAlt: "{title}, image envoyée à RotateProduct",
    endAlt: "{title}, l’image de fin de la vidéo",
    videoLabel: "Vidéo 3D de {title}",
    failed: "L’aperçu n’a pas pu être chargé. Rechargez la page pour réessayer.",
  },
  timeline: "Historique",
  facts: {
    title: "Détails",
    request: "Demande",
    description: "Description envoyée",
    published: "Publiée",
    removed: "Retirée",
    place: "Position dans les supports multimédias",
    size: "Taille",
    number: "Numéro chez RotateProduct",
    file: "Fichier",
    openFiles: "Ouvrir les fichiers dans Shopify",
    replaces: "Remplace",
    earlier: "Une vidéo précédente",
  },
  again: {
    button: "Recréer",
    title: "Recréer cette vidéo",
    explain:
      "Choisissez l’image de départ. Vous voyez d’abord le récapitulatif et son coût, et rien n’est dépensé avant votre confirmation.",
    explainLive: "La nouvelle vidéo remplace celle du produit une fois publiée.",
    image: "Image de départ",
    reading: "Chargement des images du produit…",
    confirm: "Voir le récapitulatif",
    keep: "Pas maintenant",
    noImages: "Ce produit n’a aucune image pour le moment. Ajoutez-en d’abord une dans Shopify.",
    unread: {
      not_found: "Ce produit n’existe plus dans Shopify.",
      no_access:
        "Shopify ne permet pas à l’application de lire ce produit. Accordez à l’application ses autorisations, puis réessayez.",
      unavailable: "Shopify n’a pas répondu. Fermez cette fenêtre et réessayez dans un instant.",
    },
    unreachable: "L’application est restée injoignable et rien n’a été prévu. Réessayez.",
  },
  actions: "Ce que vous pouvez faire",
};
