import type { Texts } from "../catalogues.ts";
import type { errors as en } from "../en/errors.ts";

export const errors: Texts<typeof en> = {
  offline: {
    title: "No tienes conexión",
    sentence:
      "Esta página necesita conexión. Los videos se siguen creando. Inténtalo de nuevo cuando vuelvas a tener conexión.",
  },
  connectionLost: {
    title: "Se perdió la conexión",
    sentence:
      "Puede que lo que ves no esté actualizado. Los videos se siguen creando y esta página se pone al día automáticamente.",
  },
  forbidden: {
    title: "Se necesita permiso",
    sentence:
      "Shopify no permite que la aplicación acceda a tus productos o archivos. Vuelve a abrir la aplicación desde tu panel de control de Shopify y concédele los permisos.",
  },
  signedOut: {
    title: "Iniciando sesión de nuevo",
    sentence: "Si esta página no cambia, vuelve a abrir la aplicación desde tu panel de control de Shopify.",
  },
  notFound: {
    title: "No encontrado",
    sentence: "Lo que buscas no existe o pertenece a otra tienda.",
  },
  refused: {
    title: "No se pudo realizar esta acción",
    sentence: "La petición estaba incompleta y no se cambió nada. Vuelve atrás e inténtalo de nuevo.",
  },
  unavailable: {
    title: "No disponible en este momento",
    sentence: "Shopify no respondió y no se cambió nada. Inténtalo de nuevo en un momento.",
  },
  failed: {
    title: "No se pudo cargar esta página",
    sentence: "Algo falló por nuestra parte. Los videos se siguen creando. Inténtalo de nuevo en un momento.",
  },
  noPage: {
    title: "No hay ninguna página en esta dirección",
    sentence: "Abre la aplicación desde la página «Aplicaciones» de tu panel de control de Shopify.",
  },
  signIn: {
    title: "Abre la aplicación desde tu panel de control de Shopify",
    sentence:
      "Inicia sesión en el panel de control de tu tienda, elige «Aplicaciones» y abre RotateProduct allí.",
  },
};
