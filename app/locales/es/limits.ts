import type { Texts } from "../catalogues.ts";
import type { limits as en } from "../en/limits.ts";

export const limits: Texts<typeof en> = {
  refusal: {
    no_access:
      "Shopify no permite que la aplicación acceda a tus productos o archivos. Vuelve a abrir la aplicación desde tu panel de control de Shopify y concédele los permisos.",
    key_rejected: "RotateProduct no acepta tu clave de API. Introduce una válida en la configuración.",
    trial_store: "Shopify no aloja videos para tiendas de prueba. Elige un plan de Shopify y vuelve después.",
    quota_short:
      "{room, plural, =0 {Esta tienda no puede alojar más videos. Elimina los que no necesites o elige un plan de Shopify superior.} one {Esta tienda puede alojar # video más. Elimina los que no necesites, elige un plan de Shopify superior o empieza con el primero.} other {Esta tienda puede alojar # videos más. Elimina los que no necesites, elige un plan de Shopify superior o empieza con los primeros # videos.}}",
    credits_short:
      "Tienes {credits, plural, one {# crédito} other {# créditos}}; para {products, plural, one {# producto} other {# productos}} necesitas {needed, number}. {affordable, plural, =0 {Compra créditos en RotateProduct e inténtalo de nuevo.} one {Compra créditos en RotateProduct o empieza con el primer video.} other {Compra créditos en RotateProduct o empieza con los primeros # videos.}}",
    budget_short:
      "{left, plural, one {Al presupuesto de este mes le queda # crédito;} other {Al presupuesto de este mes le quedan # créditos;}} para {products, plural, one {# producto} other {# productos}} necesitas {needed, number}. {affordable, plural, =0 {Aumenta el presupuesto en la configuración o espera al próximo mes.} one {Aumenta el presupuesto en la configuración o empieza con el primer video.} other {Aumenta el presupuesto en la configuración o empieza con los primeros # videos.}}",
  },
  paceInPart:
    "Shopify permite que una aplicación agregue {limit, number} videos por semana a una tienda. {now, plural, one {# video se crea} other {# videos se crean}} esta semana; la aplicación crea el resto ({later, number}) a más tardar el {day}, sin otro clic.",
  paceLater:
    "Shopify permite que una aplicación agregue {limit, number} videos por semana a una tienda, y los de esta semana ya se usaron. La aplicación crea {later, plural, one {# video} other {# videos}} a más tardar el {day}, sin otro clic.",
  wait: {
    weekly_limit:
      "Shopify permite que una aplicación agregue {limit, number} videos por semana a una tienda. Los siguientes se envían automáticamente a partir del {day}.",
    collecting:
      "La aplicación guarda primero los videos que se están creando, para que no se pierda ninguno. Los demás se envían automáticamente después.",
    store_full:
      "La aplicación no tiene espacio para guardar más videos en este momento. Los demás se envían automáticamente en cuanto lo tenga.",
    confirming:
      "RotateProduct todavía no ha confirmado una petición anterior. Los demás se envían automáticamente después, para que nada se pague dos veces.",
    rotateproduct:
      "RotateProduct pidió a la aplicación que espere. Los demás se envían automáticamente en un momento.",
  },
  agreement:
    "{needed, plural, one {Esto cuesta # crédito.} other {Esto cuesta # créditos.}} {threshold, plural, one {Pediste confirmar cuando el costo supere # crédito.} other {Pediste confirmar cuando el costo supere # créditos.}}",
  generate:
    "Crear {videos, plural, one {# video} other {# videos}} por {credits, plural, one {# crédito} other {# créditos}}",
};
