import type { Texts } from "../catalogues.ts";
import type { settings as en } from "../en/settings.ts";

export const settings: Texts<typeof en> = {
  connection: {
    heading: "Conexión con RotateProduct",
    intro:
      "RotateProduct crea los videos, que se pagan con los créditos de tu cuenta de RotateProduct. Crea una clave de API en esa cuenta e introdúcela aquí.",
    connected: "Conectado con la clave de API que termina en <strong>{lastFour}</strong>",
    rejected: "Se rechazó la clave de API que termina en <strong>{lastFour}</strong>",
    rejectedMeans:
      "RotateProduct ya no acepta esta clave. Introduce una válida; hasta entonces no se envía nada.",
    balance:
      "{credits, plural, one {# crédito} other {# créditos}}, {videos, plural, =0 {insuficientes para un video} one {suficientes para # video} other {suficientes para # videos}}",
    readAt: "Consultado: <time></time>",
    check: "Comprobar la conexión",
    replace: "Reemplazar la clave",
    disconnect: "Desconectar",
    keyLabel: "Clave de API",
    newKeyLabel: "Nueva clave de API",
    keyHelp:
      "La encuentras en tu cuenta de <link>RotateProduct</link>. Se guarda cifrada y no se vuelve a mostrar.",
    connect: "Conectar",
    saveKey: "Guardar la nueva clave",
    keepKey: "Conservar la clave actual",
    connectedNow: "RotateProduct conectado",
    keyProblem: {
      empty: "Introduce la clave de API",
      rejected: "RotateProduct no acepta esta clave. Cópiala de nuevo desde tu cuenta o crea una nueva.",
      bad_key:
        "Esto no es una clave de API: contiene espacios o caracteres que ninguna clave tiene, o es demasiado corta.",
      unavailable:
        "RotateProduct no responde, así que no se pudo comprobar la clave. Inténtalo de nuevo en un momento.",
      unreachable:
        "La aplicación no respondió y no se cambió nada. Inténtalo de nuevo cuando tengas conexión.",
    },
  },
  disconnect: {
    heading: "¿Desconectar RotateProduct?",
    always:
      "La aplicación olvida la clave. Los videos de tus productos permanecen allí y los videos terminados se siguen agregando.",
    waiting:
      "{count, plural, one {# video espera a enviarse. Queda en pausa hasta que se vuelva a conectar una clave.} other {# videos esperan a enviarse. Quedan en pausa hasta que se vuelva a conectar una clave.}}",
    underWay:
      "{count, plural, one {# video se está creando y puede que ya esté pagado. Sin la clave, la aplicación no puede obtenerlo, y RotateProduct solo conserva un video terminado durante una hora: desconecta cuando haya llegado.} other {# videos se están creando y puede que ya estén pagados. Sin la clave, la aplicación no puede obtenerlos, y RotateProduct solo conserva un video terminado durante una hora: desconecta cuando hayan llegado.}}",
    nothing: "En este momento ningún video está esperando ni creándose.",
    confirm: "Desconectar RotateProduct",
    keep: "Seguir conectado",
  },
  defaults: {
    heading: "Valores predeterminados para videos nuevos",
    review: "Cuando un video está terminado",
    reviewHelp:
      "Los videos por aprobar aparecen en «Aprobación». Se conservan durante el tiempo que fijes más abajo.",
    publishAtOnce: "Publicarlo de inmediato",
    reviewFirst: "Quiero aprobarlo primero",
    place: "Posición en los elementos multimedia del producto",
    placeHelp: "Se aplica a los videos que se agreguen a partir de ahora.",
    places: {
      first: "Al principio",
      afterFirst: "Después de la primera imagen",
      afterSecond: "Después de la segunda imagen",
      last: "Al final",
    },
    endImage: "Última imagen de la rotación",
    endImageHelp:
      "Se aplica cuando no eliges otra en el resumen. En los productos con una sola imagen, el video termina como empieza.",
    endImages: {
      none: "Ninguna: el video termina como empieza",
      second: "La segunda imagen del producto",
      last: "La última imagen del producto",
    },
    altText: "Texto alternativo de los videos",
    altTextHelp: "{placeholders} se reemplazan por los datos del producto. Vacío: {standard}",
    altTextStandard: "{title} – vista giratoria",
    altTextPreview: "Vista previa para {product}: {text}",
    sample: { title: "Taza azul", vendor: "Alfarería del Puerto", type: "Tazas" },
  },
  spending: {
    heading: "Gasto",
    budget: "Presupuesto mensual",
    budgetHelp:
      "Los videos que lo superen esperan hasta que empiece el próximo mes (UTC) o hasta que lo aumentes. Vacío: sin presupuesto.",
    confirmAbove: "Volver a preguntar por encima de",
    confirmAboveHelp:
      "Un clic que cueste más solo se inicia después de que confirmes su costo una vez más. Vacío: nunca.",
    resubmit:
      "Enviar una vez más, sin preguntar, los videos no confirmados (puede costar créditos dos veces)",
    resubmitHelp:
      "Cuando RotateProduct no confirma un video y nada indica que se haya pagado. En los demás casos decides tú cada vez.",
    credits: "créditos",
  },
  notifications: {
    heading: "Notificaciones",
    email: "Enviar correos electrónicos a",
    emailHelp: "Vacío: sin correos. Se escriben en el idioma en el que guardas esta página.",
    finished: "Cuando haya videos terminados",
    finishedHelp: "Un correo por cada selección que inicies, cuando ya no quede nada en curso en ella.",
    attention: "Cuando haya videos que requieran atención",
    attentionHelp: "Como máximo un correo al día.",
    notSetUp:
      "Esta aplicación no tiene configurado el correo electrónico, así que no se puede enviar ninguno.",
  },
  retention: {
    heading: "Copias de los videos",
    days: "Conservar las copias de los videos en la aplicación durante",
    daysHelp:
      "Los videos de tus productos permanecen allí. Un video que para entonces no esté en ningún producto se tiene que volver a crear.",
    shorter:
      "{days, plural, one {Poco después de guardar, las copias de más de # día se eliminan definitivamente, también las de videos por aprobar. Un video que entonces no esté en ningún producto se tiene que volver a crear y pagar.} other {Poco después de guardar, las copias de más de # días se eliminan definitivamente, también las de videos por aprobar. Un video que entonces no esté en ningún producto se tiene que volver a crear y pagar.}}",
    unit: "días",
  },
  guide: {
    heading: "Guía de configuración",
    text: "La guía de la página de inicio está oculta.",
    show: "Volver a mostrarla",
    shown: "La guía de configuración vuelve a estar en la página de inicio",
  },
  errors: {
    monthlyBudget:
      "Introduce un número de créditos entre 1 y {max}, solo con cifras, o déjalo vacío si no quieres presupuesto.",
    confirmAbove:
      "Introduce un número de créditos entre 1 y {max}, solo con cifras, o déjalo vacío si no quieres que se te pregunte.",
    retentionDays: "Introduce un número entero de días entre 7 y 365.",
    notifyEmail:
      "Introduce una dirección de correo electrónico, como name@example.com, o deja el campo vacío.",
    altTemplate: {
      too_long: "Introduce como máximo {limit, number} caracteres.",
      unknown_placeholder: "El marcador {placeholder} no existe. Usa {placeholders}.",
      stray_brace: "Una llave se abre o se cierra sin su pareja. Usa {placeholders}.",
    },
  },
  fields: {
    reviewsFirst: "qué ocurre con un video terminado",
    videoPosition: "posición en los elementos multimedia del producto",
    endImageRule: "última imagen de la rotación",
    altTemplate: "texto alternativo",
    monthlyBudget: "presupuesto mensual",
    confirmAbove: "límite para volver a preguntar",
    resubmitsOnce: "nuevo envío de videos sin confirmar",
    notifyEmail: "dirección para los correos",
    notifiesFinished: "correos sobre videos terminados",
    notifiesAttention: "correos sobre videos que requieren atención",
    retentionDays: "tiempo que se conservan las copias",
  },
  save: "Guardar",
  discard: "Descartar",
  saved: "Configuración guardada",
  changedByOthers: {
    title: "Otra persona guardó la configuración mientras tanto",
    text: "Cambios desde que abriste esta página: {fields}. Lo que cambiaste tú se guardó como lo dejaste; el resto está como lo guardó la otra persona.",
  },
  notSaved: {
    title: "La configuración no se guardó",
    text: "La aplicación no respondió. Tus cambios siguen aquí: guarda de nuevo cuando tengas conexión.",
  },
};
