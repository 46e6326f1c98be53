import type { Texts } from "../catalogues.ts";
import type { review as en } from "../en/review.ts";

export const review: Texts<typeof en> = {
  planning: {
    title: "Leyendo tus productos",
    counting: "Contando los productos que coinciden.",
    progress: "{read, number} de {total, plural, one {# producto leído} other {# productos leídos}}",
    leave:
      "Puedes cerrar esta página y volver después: la aplicación sigue leyendo. No se gasta nada antes de que confirmes.",
    slow: "Shopify responde despacio en este momento. La aplicación continúa automáticamente.",
  },
  cut: "Coinciden más productos de los que Shopify muestra a una aplicación. Aquí están los primeros {limit, number}; acota la lista para llegar a los demás.",
  started: {
    title: "Estos videos ya se iniciaron",
    sentence: "Confirmados el <at></at>. No se envía nada por segunda vez.",
    action: "Ver el progreso",
  },
  problem: {
    not_connected: {
      title: "RotateProduct no está conectado",
      sentence: "Introduce tu clave de API en la configuración y vuelve después: esta selección se conserva.",
      action: "Conectar RotateProduct",
    },
    key_rejected:
      "No se inició nada. Reemplaza la clave en la configuración y vuelve después: esta selección se conserva.",
    no_access: "Se necesita permiso",
    not_started: "Todavía no se inició nada.",
    not_planned: "Los productos todavía se están leyendo. Confirma cuando la lista esté completa.",
    agree: "{credits, plural, one {Gastar # crédito} other {Gastar # créditos}}",
    unavailable: {
      title: "{service} no responde",
      sentence: "No se inició ni se gastó nada. Inténtalo de nuevo en un momento.",
    },
  },
  summary: {
    title: "Costo",
    nothing: "Ninguno de estos productos tendrá un video.",
    balance: "Tu saldo",
    missing: "Faltan",
    left: "Quedan después",
    leftAfter: "{videos, plural, one {Quedan después de # video} other {Quedan después de # videos}}",
    hosted: "Espacio para videos en esta tienda después",
    week: "Videos disponibles esta semana después",
    buy: "Comprar créditos en RotateProduct",
    check: "Comprobar el saldo",
    settings: "Abrir la configuración",
    again:
      "{videos, plural, one {El video nuevo reemplaza al que hay ahora, una vez publicado.} other {Cada video nuevo reemplaza al que hay ahora, una vez publicado.}}",
    unreachable:
      "Aún no se sabe si estos videos se iniciaron. Vuelve a hacer clic cuando tengas conexión: nada se inicia dos veces.",
  },
  time: {
    published: {
      minute:
        "{to, plural, one {Probablemente publicados en menos de un minuto.} other {Probablemente publicados en {range} minutos.}}",
      hour: "{to, plural, one {Probablemente publicados en menos de una hora.} other {Probablemente publicados en {range} horas.}}",
    },
    review: {
      minute:
        "{to, plural, one {Probablemente listos para aprobar en menos de un minuto.} other {Probablemente listos para aprobar en {range} minutos.}}",
      hour: "{to, plural, one {Probablemente listos para aprobar en menos de una hora.} other {Probablemente listos para aprobar en {range} horas.}}",
    },
    measured: "Medido con los últimos videos de esta tienda.",
    unmeasured:
      "{videos, plural, one {RotateProduct tarda unos 3 minutos por video.} other {RotateProduct tarda unos 3 minutos por video y crea muchos a la vez. Cuando los primeros estén terminados, la aplicación indica cuánto tardará el resto.}}",
  },
  list: {
    title: "{count, plural, one {# producto tendrá un video} other {# productos tendrán un video}}",
    note: "RotateProduct recibe la imagen y una descripción: el texto debajo del título o, si no lo hay, el propio título.",
    label: "Productos de esta solicitud",
    leftOut:
      "{count, plural, =0 {Ningún producto excluido} one {# producto excluido} other {# productos excluidos}}",
    search: "Buscar entre estos productos",
    none: "Ningún producto de esta solicitud tiene esto en el título.",
    images: "De la primera imagen a la segunda",
    edit: "Editar",
    editProduct: "Editar {title}",
    leaveOut: "Excluir",
    leaveOutProduct: "Excluir {title}",
    takeIn: "Volver a incluir",
    takeInProduct: "Volver a incluir {title}",
    isLeftOut: "Excluido",
    loading: "Cargando",
  },
  edit: {
    title: "Editar {title}",
    start: "Imagen inicial del video",
    end: "Imagen final del video",
    noEnd: "Ninguna",
    image: "Imagen {number, number}",
    imageNamed: "Imagen {number, number}: {alt}",
    description: "Descripción",
    descriptionHelp: "Indica a RotateProduct qué es el producto. No se muestra en tu tienda.",
    reset: "Usar el valor predeterminado",
    loading: "Cargando las imágenes del producto",
    save: "Guardar",
    cancel: "Cancelar",
    close: "Cerrar",
  },
  refusal: {
    confirmed: "Estos videos ya se iniciaron. Ya no se puede cambiar nada.",
    not_found: "Este producto ya no existe.",
    image_gone: "Esta imagen ya no está entre las imágenes del producto. Elige otra.",
    no_access:
      "Shopify no permite que la aplicación lea este producto. Vuelve a abrir la aplicación desde tu panel de control de Shopify.",
    unavailable: "Shopify no responde. Inténtalo de nuevo en un momento.",
    unreachable: "Se perdió la conexión y es posible que esto no se haya guardado. Inténtalo de nuevo.",
  },
  skipped: {
    title: "Omitidos, sin costo",
    more: "{count, plural, one {Y # producto más.} other {Y # productos más.}}",
    group: "{reason} ({count, plural, one {# producto} other {# productos}})",
    progress: "Ver lo que está en curso",
    openProduct: "Abrir en Shopify",
    show: "{count, plural, one {Mostrar el producto} other {Mostrar los productos}}",
    close: "Cerrar",
  },
};
