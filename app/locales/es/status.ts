import type { Texts } from "../catalogues.ts";
import type { status as en } from "../en/status.ts";

export const status: Texts<typeof en> = {
  queued: {
    label: "En cola",
    sentence:
      "{count, plural, one {Este video espera a enviarse a RotateProduct. Todavía no se han gastado créditos.} other {# videos esperan a enviarse a RotateProduct. Todavía no se han gastado créditos.}}",
  },
  confirming: {
    label: "Confirmando",
    sentence:
      "{count, plural, one {Este video se envió y se espera la respuesta. La aplicación sigue comprobando y no envía nada dos veces.} other {# videos se enviaron y se espera la respuesta. La aplicación sigue comprobando y no envía nada dos veces.}}",
  },
  processing: {
    label: "En producción",
    sentence:
      "{count, plural, one {RotateProduct está creando este video, normalmente en unos 3 minutos. No tienes que hacer nada.} other {RotateProduct está creando # videos, normalmente en unos 3 minutos. No tienes que hacer nada.}}",
  },
  succeeded: {
    label: "Descargando",
    sentence:
      "{count, plural, one {RotateProduct terminó este video y la aplicación lo está descargando.} other {RotateProduct terminó # videos y la aplicación los está descargando.}}",
  },
  collected: {
    label: "Descargado",
    sentence:
      "{count, plural, one {Este video está guardado y lo siguiente es agregarlo al producto.} other {# videos están guardados y lo siguiente es agregarlos a sus productos.}}",
  },
  publishing: {
    label: "Agregando al producto",
    sentence:
      "{count, plural, one {Shopify está procesando este video. Después aparece en los elementos multimedia del producto.} other {Shopify está procesando # videos. Después aparecen en los elementos multimedia de los productos.}}",
  },
  needs_review: {
    label: "Listo para aprobar",
    sentence:
      "{count, plural, one {Este video está terminado. Apruébalo para agregarlo al producto o recházalo.} other {# videos están terminados. Apruébalos para agregarlos a sus productos o recházalos.}}",
  },
  published: {
    label: "Publicado",
    sentence:
      "{count, plural, one {Este video se agregó a los elementos multimedia del producto.} other {# videos se agregaron a los elementos multimedia de sus productos.}}",
  },
  removing: {
    label: "Quitando",
    sentence:
      "{count, plural, one {Este video se está quitando de su producto. No tienes que hacer nada.} other {# videos se están quitando de sus productos. No tienes que hacer nada.}}",
  },
  removed: {
    label: "Quitado",
    sentence:
      "{count, plural, one {Este video no está en ningún producto porque lo retiraste. Mientras se conserve, volver a agregarlo no cuesta créditos.} other {# videos no están en ningún producto porque los retiraste. Mientras se conserven, volver a agregarlos no cuesta créditos.}}",
  },
  slow: {
    label: "Tarda más",
    sentence:
      "{count, plural, one {RotateProduct está tardando más de lo habitual con este video. La aplicación sigue comprobando; no tienes que hacer nada.} other {RotateProduct está tardando más de lo habitual con # videos. La aplicación sigue comprobando; no tienes que hacer nada.}}",
  },
  held: {
    credits: {
      label: "Créditos insuficientes",
      sentence:
        "{count, plural, one {Tu cuenta de RotateProduct no tiene créditos suficientes para este video. Compra créditos allí; después se reanuda automáticamente.} other {Tu cuenta de RotateProduct no tiene créditos suficientes para estos # videos. Compra créditos allí; después se reanudan automáticamente.}}",
    },
    budget: {
      label: "Presupuesto agotado",
      sentence:
        "{count, plural, one {Este video superaría el presupuesto que fijaste para este mes. Se reanuda automáticamente el próximo mes o en cuanto aumentes el presupuesto en la configuración.} other {Estos # videos superarían el presupuesto que fijaste para este mes. Se reanudan automáticamente el próximo mes o en cuanto aumentes el presupuesto en la configuración.}}",
    },
    api_key: {
      label: "Clave de API rechazada",
      sentence:
        "{count, plural, one {RotateProduct no acepta la clave de API, por eso este video está en pausa. Introduce una clave válida en la configuración; después el video se reanuda automáticamente.} other {RotateProduct no acepta la clave de API, por eso estos # videos están en pausa. Introduce una clave válida en la configuración; después se reanudan automáticamente.}}",
    },
    access: {
      label: "Sin acceso a los productos",
      sentence:
        "{count, plural, one {Shopify no permite que la aplicación acceda a tus productos o archivos, por eso este video está en pausa. Concede a la aplicación los permisos; después el video se reanuda automáticamente.} other {Shopify no permite que la aplicación acceda a tus productos o archivos, por eso estos # videos están en pausa. Concede a la aplicación los permisos; después se reanudan automáticamente.}}",
    },
    unconfirmed: {
      label: "Sin confirmar",
      sentence:
        "{count, plural, one {RotateProduct no confirmó este video. Primero comprueba de nuevo: volver a enviarlo puede costar {credits, number} créditos.} other {RotateProduct no confirmó estos # videos. Primero comprueba de nuevo: volver a enviarlos puede costar {credits, number} créditos.}}",
    },
    stuck: {
      label: "Con retraso",
      sentence:
        "{count, plural, one {RotateProduct no entregó este video a tiempo. Comprueba de nuevo; si eso no ayuda, contacta con RotateProduct.} other {RotateProduct no entregó estos # videos a tiempo. Comprueba de nuevo; si eso no ayuda, contacta con RotateProduct.}}",
    },
    store_full: {
      label: "Sin espacio para guardar",
      sentence:
        "{count, plural, one {La aplicación no tiene espacio para guardar este video. Se reanuda automáticamente cuando lo haya; avisa al soporte de la aplicación, porque el video solo se puede obtener durante una hora.} other {La aplicación no tiene espacio para guardar estos # videos. Se reanudan automáticamente cuando lo haya; avisa al soporte de la aplicación, porque los videos solo se pueden obtener durante una hora.}}",
    },
    video_quota: {
      label: "Límite de videos alcanzado",
      sentence:
        "{count, plural, one {Tu tienda alcanzó el límite de videos de Shopify, en total o para esta semana. Elimina videos que no necesites o espera a la próxima semana; después este se reanuda automáticamente.} other {Tu tienda alcanzó el límite de videos de Shopify, en total o para esta semana. Elimina videos que no necesites o espera a la próxima semana; después estos # se reanudan automáticamente.}}",
    },
    trial_store: {
      label: "Tienda de prueba",
      sentence:
        "{count, plural, one {Shopify no aloja videos para tiendas de prueba. Elige un plan de Shopify; después este video se reanuda automáticamente.} other {Shopify no aloja videos para tiendas de prueba. Elige un plan de Shopify; después estos # videos se reanudan automáticamente.}}",
    },
  },
  failed: {
    no_image: {
      label: "Sin imagen",
      sentence:
        "{count, plural, one {El producto no tenía ninguna imagen cuando llegó su turno y no se gastó nada. Agrega una imagen y vuelve a crear el video.} other {# productos no tenían ninguna imagen cuando llegó su turno y no se gastó nada. Agrega imágenes y vuelve a crear los videos.}}",
    },
    image_not_on_shopify: {
      label: "La imagen no está en Shopify",
      sentence:
        "{count, plural, one {La imagen del producto no está guardada en Shopify y no se gastó nada. Súbela allí y vuelve a crear el video.} other {Las imágenes de # productos no están guardadas en Shopify y no se gastó nada. Súbelas allí y vuelve a crear los videos.}}",
    },
    image_rejected: {
      label: "Imagen no utilizable",
      sentence:
        "{count, plural, one {RotateProduct no pudo usar la imagen del producto. Elige o sube otra y vuelve a crear el video.} other {RotateProduct no pudo usar las imágenes de # productos. Elige o sube otras y vuelve a crear los videos.}}",
    },
    refused: {
      label: "Rechazado por RotateProduct",
      sentence:
        "{count, plural, one {RotateProduct rechazó crear este video. Lee su respuesta en los detalles y vuelve a crear el video.} other {RotateProduct rechazó crear # videos. Lee sus respuestas en los detalles y vuelve a crear los videos.}}",
    },
    generation: {
      label: "No creado",
      sentence:
        "{count, plural, one {RotateProduct no pudo crear este video; la devolución de los créditos depende de su política. Vuelve a crear el video o contacta con RotateProduct.} other {RotateProduct no pudo crear # videos; la devolución de los créditos depende de su política. Vuelve a crear los videos o contacta con RotateProduct.}}",
    },
    expired: {
      label: "No descargado a tiempo",
      sentence:
        "{count, plural, one {Este video no se descargó en la hora durante la que RotateProduct lo conserva. Contacta con el soporte de la aplicación y vuelve a crear el video.} other {# videos no se descargaron en la hora durante la que RotateProduct los conserva. Contacta con el soporte de la aplicación y vuelve a crear los videos.}}",
    },
    bad_video: {
      label: "Video no utilizable",
      sentence:
        "{count, plural, one {Lo que entregó RotateProduct no es un video que se pueda reproducir. Contacta con RotateProduct y vuelve a crear el video.} other {Lo que entregó RotateProduct para # productos no son videos que se puedan reproducir. Contacta con RotateProduct y vuelve a crear los videos.}}",
    },
    file_rejected: {
      label: "Rechazado por Shopify",
      sentence:
        "{count, plural, one {Shopify no pudo usar el archivo de video. Lee su respuesta en los detalles e inténtalo de nuevo.} other {Shopify no pudo usar # archivos de video. Lee sus respuestas en los detalles e inténtalo de nuevo.}}",
    },
    media_limit: {
      label: "Límite multimedia alcanzado",
      sentence:
        "{count, plural, one {El producto tiene todos los elementos multimedia que permite Shopify. Quita algunos e inténtalo de nuevo.} other {# productos tienen todos los elementos multimedia que permite Shopify. Quita algunos e inténtalo de nuevo.}}",
    },
    not_kept: {
      label: "Ya no se conserva",
      sentence:
        "{count, plural, one {Este video nunca se agregó al producto y ya pasó el tiempo durante el que la aplicación conserva los videos. Vuelve a crearlo.} other {# videos nunca se agregaron a sus productos y ya pasó el tiempo durante el que la aplicación conserva los videos. Vuelve a crearlos.}}",
    },
  },
  canceled: {
    by_merchant: {
      label: "Cancelado",
      sentence:
        "{count, plural, one {Este video se canceló en la aplicación. Puedes volver a crearlo.} other {# videos se cancelaron en la aplicación. Puedes volver a crearlos.}}",
    },
    by_rotateproduct: {
      label: "Cancelado por RotateProduct",
      sentence:
        "{count, plural, one {RotateProduct canceló este video. Puedes volver a crearlo.} other {RotateProduct canceló # videos. Puedes volver a crearlos.}}",
    },
    product_deleted: {
      label: "Producto eliminado",
      sentence:
        "{count, plural, one {El producto se eliminó, así que no hay dónde agregar este video.} other {# productos se eliminaron, así que no hay dónde agregar sus videos.}}",
    },
    rejected: {
      label: "Rechazado",
      sentence:
        "{count, plural, one {Este video se rechazó en la aprobación y no se publicó. Puedes volver a crearlo.} other {# videos se rechazaron en la aprobación y no se publicaron. Puedes volver a crearlos.}}",
    },
    uninstalled: {
      label: "Aplicación desinstalada",
      sentence:
        "{count, plural, one {La aplicación se desinstaló antes de que este video estuviera terminado. Puedes volver a crearlo.} other {La aplicación se desinstaló antes de que # videos estuvieran terminados. Puedes volver a crearlos.}}",
    },
  },
};
