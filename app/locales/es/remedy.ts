import type { Texts } from "../catalogues.ts";
import type { remedy as en } from "../en/remedy.ts";

export const remedy: Texts<typeof en> = {
  label: {
    approve: "Aprobar",
    reject: "Rechazar",
    review_again: "Revisar de nuevo",
    resume: "Reanudar",
    check_again: "Comprobar de nuevo",
    send_again:
      "{credits, plural, one {Enviar de nuevo (puede costar # crédito)} other {Enviar de nuevo (puede costar # créditos)}}",
    publish_again: "Intentar de nuevo",
    cancel: "Cancelar",
    remove: "Quitar del producto",
    put_back: "Volver a agregar",
    delete_file: "Eliminar archivo",
    make_again: "Volver a crear",
    open_settings: "Abrir la configuración",
  },
  nothingDone: "Nada que hacer: ya estaba hecho",
  done: {
    approve: "{count, plural, one {Video aprobado} other {# videos aprobados}}",
    reject: "{count, plural, one {Video rechazado} other {# videos rechazados}}",
    review_again:
      "{count, plural, one {El video espera de nuevo tu aprobación} other {# videos esperan de nuevo tu aprobación}}",
    resume: "{count, plural, one {Video reanudado} other {# videos reanudados}}",
    check_again: "{count, plural, one {Comprobando el video de nuevo} other {Comprobando # videos de nuevo}}",
    send_again:
      "{count, plural, one {Video en cola para enviarse de nuevo} other {# videos en cola para enviarse de nuevo}}",
    publish_again: "{count, plural, one {Intentándolo de nuevo} other {Intentándolo de nuevo con # videos}}",
    cancel: "{count, plural, one {Video cancelado} other {# videos cancelados}}",
    remove:
      "{count, plural, one {Quitando el video de su producto} other {Quitando # videos de sus productos}}",
    put_back:
      "{count, plural, one {Agregando de nuevo el video a su producto} other {Agregando de nuevo # videos a sus productos}}",
    delete_file: "{count, plural, one {Eliminando el archivo} other {Eliminando # archivos}}",
  },
  confirm: {
    cancel: "{count, plural, one {Cancelar este video} other {Cancelar # videos}}",
    reject: "{count, plural, one {Rechazar este video} other {Rechazar # videos}}",
    remove: "{count, plural, one {Quitar este video} other {Quitar # videos}}",
    delete_file:
      "{count, plural, one {Eliminar este archivo definitivamente} other {Eliminar # archivos definitivamente}}",
  },
  keep: "{count, plural, one {Conservarlo} other {Conservarlos}}",
};
