import type { Texts } from "../catalogues.ts";
import type { skip as en } from "../en/skip.ts";

export const skip: Texts<typeof en> = {
  in_progress: {
    label: "Ya en curso",
    sentence:
      "{count, plural, one {Ya se está creando un video de este producto. Síguelo en «Videos».} other {Ya se están creando videos de # productos. Síguelos en «Videos».}}",
  },
  has_video: {
    label: "Ya tiene un video 3D",
    sentence:
      "{count, plural, one {Este producto ya tiene su video 3D. No tienes que hacer nada.} other {# productos ya tienen sus videos 3D. No tienes que hacer nada.}}",
  },
  no_image: {
    label: "Sin imagen",
    sentence:
      "{count, plural, one {Este producto no tiene ninguna imagen con la que crear un video. Agrega una y vuelve a seleccionar el producto.} other {# productos no tienen ninguna imagen con la que crear un video. Agrega imágenes y vuelve a seleccionar los productos.}}",
  },
  image_not_on_shopify: {
    label: "La imagen no está en Shopify",
    sentence:
      "{count, plural, one {La imagen de este producto no está guardada en Shopify. Súbela allí y vuelve a seleccionar el producto.} other {Las imágenes de # productos no están guardadas en Shopify. Súbelas allí y vuelve a seleccionar los productos.}}",
  },
  product_not_found: {
    label: "Producto no encontrado",
    sentence:
      "{count, plural, one {Este producto ya no existe. No tienes que hacer nada.} other {# productos ya no existen. No tienes que hacer nada.}}",
  },
  media_limit: {
    label: "Límite multimedia alcanzado",
    sentence:
      "{count, plural, one {Este producto tiene todos los elementos multimedia que permite Shopify. Quita algunos y vuelve a seleccionarlo.} other {# productos tienen todos los elementos multimedia que permite Shopify. Quita algunos y vuelve a seleccionarlos.}}",
  },
  left_out: {
    label: "Excluido",
    sentence:
      "{count, plural, one {Empezaste sin este producto. Para crear su video, vuelve a seleccionarlo.} other {Empezaste sin # productos. Para crear sus videos, vuelve a seleccionarlos.}}",
  },
};
