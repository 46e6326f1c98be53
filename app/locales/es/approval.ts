import type { Texts } from "../catalogues.ts";
import type { approval as en } from "../en/approval.ts";

export const approval: Texts<typeof en> = {
  subtitle: "Nada de lo que hay aquí es público antes de que lo apruebes.",
  position: "{place, number} de {count, number}",
  openDetails: "Detalles",
  approve: "Aprobar",
  reject: "Rechazar",
  makeAgain: "Volver a crear",
  next: "Siguiente",
  previous: "Anterior",
  undo: {
    approve: "Deshacer la aprobación de {title}",
    reject: "Deshacer el rechazo de {title}",
    make_again: "Deshacer el rechazo de {title}",
  },
  approveAll: "{count, plural, one {Aprobar el que espera} other {Aprobar los # que esperan}}",
  decisions: "Decidir sobre este video",
  photo: "Foto",
  video: "Video",
  noVideo: "La copia de este video no está en la aplicación. Abre los detalles para ver qué se puede hacer.",
  said: {
    approve: "Aprobado: {title}.",
    reject: "Rechazado: {title}.",
    make_again: "Rechazado y anotado para volver a crearlo: {title}.",
  },
  nowShown: "Ahora se muestra: {title}.",
  allDone: "Ese era el último.",
  taken: "Espera de nuevo: {title}.",
  note: {
    decided_elsewhere: "Otra persona ya había decidido sobre {title}, así que se omitió.",
    not_sent: "La decisión sobre {title} no llegó. Espera de nuevo aquí; inténtalo otra vez.",
    removing:
      "La publicación de {title} ya había empezado, así que el video se está quitando del producto. Se conserva: en sus detalles puedes volver a agregarlo.",
    rejection_stays:
      "No se pudo deshacer el rechazo de {title}: el producto ya tiene otro video, o este ya no se conserva.",
    approval_stays:
      "No se pudo deshacer la aprobación de {title}: el video ya no está en camino a su producto.",
    undo_not_sent:
      "La aplicación no respondió, así que no se sabe si se deshizo la decisión sobre {title}. Inténtalo de nuevo.",
  },
  shortcuts: {
    title: "Teclado",
    use: "Usar estas teclas",
    approve: "Aprobar",
    reject: "Rechazar",
    make_again: "Volver a crear",
    next: "Siguiente",
    previous: "Anterior",
    play: "Reproducir o pausar",
    space: "Espacio",
    or: "o",
  },
  again: {
    title: "Para volver a crear",
    explain:
      "{count, plural, one {# video se rechazó para volver a crearlo. Primero ves el resumen y su costo.} other {# videos se rechazaron para volver a crearlos. Primero ves el resumen y su costo.}}",
    plan: "{count, plural, one {Preparar # video nuevo} other {Preparar # videos nuevos}} {credits, plural, one {(# crédito)} other {(# créditos)}}",
    later: "Si sales de esta página, los encuentras en «Cancelados».",
    unreachable: "No se pudo contactar con la aplicación y no se planificó nada. Inténtalo de nuevo.",
  },
  empty: {
    none: "Ningún video espera aprobación.",
    moving:
      "{count, plural, one {# video se está creando y aparece aquí cuando esté terminado.} other {# videos se están creando y aparecen aquí cuando estén terminados.}}",
    off: "Los videos se publican en cuanto están terminados. En la configuración puedes elegir ver cada uno primero; entonces esperan aquí.",
    settings: "Abrir la configuración",
    generations: "Ver todos los videos",
    loading: "Cargando los siguientes…",
  },
};
