import type { Texts } from "../catalogues.ts";
import type { home as en } from "../en/home.ts";

export const home: Texts<typeof en> = {
  chooseProducts: "Elegir productos",
  keyRejected: "No se envía nada hasta que la reemplaces. Los videos en espera se conservan.",
  guide: {
    heading: "Configurar los videos 3D",
    progress: "{done, number} de {total, number} completados",
    done: "Completado",
    complete: "Todo está configurado.",
    dismiss: "Ocultar la guía",
    notSaved: "La aplicación no respondió. Inténtalo de nuevo en un momento.",
    steps: {
      connect: {
        title: "Conecta RotateProduct",
        text: "Introduce la clave de API de tu cuenta de RotateProduct. Los videos se pagan con los créditos de esa cuenta.",
        action: "Conectar",
      },
      first: {
        title: "Crea tu primer video 3D",
        text: "Elige productos. Ves qué se envía y cuánto cuesta antes de gastar ningún crédito.",
        inProgress:
          "Tu primer video está en camino. Puedes cerrar esta página; todo continúa automáticamente.",
        action: "Elegir productos",
        look: "Ver cómo va",
      },
      defaults: {
        title: "Elige tus valores predeterminados",
        text: "Dónde van los videos entre los elementos multimedia de un producto, si los apruebas primero y cuánto puede costar un mes.",
        action: "Abrir la configuración",
        keep: "Dejarlos como están",
      },
    },
  },
  openPlan: {
    heading: "Tu resumen",
    headingOf: "{count, plural, one {Tu resumen de # producto} other {Tu resumen de # productos}}",
    ready: "Empezado: <time></time>, aún sin confirmar. No se ha gastado nada.",
    reading:
      "Empezado: <time></time>. La aplicación todavía está leyendo los productos; no se ha gastado nada.",
    open: "Abrir el resumen",
  },
  attention: {
    heading: "Requiere tu atención",
    showAll: "Mostrar todo",
    review: "Revisar una por una",
  },
  credits: {
    heading: "Créditos",
    check: "Comprobar el saldo",
    enough:
      "{count, plural, =0 {Insuficientes para un video} one {Suficientes para # video} other {Suficientes para # videos}}",
    readAt: "Consultado: <time></time>",
    unknown: "El saldo todavía no se ha consultado.",
    notConnected: "Conecta RotateProduct para ver los créditos de tu cuenta.",
    connect: "Conectar",
    buy: "Comprar créditos en RotateProduct",
    thisMonth: "Gastado este mes",
    ofBudget: "{spent, number} de {budget, plural, one {# crédito} other {# créditos}}",
    noBudget: "{spent, plural, one {# crédito} other {# créditos}}",
    setBudget: "Fijar un presupuesto mensual",
  },
  videos: {
    heading: "Videos",
    capacity: "Videos y modelos 3D en tu tienda",
    ofCapacity: "{hosted, number} de {max, number}",
    capacityUnknownMax: "{hosted, number}; no se conoce el límite de tu plan",
    capacityUnknown: "Todavía no se conoce",
    capacityFull:
      "Tu tienda no puede alojar más videos. Elimina los que no necesites o elige un plan de Shopify superior.",
  },
  live: {
    heading: "Lo último en tus productos",
    list: "Últimos videos publicados",
    play: "Reproducir el video de {product}",
    pause: "Pausar el video de {product}",
  },
  activity: {
    heading: "Actividad reciente",
    showAll: "Mostrar todo",
  },
};
