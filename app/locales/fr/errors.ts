import type { Texts } from "../catalogues.ts";
import type { errors as en } from "../en/errors.ts";

export const errors: Texts<typeof en> = {
  offline: {
    title: "Vous êtes hors ligne",
    sentence:
      "Cette page a besoin d’une connexion. La création des vidéos se poursuit. Réessayez une fois en ligne.",
  },
  connectionLost: {
    title: "Connexion perdue",
    sentence:
      "Ce que vous voyez n’est peut-être plus à jour. Les vidéos continuent d’être créées, et cette page se met à jour d’elle-même.",
  },
  forbidden: {
    title: "Autorisation requise",
    sentence:
      "Shopify ne permet pas à l’application d’accéder à vos produits ou à vos fichiers. Rouvrez l’application depuis votre interface administrateur Shopify et accordez-lui ses autorisations.",
  },
  signedOut: {
    title: "Reconnexion en cours",
    sentence:
      "Si cette page reste affichée, rouvrez l’application depuis votre interface administrateur Shopify.",
  },
  notFound: {
    title: "Introuvable",
    sentence: "Ce que vous cherchez n’existe pas ou appartient à une autre boutique.",
  },
  refused: {
    title: "Cette action n’a pas pu être effectuée",
    sentence: "La requête était incomplète et rien n’a été modifié. Revenez en arrière et réessayez.",
  },
  unavailable: {
    title: "Indisponible pour le moment",
    sentence: "Shopify n’a pas répondu et rien n’a été modifié. Réessayez dans un instant.",
  },
  failed: {
    title: "Cette page n’a pas pu être chargée",
    sentence:
      "Une erreur s’est produite de notre côté. La création des vidéos se poursuit. Réessayez dans un instant.",
  },
  noPage: {
    title: "Aucune page à cette adresse",
    sentence:
      "Ouvrez l’application depuis la page « Applications » de votre interface administrateur Shopify.",
  },
  signIn: {
    title: "Ouvrez l’application depuis votre interface administrateur Shopify",
    sentence:
      "Connectez-vous à l’interface administrateur de votre boutique, choisissez « Applications », puis ouvrez RotateProduct.",
  },
};
