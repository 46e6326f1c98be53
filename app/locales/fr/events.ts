import type { Texts } from "../catalogues.ts";
import type { events as en } from "../en/events.ts";

export const events: Texts<typeof en> = {
  requested: "Demandée",
  resumed: "Reprise",
  notAccepted: "Non acceptée ; en attente d’un nouvel envoi",
  checkedAgain: "Vérifiée à nouveau",
  sent: "Envoyée à RotateProduct",
  notFinished: "Finalement pas encore terminée",
  accepted: "Acceptée par RotateProduct",
  finished: "Terminée par RotateProduct",
  approved: "Validée",
  saved: "Vidéo enregistrée",
  triedAgain: "Nouvel essai",
  handedOver: "Remise à Shopify",
  published: "Ajoutée aux supports multimédias du produit",
  waitsForReview: "En attente de validation",
  paused: "En pause : {status}",
  failed: "Échec : {status}",
  removing: "Retrait du produit en cours",
  deleting: "Suppression du fichier en cours",
  notRemoved: "Non retirée du produit",
  putBack: "Remise dans le produit en cours",
  notPutBack: "Non remise dans le produit",
  savedOnly: "Enregistrée, mais pas ajoutée au produit",
};
