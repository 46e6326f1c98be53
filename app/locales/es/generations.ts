import type { Texts } from "../catalogues.ts";
import type { generations as en } from "../en/generations.ts";

export const generations: Texts<typeof en> = {
  chooseProducts: "Elegir productos",
  empty: "Todavía no hay videos. Elige productos para crear los primeros.",
  noMatch: "Ningún video coincide. Cambia la búsqueda o el filtro.",
  showAll: "Mostrar todo",
  oneByOne: "Verlos uno por uno",
  search: "Buscar por título de producto",
  filterByState: "Filtrar por estado",
  filterLabel: "{name} ({count, number})",
  list: "Videos",
  requests: {
    title: "Solicitudes",
    latest: "Últimas solicitudes",
    all: "Todas las solicitudes",
    back: "Todos los videos",
    none: "Todavía no hay solicitudes. Elige productos para crear los primeros videos.",
    one: "Solicitud",
    more: "{count, plural, one {# producto más} other {# productos más}}",
    nameless: "{count, plural, =0 {Ningún video} one {# video} other {# videos}}",
    done: "{done, number} de {total, number} terminados: {summary}",
    nothingMade: "No se creó nada: se omitieron todos los productos.",
    progress: "Progreso de esta solicitud",
    showVideos: "Ver sus videos",
    withdrawn: "Deshecha el <time></time>",
  },
  undo: {
    button: "Deshacer",
    buttonFor: "Deshacer: {name}",
    title: "¿Deshacer esta solicitud?",
    confirm: "Deshacer la solicitud",
    keep: "Conservarla",
    reading: "Comprobando qué cambiaría…",
    unread: "No se pudo comprobar qué cambiaría. Cierra esto e inténtalo de nuevo.",
    nothing: "En esta solicitud no queda nada que retirar.",
    unreachable:
      "No se pudo contactar con la aplicación y puede que todavía no se haya cambiado nada. Inténtalo de nuevo.",
    outlook: {
      removed:
        "{count, plural, one {# video se quita de su producto. Todo lo demás que se haya cambiado en el producto permanece.} other {# videos se quitan de sus productos. Todo lo demás que se haya cambiado en los productos permanece.}}",
      restored:
        "{count, plural, one {# video anterior que esta solicitud había reemplazado se vuelve a agregar, más o menos un minuto después.} other {# videos anteriores que esta solicitud había reemplazado se vuelven a agregar, más o menos un minuto después.}}",
      canceled:
        "{count, plural, one {# video en espera se cancela. No se gastaron créditos en él.} other {# videos en espera se cancelan. No se gastaron créditos en ellos.}}",
      kept: "{count, plural, one {# video pagado o en producción se termina y se guarda, pero no se publica.} other {# videos pagados o en producción se terminan y se guardan, pero no se publican.}}",
      untouched:
        "{count, plural, one {# video ya finalizó y se queda como está.} other {# videos ya finalizaron y se quedan como están.}}",
    },
    files:
      "Los archivos permanecen en Shopify hasta que los elimines, y los videos se pueden volver a agregar sin costo.",
    done: "{count, plural, =0 {Nada que hacer: ya estaba deshecha} one {Deshaciendo: se retira # video} other {Deshaciendo: se retiran # videos}}",
  },
  estimate: {
    published: {
      minute:
        "Terminado en unos {range} {to, plural, one {minuto} other {minutos}}, según los últimos videos.",
      hour: "Terminado en unas {range} {to, plural, one {hora} other {horas}}, según los últimos videos.",
    },
    review: {
      minute:
        "Listo para aprobar en unos {range} {to, plural, one {minuto} other {minutos}}, según los últimos videos.",
      hour: "Listo para aprobar en unas {range} {to, plural, one {hora} other {horas}}, según los últimos videos.",
    },
    byDay:
      "Los últimos se envían a más tardar el {day}, porque Shopify limita cuántos videos se agregan por semana.",
  },
  selection: {
    row: "Seleccionar {title}",
    page: "Seleccionar todo en esta página",
    bar: "Acciones para los videos seleccionados",
    selected: "{count, plural, one {# video seleccionado} other {# videos seleccionados}}",
    all: "{count, plural, one {Seleccionar el único resultado} other {Seleccionar los # resultados}}",
    clear: "Borrar la selección",
    nothing: "En este momento no se puede hacer nada con estos videos.",
    reading: "Comprobando qué se puede hacer…",
    unread: "No se pudo comprobar qué se puede hacer. Borra la selección e inténtalo de nuevo.",
    action: "{label} ({count, number})",
    working:
      "Trabajando en {count, plural, one {# video} other {# videos}}. Puedes salir de esta página: lo que empezó se termina.",
    failed:
      "Esto se detuvo antes de terminar: {moved, plural, =0 {no se cambió nada} one {se cambió # video} other {se cambiaron # videos}}. Inténtalo de nuevo para completar el resto.",
  },
  bulk: {
    free: "Esto no cuesta créditos.",
    mayCost: "{credits, plural, one {Esto puede costar # crédito.} other {Esto puede costar # créditos.}}",
    willShowCost:
      "{credits, plural, one {Primero ves el resumen y no se gasta nada antes de que lo confirmes: # crédito si se crean todos.} other {Primero ves el resumen y no se gasta nada antes de que lo confirmes: # créditos si se crean todos.}}",
    partly:
      "{count, plural, one {Esto afecta a # de los {total, number} seleccionados; los demás se quedan como están.} other {Esto afecta a # de los {total, number} seleccionados; los demás se quedan como están.}}",
    keep: "Ahora no",
    label: {
      approve: "Aprobar",
      reject: "Rechazar",
      review_again: "Revisar de nuevo",
      resume: "Reanudar",
      check_again: "Comprobar de nuevo",
      send_again: "Enviar de nuevo",
      publish_again: "Intentar de nuevo",
      cancel: "Cancelar",
      remove: "Quitar del producto",
      put_back: "Volver a agregar",
      delete_file: "Eliminar archivo",
      make_again: "Volver a crear",
    },
    title: {
      approve: "{count, plural, one {¿Aprobar # video?} other {¿Aprobar # videos?}}",
      reject: "{count, plural, one {¿Rechazar # video?} other {¿Rechazar # videos?}}",
      review_again: "{count, plural, one {¿Revisar # video de nuevo?} other {¿Revisar # videos de nuevo?}}",
      resume: "{count, plural, one {¿Reanudar # video?} other {¿Reanudar # videos?}}",
      check_again:
        "{count, plural, one {¿Comprobar # video de nuevo?} other {¿Comprobar # videos de nuevo?}}",
      send_again: "{count, plural, one {¿Enviar # video de nuevo?} other {¿Enviar # videos de nuevo?}}",
      publish_again:
        "{count, plural, one {¿Intentarlo de nuevo con # video?} other {¿Intentarlo de nuevo con # videos?}}",
      cancel: "{count, plural, one {¿Cancelar # video?} other {¿Cancelar # videos?}}",
      remove:
        "{count, plural, one {¿Quitar # video de su producto?} other {¿Quitar # videos de sus productos?}}",
      put_back:
        "{count, plural, one {¿Volver a agregar # video a su producto?} other {¿Volver a agregar # videos a sus productos?}}",
      delete_file:
        "{count, plural, one {¿Eliminar # archivo definitivamente?} other {¿Eliminar # archivos definitivamente?}}",
      make_again: "{count, plural, one {¿Volver a crear # video?} other {¿Volver a crear # videos?}}",
    },
    effect: {
      approve:
        "{count, plural, one {Se agrega a su producto, donde los clientes lo ven.} other {Se agregan a sus productos, donde los clientes los ven.}}",
      reject:
        "{count, plural, one {No se agrega a su producto. Sus créditos ya se gastaron.} other {No se agregan a sus productos. Sus créditos ya se gastaron.}}",
      review_again:
        "{count, plural, one {Espera de nuevo la aprobación y no es público antes. Se excluye un producto que ya tenga otro video.} other {Esperan de nuevo la aprobación y no son públicos antes. Se excluyen los productos que ya tengan otro video.}}",
      resume: "{count, plural, one {Continúa donde se detuvo.} other {Continúan donde se detuvieron.}}",
      check_again:
        "{count, plural, one {La aplicación consulta una vez más a RotateProduct.} other {La aplicación consulta una vez más a RotateProduct.}}",
      send_again:
        "{count, plural, one {Puede que RotateProduct ya lo haya creado: entonces se paga dos veces. Primero comprueba de nuevo.} other {Puede que RotateProduct ya los haya creado: entonces se pagan dos veces. Primero comprueba de nuevo.}}",
      publish_again:
        "{count, plural, one {El video está guardado y se intenta agregar una vez más a su producto.} other {Los videos están guardados y se intentan agregar una vez más a sus productos.}}",
      cancel:
        "{count, plural, one {No se crea o no se agrega a su producto. Lo que RotateProduct ya está creando no está incluido.} other {No se crean o no se agregan a sus productos. Lo que RotateProduct ya está creando no está incluido.}}",
      remove:
        "{count, plural, one {Se quita de los elementos multimedia del producto. Su archivo permanece en Shopify y puedes volver a agregarlo sin costo.} other {Se quitan de los elementos multimedia de los productos. Sus archivos permanecen en Shopify y puedes volver a agregarlos sin costo.}}",
      put_back:
        "{count, plural, one {Se agrega de nuevo a su producto, donde los clientes lo ven.} other {Se agregan de nuevo a sus productos, donde los clientes los ven.}}",
      delete_file:
        "{count, plural, one {Se eliminan el archivo en Shopify y la copia de la aplicación. Esto no se puede deshacer: un video nuevo se tiene que pagar otra vez.} other {Se eliminan los archivos en Shopify y las copias de la aplicación. Esto no se puede deshacer: los videos nuevos se tienen que pagar otra vez.}}",
      make_again:
        "{count, plural, one {Se planifica un nuevo video del producto.} other {Se planifican nuevos videos de los productos.}}",
    },
  },
};
