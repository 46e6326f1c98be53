import type { Texts } from "../catalogues.ts";
import type { remedy as en } from "../en/remedy.ts";

export const remedy: Texts<typeof en> = {
  label: {
    approve: "Freigeben",
    reject: "Ablehnen",
    review_again: "Erneut zur Freigabe",
    resume: "Fortsetzen",
    check_again: "Erneut prüfen",
    send_again:
      "{credits, plural, one {Erneut senden (kostet eventuell # Credit)} other {Erneut senden (kostet eventuell # Credits)}}",
    publish_again: "Erneut versuchen",
    cancel: "Abbrechen",
    remove: "Aus Produkt entfernen",
    put_back: "Wieder hinzufügen",
    delete_file: "Datei löschen",
    make_again: "Neu erstellen",
    open_settings: "Einstellungen öffnen",
  },
  nothingDone: "Nichts zu tun: Das war schon erledigt",
  done: {
    approve: "{count, plural, one {Video freigegeben} other {# Videos freigegeben}}",
    reject: "{count, plural, one {Video abgelehnt} other {# Videos abgelehnt}}",
    review_again:
      "{count, plural, one {Das Video wartet wieder auf deine Freigabe} other {# Videos warten wieder auf deine Freigabe}}",
    resume: "{count, plural, one {Video fortgesetzt} other {# Videos fortgesetzt}}",
    check_again:
      "{count, plural, one {Das Video wird erneut geprüft} other {# Videos werden erneut geprüft}}",
    send_again:
      "{count, plural, one {Das Video wird erneut gesendet, sobald es an der Reihe ist} other {# Videos werden erneut gesendet, sobald sie an der Reihe sind}}",
    publish_again: "{count, plural, one {Wird erneut versucht} other {# Videos werden erneut versucht}}",
    cancel: "{count, plural, one {Video abgebrochen} other {# Videos abgebrochen}}",
    remove:
      "{count, plural, one {Das Video wird aus seinem Produkt entfernt} other {# Videos werden aus ihren Produkten entfernt}}",
    put_back:
      "{count, plural, one {Das Video wird wieder zu seinem Produkt hinzugefügt} other {# Videos werden wieder zu ihren Produkten hinzugefügt}}",
    delete_file: "{count, plural, one {Die Datei wird gelöscht} other {# Dateien werden gelöscht}}",
  },
  confirm: {
    cancel: "{count, plural, one {Dieses Video abbrechen} other {# Videos abbrechen}}",
    reject: "{count, plural, one {Dieses Video ablehnen} other {# Videos ablehnen}}",
    remove: "{count, plural, one {Dieses Video entfernen} other {# Videos entfernen}}",
    delete_file: "{count, plural, one {Diese Datei endgültig löschen} other {# Dateien endgültig löschen}}",
  },
  keep: "{count, plural, other {Behalten}}",
};
