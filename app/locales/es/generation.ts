import type { Texts } from "../catalogues.ts";
import type { generation as en } from "../en/generation.ts";

export const generation: Texts<typeof en> = {
  back: "Videos",
  openProduct: "Abrir el producto en Shopify",
  since: "desde el <time></time>",
  doubleCharge:
    "{credits, plural, one {RotateProduct creó este video más de una vez y cobró # crédito de más. Pide a RotateProduct que lo devuelva.} other {RotateProduct creó este video más de una vez y cobró # créditos de más. Pide a RotateProduct que los devuelva.}}",
  withdrawn:
    "Retiraste este video mientras estaba en camino. Como está pagado, se terminó y se guardó; no se publica.",
  theirWords: "Respuesta recibida: {detail}",
  media: {
    title: "Imagen y video",
    startImage: "Imagen inicial",
    endImage: "Imagen final",
    video: "Video",
    noImage: "Sin imagen",
    noVideo: "Todavía no hay video",
    videoGone: "La aplicación ya no conserva la copia de este video",
    startAlt: "{title}, tal como se envió a RotateProduct",
    endAlt: "{title}, la imagen con la que termina el video",
    videoLabel: "Video 3D de {title}",
    failed: "No se pudo cargar la vista previa. Vuelve a cargar la página para intentarlo de nuevo.",
  },
  timeline: "Historial",
  facts: {
    title: "Detalles",
    request: "Solicitud",
    description: "Descripción enviada",
    published: "Publicado",
    removed: "Quitado",
    place: "Posición en los elementos multimedia",
    size: "Tamaño",
    number: "Número en RotateProduct",
    file: "Archivo",
    openFiles: "Abrir los archivos en Shopify",
    replaces: "Reemplaza a",
    earlier: "Un video anterior",
  },
  again: {
    button: "Volver a crear",
    title: "Volver a crear este video",
    explain:
      "Elige la imagen inicial. Primero ves el resumen y su costo, y no se gasta nada antes de que lo confirmes.",
    explainLive: "El video nuevo reemplaza al que está en el producto una vez publicado.",
    image: "Imagen inicial",
    reading: "Cargando las imágenes del producto…",
    confirm: "Ver resumen",
    keep: "Ahora no",
    noImages: "Este producto no tiene imágenes en este momento. Agrega una primero en Shopify.",
    unread: {
      not_found: "Este producto ya no existe en Shopify.",
      no_access:
        "Shopify no permite que la aplicación lea este producto. Concede a la aplicación los permisos e inténtalo de nuevo.",
      unavailable: "Shopify no respondió. Cierra esto e inténtalo de nuevo en un momento.",
    },
    unreachable: "No se pudo contactar con la aplicación y no se planificó nada. Inténtalo de nuevo.",
  },
  actions: "Qué puedes hacer",
};
