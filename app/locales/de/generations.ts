import type { Texts } from "../catalogues.ts";
import type { generations as en } from "../en/generations.ts";

export const generations: Texts<typeof en> = {
  chooseProducts: "Produkte auswählen",
  empty: "Noch keine Videos. Wähle Produkte aus, um die ersten zu erstellen.",
  noMatch: "Kein Video passt. Ändere die Suche oder den Filter.",
  showAll: "Alle anzeigen",
  oneByOne: "Einzeln ansehen",
  search: "Nach Produkttitel suchen",
  filterByState: "Nach Status filtern",
  filterLabel: "{name} ({count, number})",
  list: "Videos",
  requests: {
    title: "Aufträge",
    latest: "Letzte Aufträge",
    all: "Alle Aufträge",
    back: "Alle Videos",
    none: "Noch kein Auftrag. Wähle Produkte aus, um die ersten Videos zu erstellen.",
    one: "Auftrag",
    more: "{count, plural, one {# weiteres Produkt} other {# weitere Produkte}}",
    nameless: "{count, plural, =0 {Kein Video} one {# Video} other {# Videos}}",
    done: "{done, number} von {total, number} erledigt: {summary}",
    nothingMade: "Es wurde nichts erstellt: Alle Produkte wurden übersprungen.",
    progress: "Fortschritt dieses Auftrags",
    showVideos: "Videos anzeigen",
    withdrawn: "Rückgängig gemacht: <time></time>",
  },
  undo: {
    button: "Rückgängig machen",
    buttonFor: "Rückgängig machen: {name}",
    title: "Diesen Auftrag rückgängig machen?",
    confirm: "Auftrag rückgängig machen",
    keep: "Behalten",
    reading: "Es wird geprüft, was das bewirken würde…",
    unread: "Es ließ sich nicht feststellen, was das bewirken würde. Schließe dies und versuche es erneut.",
    nothing: "Von diesem Auftrag ist nichts mehr übrig, das sich zurücknehmen lässt.",
    unreachable:
      "Die App war nicht erreichbar, und vielleicht wurde noch nichts geändert. Versuche es erneut.",
    outlook: {
      removed:
        "{count, plural, one {# Video wird aus seinem Produkt entfernt. Alles andere, was im Produkt geändert wurde, bleibt.} other {# Videos werden aus ihren Produkten entfernt. Alles andere, was in den Produkten geändert wurde, bleibt.}}",
      restored:
        "{count, plural, one {# früheres Video, das durch diesen Auftrag ersetzt wurde, wird etwa eine Minute später wieder hinzugefügt.} other {# frühere Videos, die durch diesen Auftrag ersetzt wurden, werden etwa eine Minute später wieder hinzugefügt.}}",
      canceled:
        "{count, plural, one {# wartendes Video wird abgebrochen. Dafür wurden keine Credits verbraucht.} other {# wartende Videos werden abgebrochen. Dafür wurden keine Credits verbraucht.}}",
      kept: "{count, plural, one {# Video, das bezahlt ist oder gerade erstellt wird, wird fertiggestellt und gespeichert, aber nicht veröffentlicht.} other {# Videos, die bezahlt sind oder gerade erstellt werden, werden fertiggestellt und gespeichert, aber nicht veröffentlicht.}}",
      untouched:
        "{count, plural, one {# Video ist bereits abgeschlossen und bleibt, wie es ist.} other {# Videos sind bereits abgeschlossen und bleiben, wie sie sind.}}",
    },
    files:
      "Dateien bleiben in Shopify, bis du sie löschst, und Videos lassen sich kostenlos wieder hinzufügen.",
    done: "{count, plural, =0 {Nichts zu tun: Das wurde bereits rückgängig gemacht} one {Wird rückgängig gemacht: # Video wird zurückgenommen} other {Wird rückgängig gemacht: # Videos werden zurückgenommen}}",
  },
  estimate: {
    published: {
      minute:
        "Fertig in etwa {range} {to, plural, one {Minute} other {Minuten}}, gemessen an den letzten Videos.",
      hour: "Fertig in etwa {range} {to, plural, one {Stunde} other {Stunden}}, gemessen an den letzten Videos.",
    },
    review: {
      minute:
        "Bereit zur Freigabe in etwa {range} {to, plural, one {Minute} other {Minuten}}, gemessen an den letzten Videos.",
      hour: "Bereit zur Freigabe in etwa {range} {to, plural, one {Stunde} other {Stunden}}, gemessen an den letzten Videos.",
    },
    byDay:
      "Die letzten werden bis zum {day} gesendet, weil Shopify begrenzt, wie viele Videos innerhalb einer Woche hinzugefügt werden.",
  },
  selection: {
    row: "{title} auswählen",
    page: "Alle auf dieser Seite auswählen",
    bar: "Aktionen für die ausgewählten Videos",
    selected: "{count, plural, one {# Video ausgewählt} other {# Videos ausgewählt}}",
    all: "{count, plural, one {Den einen Treffer auswählen} other {Alle # Treffer auswählen}}",
    clear: "Auswahl aufheben",
    nothing: "Zurzeit gibt es für diese Videos nichts zu tun.",
    reading: "Mögliche Aktionen werden geladen…",
    unread:
      "Die möglichen Aktionen konnten nicht geladen werden. Hebe die Auswahl auf und versuche es erneut.",
    action: "{label} ({count, number})",
    working:
      "{count, plural, one {# Video wird bearbeitet.} other {# Videos werden bearbeitet.}} Du kannst diese Seite verlassen: Was begonnen wurde, wird zu Ende geführt.",
    failed:
      "Das wurde vor dem Ende abgebrochen: {moved, plural, =0 {Es wurde nichts geändert} one {# Video wurde geändert} other {# Videos wurden geändert}}. Versuche es erneut, um den Rest zu erledigen.",
  },
  bulk: {
    free: "Das kostet keine Credits.",
    mayCost:
      "{credits, plural, one {Das kostet eventuell # Credit.} other {Das kostet eventuell # Credits.}}",
    willShowCost:
      "{credits, plural, one {Du siehst zuerst die Übersicht, und bevor du sie bestätigst, wird nichts ausgegeben: # Credit, wenn alle erstellt werden.} other {Du siehst zuerst die Übersicht, und bevor du sie bestätigst, wird nichts ausgegeben: # Credits, wenn alle erstellt werden.}}",
    partly:
      "{count, plural, one {Das betrifft # von {total, number} ausgewählten; die anderen bleiben, wie sie sind.} other {Das betrifft # von {total, number} ausgewählten; die anderen bleiben, wie sie sind.}}",
    keep: "Jetzt nicht",
    label: {
      approve: "Freigeben",
      reject: "Ablehnen",
      review_again: "Erneut zur Freigabe",
      resume: "Fortsetzen",
      check_again: "Erneut prüfen",
      send_again: "Erneut senden",
      publish_again: "Erneut versuchen",
      cancel: "Abbrechen",
      remove: "Aus Produkt entfernen",
      put_back: "Wieder hinzufügen",
      delete_file: "Datei löschen",
      make_again: "Neu erstellen",
    },
    title: {
      approve: "{count, plural, one {# Video freigeben?} other {# Videos freigeben?}}",
      reject: "{count, plural, one {# Video ablehnen?} other {# Videos ablehnen?}}",
      review_again:
        "{count, plural, one {# Video erneut zur Freigabe stellen?} other {# Videos erneut zur Freigabe stellen?}}",
      resume: "{count, plural, one {# Video fortsetzen?} other {# Videos fortsetzen?}}",
      check_again: "{count, plural, one {# Video erneut prüfen?} other {# Videos erneut prüfen?}}",
      send_again: "{count, plural, one {# Video erneut senden?} other {# Videos erneut senden?}}",
      publish_again:
        "{count, plural, one {Es mit # Video erneut versuchen?} other {Es mit # Videos erneut versuchen?}}",
      cancel: "{count, plural, one {# Video abbrechen?} other {# Videos abbrechen?}}",
      remove:
        "{count, plural, one {# Video aus seinem Produkt entfernen?} other {# Videos aus ihren Produkten entfernen?}}",
      put_back:
        "{count, plural, one {# Video wieder zu seinem Produkt hinzufügen?} other {# Videos wieder zu ihren Produkten hinzufügen?}}",
      delete_file: "{count, plural, one {# Datei endgültig löschen?} other {# Dateien endgültig löschen?}}",
      make_again: "{count, plural, one {# Video neu erstellen?} other {# Videos neu erstellen?}}",
    },
    effect: {
      approve:
        "{count, plural, one {Es wird zu seinem Produkt hinzugefügt, wo Kunden es sehen.} other {Sie werden zu ihren Produkten hinzugefügt, wo Kunden sie sehen.}}",
      reject:
        "{count, plural, one {Es wird nicht zu seinem Produkt hinzugefügt. Die Credits dafür sind verbraucht.} other {Sie werden nicht zu ihren Produkten hinzugefügt. Die Credits dafür sind verbraucht.}}",
      review_again:
        "{count, plural, one {Es wartet wieder auf Freigabe und ist vorher nicht öffentlich. Ein Produkt, das inzwischen ein anderes Video hat, wird ausgelassen.} other {Sie warten wieder auf Freigabe und sind vorher nicht öffentlich. Produkte, die inzwischen ein anderes Video haben, werden ausgelassen.}}",
      resume:
        "{count, plural, one {Es geht dort weiter, wo es angehalten hat.} other {Sie gehen dort weiter, wo sie angehalten haben.}}",
      check_again:
        "{count, plural, one {Die App fragt bei RotateProduct noch einmal danach.} other {Die App fragt bei RotateProduct noch einmal danach.}}",
      send_again:
        "{count, plural, one {RotateProduct hat es vielleicht schon erstellt: Dann wird es doppelt bezahlt. Prüfe zuerst erneut.} other {RotateProduct hat sie vielleicht schon erstellt: Dann werden sie doppelt bezahlt. Prüfe zuerst erneut.}}",
      publish_again:
        "{count, plural, one {Das Video ist gespeichert und wird noch einmal zu seinem Produkt hinzugefügt.} other {Die Videos sind gespeichert und werden noch einmal zu ihren Produkten hinzugefügt.}}",
      cancel:
        "{count, plural, one {Es wird nicht erstellt oder nicht zu seinem Produkt hinzugefügt. Was RotateProduct bereits erstellt, gehört nicht dazu.} other {Sie werden nicht erstellt oder nicht zu ihren Produkten hinzugefügt. Was RotateProduct bereits erstellt, gehört nicht dazu.}}",
      remove:
        "{count, plural, one {Es wird aus den Medien des Produkts entfernt. Seine Datei bleibt in Shopify, und du kannst es kostenlos wieder hinzufügen.} other {Sie werden aus den Medien der Produkte entfernt. Ihre Dateien bleiben in Shopify, und du kannst sie kostenlos wieder hinzufügen.}}",
      put_back:
        "{count, plural, one {Es wird wieder zu seinem Produkt hinzugefügt, wo Kunden es sehen.} other {Sie werden wieder zu ihren Produkten hinzugefügt, wo Kunden sie sehen.}}",
      delete_file:
        "{count, plural, one {Die Datei in Shopify und die Kopie der App werden gelöscht. Das lässt sich nicht rückgängig machen: Ein neues Video muss neu bezahlt werden.} other {Die Dateien in Shopify und die Kopien der App werden gelöscht. Das lässt sich nicht rückgängig machen: Neue Videos müssen neu bezahlt werden.}}",
      make_again:
        "{count, plural, one {Ein neues Video des Produkts wird geplant.} other {Neue Videos der Produkte werden geplant.}}",
    },
  },
};
