import type { Texts } from "../catalogues.ts";
import type { extensions as en } from "../en/extensions.ts";

export const extensions: Texts<typeof en> = {
  summary: {
    none: "Pas encore de vidéo 3D",
    notConnected: "RotateProduct non connecté",
    missing: "Absente de Shopify",
  },
  make: {
    first: "Créer une vidéo 3D",
    again: "{credits, plural, one {Recréer pour # crédit} other {Recréer pour # crédits}}",
  },
  links: {
    app: "Ouvrir l’application",
    products: "Sélectionner les produits dans l’application",
    review: "Voir le récapitulatif",
    video: "Détails",
    attention: "Voir ce qui est à traiter",
    approval: "Ouvrir la validation",
  },
  note: {
    notConnected:
      "RotateProduct n’est pas connecté. Saisissez votre clé API dans les paramètres de l’application, puis revenez.",
    keyRejected:
      "RotateProduct n’accepte pas votre clé API. Saisissez-en une valide dans les paramètres de l’application, puis revenez.",
    budget: "Le budget de ce mois est épuisé. Vous pouvez l’augmenter dans les paramètres de l’application.",
    changed:
      "L’image ou la description a été modifiée entre-temps et rien n’a été lancé. Vérifiez-les, puis confirmez.",
    attention: "{count, plural, one {# vidéo est à traiter.} other {# vidéos sont à traiter.}}",
    approval:
      "{count, plural, one {# vidéo attend votre validation.} other {# vidéos attendent votre validation.}}",
  },
  problem: {
    signedOut: "Shopify vous a déconnecté de l’application. Fermez cette fenêtre et rouvrez-la.",
    notUnderstood:
      "L’application n’a pas compris cette demande et rien n’a été modifié. Rechargez la page et réessayez.",
    tooLarge:
      "C’est plus que ce que l’application accepte en une fois et rien n’a été modifié. Sélectionnez les produits dans l’application.",
    notFound: "Cet élément n’existe plus ou appartient à une autre boutique.",
    unavailable:
      "{service} ne répond pas pour le moment. Rien n’a été modifié ni dépensé. Réessayez dans un instant.",
    failed:
      "Un problème est survenu dans l’application. Réessayez dans un instant : rien n’est lancé deux fois.",
  },
};
