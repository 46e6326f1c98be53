import type { Texts } from "../catalogues.ts";
import type { extensions as en } from "../en/extensions.ts";

export const extensions: Texts<typeof en> = {
  summary: {
    none: "Aún sin video 3D",
    notConnected: "RotateProduct sin conectar",
    missing: "Falta en Shopify",
  },
  make: {
    first: "Crear video 3D",
    again: "{credits, plural, one {Volver a crear por # crédito} other {Volver a crear por # créditos}}",
  },
  links: {
    app: "Abrir la aplicación",
    products: "Seleccionar productos en la aplicación",
    review: "Ver resumen",
    video: "Detalles",
    attention: "Ver lo que requiere atención",
    approval: "Abrir la aprobación",
  },
  note: {
    notConnected:
      "RotateProduct no está conectado. Introduce tu clave de API en la configuración de la aplicación y vuelve después.",
    keyRejected:
      "RotateProduct no acepta tu clave de API. Introduce una válida en la configuración de la aplicación y vuelve después.",
    budget: "El presupuesto de este mes se agotó. Puedes aumentarlo en la configuración de la aplicación.",
    changed:
      "La imagen o la descripción cambió mientras tanto y no se inició nada. Revísalas y luego confirma.",
    attention: "{count, plural, one {# video requiere tu atención.} other {# videos requieren tu atención.}}",
    approval: "{count, plural, one {# video espera tu aprobación.} other {# videos esperan tu aprobación.}}",
  },
  problem: {
    signedOut: "Shopify cerró tu sesión en la aplicación. Cierra esto y vuelve a abrirlo.",
    notUnderstood:
      "La aplicación no entendió esta solicitud y no se cambió nada. Vuelve a cargar la página e inténtalo de nuevo.",
    tooLarge:
      "Es más de lo que la aplicación admite de una vez y no se cambió nada. Selecciona los productos en la aplicación.",
    notFound: "Esto ya no existe o pertenece a otra tienda.",
    unavailable:
      "{service} no responde en este momento. No se cambió ni se gastó nada. Inténtalo de nuevo en un momento.",
    failed: "Algo salió mal en la aplicación. Inténtalo de nuevo en un momento: nada se inicia dos veces.",
  },
};
