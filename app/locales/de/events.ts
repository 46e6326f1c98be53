import type { Texts } from "../catalogues.ts";
import type { events as en } from "../en/events.ts";

export const events: Texts<typeof en> = {
  requested: "In Auftrag gegeben",
  resumed: "Fortgesetzt",
  notAccepted: "Nicht angenommen; wird erneut gesendet",
  checkedAgain: "Erneut geprüft",
  sent: "An RotateProduct gesendet",
  notFinished: "Doch noch nicht fertig",
  accepted: "Von RotateProduct angenommen",
  finished: "Von RotateProduct fertiggestellt",
  approved: "Freigegeben",
  saved: "Video gespeichert",
  triedAgain: "Erneut versucht",
  handedOver: "An Shopify übergeben",
  published: "Zu den Medien des Produkts hinzugefügt",
  waitsForReview: "Wartet auf Freigabe",
  paused: "Pausiert: {status}",
  failed: "Fehlgeschlagen: {status}",
  removing: "Wird aus dem Produkt entfernt",
  deleting: "Datei wird gelöscht",
  notRemoved: "Nicht aus dem Produkt entfernt",
  putBack: "Wird wieder hinzugefügt",
  notPutBack: "Nicht wieder hinzugefügt",
  savedOnly: "Gespeichert, aber nicht zum Produkt hinzugefügt",
};
