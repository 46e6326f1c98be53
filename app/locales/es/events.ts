import type { Texts } from "../catalogues.ts";
import type { events as en } from "../en/events.ts";

export const events: Texts<typeof en> = {
  requested: "Solicitado",
  resumed: "Reanudado",
  notAccepted: "No aceptado; espera un nuevo envío",
  checkedAgain: "Comprobado de nuevo",
  sent: "Enviado a RotateProduct",
  notFinished: "Resultó no estar terminado",
  accepted: "Aceptado por RotateProduct",
  finished: "Terminado por RotateProduct",
  approved: "Aprobado",
  saved: "Video guardado",
  triedAgain: "Nuevo intento",
  handedOver: "Entregado a Shopify",
  published: "Agregado a los elementos multimedia del producto",
  waitsForReview: "Por aprobar",
  paused: "En pausa: {status}",
  failed: "Fallido: {status}",
  removing: "Quitándose del producto",
  deleting: "Eliminando el archivo",
  notRemoved: "No se quitó del producto",
  putBack: "Agregándose de nuevo al producto",
  notPutBack: "No se volvió a agregar al producto",
  savedOnly: "Guardado, pero no agregado al producto",
};
