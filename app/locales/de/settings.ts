import type { Texts } from "../catalogues.ts";
import type { settings as en } from "../en/settings.ts";

export const settings: Texts<typeof en> = {
  connection: {
    heading: "Verbindung zu RotateProduct",
    intro:
      "Videos werden von RotateProduct erstellt und mit den Credits deines Kontos dort bezahlt. Erstelle in diesem Konto einen API-Schlüssel und gib ihn hier ein.",
    connected: "Verbunden mit dem API-Schlüssel, der auf <strong>{lastFour}</strong> endet",
    rejected: "Abgelehnt wurde der API-Schlüssel, der auf <strong>{lastFour}</strong> endet",
    rejectedMeans:
      "RotateProduct akzeptiert diesen Schlüssel nicht mehr. Gib einen gültigen ein; bis dahin wird nichts gesendet.",
    balance:
      "{credits, plural, one {# Credit} other {# Credits}}, {videos, plural, =0 {zu wenige für ein Video} one {genug für # Video} other {genug für # Videos}}",
    readAt: "Stand: <time></time>",
    check: "Verbindung prüfen",
    replace: "Schlüssel ersetzen",
    disconnect: "Verbindung trennen",
    keyLabel: "API-Schlüssel",
    newKeyLabel: "Neuer API-Schlüssel",
    keyHelp:
      "Du findest ihn in deinem Konto bei <link>RotateProduct</link>. Er wird verschlüsselt gespeichert und nicht wieder angezeigt.",
    connect: "Verbinden",
    saveKey: "Neuen Schlüssel speichern",
    keepKey: "Jetzigen Schlüssel behalten",
    connectedNow: "RotateProduct verbunden",
    keyProblem: {
      empty: "Gib den API-Schlüssel ein",
      rejected:
        "RotateProduct akzeptiert diesen Schlüssel nicht. Kopiere ihn noch einmal aus deinem Konto oder erstelle einen neuen.",
      bad_key:
        "Das ist kein API-Schlüssel: Er enthält Leerzeichen oder Zeichen, die in keinem Schlüssel vorkommen, oder ist zu kurz.",
      unavailable:
        "RotateProduct antwortet nicht, deshalb konnte der Schlüssel nicht geprüft werden. Versuche es gleich noch einmal.",
      unreachable:
        "Die App hat nicht geantwortet, und es wurde nichts geändert. Versuche es erneut, wenn du wieder online bist.",
    },
  },
  disconnect: {
    heading: "Verbindung zu RotateProduct trennen?",
    always:
      "Die App vergisst den Schlüssel. Videos in deinen Produkten bleiben dort, und fertige Videos werden noch hinzugefügt.",
    waiting:
      "{count, plural, one {# Video wartet darauf, gesendet zu werden. Es pausiert, bis wieder ein Schlüssel verbunden ist.} other {# Videos warten darauf, gesendet zu werden. Sie pausieren, bis wieder ein Schlüssel verbunden ist.}}",
    underWay:
      "{count, plural, one {# Video wird gerade erstellt und ist möglicherweise schon bezahlt. Ohne den Schlüssel kann die App es nicht abholen, und RotateProduct bewahrt ein fertiges Video nur eine Stunde auf: Trenne die Verbindung erst, wenn es da ist.} other {# Videos werden gerade erstellt und sind möglicherweise schon bezahlt. Ohne den Schlüssel kann die App sie nicht abholen, und RotateProduct bewahrt ein fertiges Video nur eine Stunde auf: Trenne die Verbindung erst, wenn sie da sind.}}",
    nothing: "Zurzeit wartet kein Video, und keines wird erstellt.",
    confirm: "Verbindung zu RotateProduct trennen",
    keep: "Verbunden bleiben",
  },
  defaults: {
    heading: "Standardeinstellungen für neue Videos",
    review: "Wenn ein Video fertig ist",
    reviewHelp:
      "Videos, die auf Freigabe warten, stehen unter „Freigabe“. Sie werden so lange aufbewahrt, wie du unten festlegst.",
    publishAtOnce: "Sofort veröffentlichen",
    reviewFirst: "Ich möchte es zuerst freigeben",
    place: "Platz in den Medien des Produkts",
    placeHelp: "Gilt für Videos, die ab jetzt hinzugefügt werden.",
    places: {
      first: "Ganz vorne",
      afterFirst: "Nach dem ersten Bild",
      afterSecond: "Nach dem zweiten Bild",
      last: "Am Ende",
    },
    endImage: "Letztes Bild der Drehung",
    endImageHelp:
      "Gilt, wenn du in der Übersicht kein anderes wählst. Bei Produkten mit nur einem Bild endet das Video, wie es beginnt.",
    endImages: {
      none: "Keines: Das Video endet, wie es beginnt",
      second: "Das zweite Bild des Produkts",
      last: "Das letzte Bild des Produkts",
    },
    altText: "Alternativtext der Videos",
    altTextHelp:
      "{placeholders} stehen für die Angaben des jeweiligen Produkts. Wenn das Feld leer ist: {standard}",
    altTextStandard: "{title} – Rundumansicht",
    altTextPreview: "Vorschau für {product}: {text}",
    sample: { title: "Blaue Tasse", vendor: "Hafentöpferei", type: "Tassen" },
  },
  spending: {
    heading: "Ausgaben",
    budget: "Monatsbudget",
    budgetHelp:
      "Weitere Videos warten, bis der nächste Monat beginnt (UTC) oder du das Budget erhöhst. Leer: kein Budget.",
    confirmAbove: "Noch einmal fragen ab mehr als",
    confirmAboveHelp:
      "Kostet ein Klick mehr, wird erst begonnen, wenn du die Kosten noch einmal bestätigst. Leer: nie fragen.",
    resubmit: "Nicht bestätigte Videos ohne Nachfrage ein weiteres Mal senden (kann doppelt Credits kosten)",
    resubmitHelp:
      "Wenn RotateProduct ein Video nicht bestätigt und nichts darauf hinweist, dass es bezahlt wurde. Sonst entscheidest du jedes Mal selbst.",
    credits: "Credits",
  },
  notifications: {
    heading: "Benachrichtigungen",
    email: "E-Mails senden an",
    emailHelp: "Leer: keine E-Mails. Sie sind in der Sprache geschrieben, in der du diese Seite speicherst.",
    finished: "Wenn Videos fertig sind",
    finishedHelp: "Eine E-Mail für jede Auswahl, die du startest, sobald sich darin nichts mehr tut.",
    attention: "Wenn es bei Videos Handlungsbedarf gibt",
    attentionHelp: "Höchstens eine E-Mail am Tag.",
    notSetUp: "Für diese App ist kein E-Mail-Versand eingerichtet, deshalb können keine gesendet werden.",
  },
  retention: {
    heading: "Kopien der Videos",
    days: "Kopien der Videos in der App aufbewahren für",
    daysHelp:
      "Videos in deinen Produkten bleiben dort. Ein Video, das bis dahin in keinem Produkt ist, muss neu erstellt werden.",
    shorter:
      "{days, plural, one {Bald nach dem Speichern werden Kopien, die älter als # Tag sind, endgültig gelöscht, auch von Videos, die auf Freigabe warten. Was dann in keinem Produkt ist, muss neu erstellt und bezahlt werden.} other {Bald nach dem Speichern werden Kopien, die älter als # Tage sind, endgültig gelöscht, auch von Videos, die auf Freigabe warten. Was dann in keinem Produkt ist, muss neu erstellt und bezahlt werden.}}",
    unit: "Tage",
  },
  guide: {
    heading: "Einrichtungsanleitung",
    text: "Die Anleitung auf der Startseite wurde ausgeblendet.",
    show: "Wieder anzeigen",
    shown: "Die Einrichtungsanleitung ist wieder auf der Startseite",
  },
  errors: {
    monthlyBudget:
      "Gib eine Zahl von Credits zwischen 1 und {max} ein, nur mit Ziffern, oder lass das Feld leer, wenn du kein Budget möchtest.",
    confirmAbove:
      "Gib eine Zahl von Credits zwischen 1 und {max} ein, nur mit Ziffern, oder lass das Feld leer, wenn du nie gefragt werden möchtest.",
    retentionDays: "Gib eine ganze Zahl von Tagen zwischen 7 und 365 ein.",
    notifyEmail: "Gib eine E-Mail-Adresse ein, zum Beispiel name@example.com, oder lass das Feld leer.",
    altTemplate: {
      too_long: "Gib höchstens {limit, number} Zeichen ein.",
      unknown_placeholder: "Den Platzhalter {placeholder} gibt es nicht. Verwende {placeholders}.",
      stray_brace: "Eine geschweifte Klammer steht ohne ihr Gegenstück. Verwende {placeholders}.",
    },
  },
  fields: {
    reviewsFirst: "was mit einem fertigen Video geschieht",
    videoPosition: "Platz in den Medien des Produkts",
    endImageRule: "letztes Bild der Drehung",
    altTemplate: "Alternativtext",
    monthlyBudget: "Monatsbudget",
    confirmAbove: "Betrag, ab dem noch einmal gefragt wird",
    resubmitsOnce: "erneutes Senden nicht bestätigter Videos",
    notifyEmail: "E-Mail-Adresse",
    notifiesFinished: "E-Mails über fertige Videos",
    notifiesAttention: "E-Mails über Videos mit Handlungsbedarf",
    retentionDays: "wie lange Kopien aufbewahrt werden",
  },
  save: "Speichern",
  discard: "Verwerfen",
  saved: "Einstellungen gespeichert",
  changedByOthers: {
    title: "Inzwischen hat jemand anderes Einstellungen gespeichert",
    text: "Geändert, seit du diese Seite geöffnet hast: {fields}. Was du selbst geändert hast, ist so gespeichert, wie du es eingegeben hast; der Rest so, wie die andere Person es gespeichert hat.",
  },
  notSaved: {
    title: "Die Einstellungen wurden nicht gespeichert",
    text: "Die App hat nicht geantwortet. Deine Änderungen sind noch hier: Speichere erneut, wenn du wieder online bist.",
  },
};
