import type { Texts } from "../catalogues.ts";
import type { approval as en } from "../en/approval.ts";

export const approval: Texts<typeof en> = {
  subtitle: "Nichts hier ist öffentlich, bevor du es freigibst.",
  position: "{place, number} von {count, number}",
  openDetails: "Details",
  approve: "Freigeben",
  reject: "Ablehnen",
  makeAgain: "Neu erstellen",
  next: "Weiter",
  previous: "Zurück",
  undo: {
    approve: "Freigabe von {title} rückgängig machen",
    reject: "Ablehnung von {title} rückgängig machen",
    make_again: "Ablehnung von {title} rückgängig machen",
  },
  approveAll: "{count, plural, one {Das wartende freigeben} other {Alle # wartenden freigeben}}",
  decisions: "Über dieses Video entscheiden",
  photo: "Foto",
  video: "Video",
  noVideo:
    "Die Kopie dieses Videos in der App ist nicht vorhanden. In den Details siehst du, was sich tun lässt.",
  said: {
    approve: "Freigegeben: {title}.",
    reject: "Abgelehnt: {title}.",
    make_again: "Abgelehnt und zum Neuerstellen vorgemerkt: {title}.",
  },
  nowShown: "Jetzt zu sehen: {title}.",
  allDone: "Das war das letzte.",
  taken: "Wartet wieder: {title}.",
  note: {
    decided_elsewhere: "Über {title} hatte schon jemand anderes entschieden, deshalb wurde es übersprungen.",
    not_sent:
      "Die Entscheidung über {title} ist nicht angekommen. Es wartet wieder hier; versuche es noch einmal.",
    removing:
      "{title} wurde bereits veröffentlicht und wird deshalb aus dem Produkt entfernt. Das Video bleibt erhalten: In den Details kannst du es wieder hinzufügen.",
    rejection_stays:
      "Die Ablehnung von {title} ließ sich nicht zurücknehmen: Das Produkt hat inzwischen ein anderes Video, oder dieses ist nicht mehr gespeichert.",
    approval_stays:
      "Die Freigabe von {title} ließ sich nicht zurücknehmen: Das Video ist nicht mehr auf dem Weg zu seinem Produkt.",
    undo_not_sent:
      "Die App hat nicht geantwortet. Ob die Entscheidung über {title} zurückgenommen wurde, ist nicht bekannt; versuche es erneut.",
  },
  shortcuts: {
    title: "Tastatur",
    use: "Diese Tasten verwenden",
    approve: "Freigeben",
    reject: "Ablehnen",
    make_again: "Neu erstellen",
    next: "Weiter",
    previous: "Zurück",
    play: "Abspielen oder anhalten",
    space: "Leertaste",
    or: "oder",
  },
  again: {
    title: "Neu zu erstellen",
    explain:
      "{count, plural, one {# Video wurde abgelehnt, um neu erstellt zu werden. Du siehst zuerst die Übersicht mit den Kosten.} other {# Videos wurden abgelehnt, um neu erstellt zu werden. Du siehst zuerst die Übersicht mit den Kosten.}}",
    plan: "{count, plural, one {# neues Video planen} other {# neue Videos planen}} {credits, plural, one {(# Credit)} other {(# Credits)}}",
    later: "Wenn du diese Seite verlässt, findest du sie unter „Abgebrochen“.",
    unreachable: "Die App war nicht erreichbar, und es wurde nichts geplant. Versuche es erneut.",
  },
  empty: {
    none: "Kein Video wartet auf Freigabe.",
    moving:
      "{count, plural, one {# Video wird gerade erstellt und erscheint hier, sobald es fertig ist.} other {# Videos werden gerade erstellt und erscheinen hier, sobald sie fertig sind.}}",
    off: "Videos werden veröffentlicht, sobald sie fertig sind. In den Einstellungen kannst du wählen, dass du jedes zuerst ansiehst; dann warten sie hier.",
    settings: "Einstellungen öffnen",
    generations: "Alle Videos anzeigen",
    loading: "Die nächsten werden geladen…",
  },
};
