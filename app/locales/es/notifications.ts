import type { Texts } from "../catalogues.ts";
import type { notifications as en } from "../en/notifications.ts";

export const notifications: Texts<typeof en> = {
  finished: {
    subject: "{count, plural, one {# video terminado} other {# videos terminados}}: {summary}",
    text: "{count, plural, one {El video que solicitaste el {day} está terminado: {summary}.} other {Los # videos que solicitaste el {day} están terminados: {summary}.}}",
    link: "Ver en la aplicación:\n{url}",
  },
  attention: {
    subject: "{count, plural, one {# video requiere tu atención} other {# videos requieren tu atención}}",
    link: "Abre la aplicación y decide qué hacer:\n{url}",
  },
  footer:
    "Este correo es sobre la tienda {shop}. Llegó a esta dirección porque alguien la introdujo en la configuración de la aplicación, donde se puede cambiar:\n{url}",
};
