import type { Texts } from "../catalogues.ts";
import type { common as en } from "../en/common.ts";

export const common: Texts<typeof en> = {
  pages: {
    home: "Inicio",
    products: "Productos",
    review: "Resumen",
    generations: "Videos",
    generation: "Video",
    approval: "Aprobación",
    credits: "Créditos",
    settings: "Configuración",
  },
  videoCount: "{count, plural, one {# video} other {# videos}}",
  productCount: "{count, plural, one {# producto} other {# productos}}",
  creditCount: "{count, plural, one {# crédito} other {# créditos}}",
  filters: {
    all: "Todos",
    in_progress: "En curso",
    attention: "Requieren atención",
    published: "Publicados",
    failed: "Fallidos",
    canceled: "Cancelados",
    review: "Por aprobar",
    removed: "Quitados",
  },
  filterCount: {
    published: "{count, plural, one {# publicado} other {# publicados}}",
    in_progress: "{count, number} en curso",
    attention: "{count, plural, one {# requiere atención} other {# requieren atención}}",
    failed: "{count, plural, one {# fallido} other {# fallidos}}",
    canceled: "{count, plural, one {# cancelado} other {# cancelados}}",
    review: "{count, number} por aprobar",
    removed: "{count, plural, one {# quitado} other {# quitados}}",
  },
  expiring:
    "{count, plural, one {# video guardado no está en ningún producto y se eliminará en menos de una semana. Publícalo antes o habrá que volver a crearlo.} other {# videos guardados no están en ningún producto y se eliminarán en menos de una semana. Publícalos antes o habrá que volver a crearlos.}}",
  missing: {
    product: "El producto ya no existe en Shopify.",
    file: "El archivo del video se eliminó en Shopify. La aplicación no lo vuelve a agregar; si quieres uno nuevo, vuelve a crear el video.",
    place:
      "El video se quitó de los elementos multimedia del producto en Shopify. La aplicación no lo vuelve a agregar; si quieres uno nuevo, vuelve a crearlo.",
  },
  keyRejected: {
    title: "RotateProduct no acepta tu clave de API",
    action: "Introducir una clave válida",
  },
  balanceProblem: {
    key_rejected: "RotateProduct no acepta tu clave de API. Introduce una válida en la configuración.",
    unavailable: "No se puede contactar con RotateProduct en este momento. Inténtalo de nuevo en un minuto.",
  },
  balanceRead: "{count, plural, one {Saldo: # crédito} other {Saldo: # créditos}}",
  tryAgain: "Intentar de nuevo",
  unreachable: "No se pudo contactar con la aplicación. Inténtalo de nuevo.",
  previous: "Anterior",
  next: "Siguiente",
};
