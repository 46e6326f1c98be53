import type { Texts } from "../catalogues.ts";
import type { review as en } from "../en/review.ts";

export const review: Texts<typeof en> = {
  planning: {
    title: "Deine Produkte werden gelesen",
    counting: "Die passenden Produkte werden gezählt.",
    progress: "{read, number} von {total, plural, one {# Produkt} other {# Produkten}} gelesen",
    leave:
      "Du kannst diese Seite schließen und später zurückkommen: Die App liest weiter. Bevor du bestätigst, wird nichts ausgegeben.",
    slow: "Shopify antwortet gerade langsam. Die App macht von selbst weiter.",
  },
  cut: "Es passen mehr Produkte, als Shopify einer App auflistet. Die ersten {limit, number} sind hier; grenze die Liste ein, um die anderen zu erreichen.",
  started: {
    title: "Diese Videos wurden bereits gestartet",
    sentence: "Bestätigt am <at></at>. Es wird nichts ein zweites Mal gesendet.",
    action: "Fortschritt anzeigen",
  },
  problem: {
    not_connected: {
      title: "RotateProduct ist nicht verbunden",
      sentence:
        "Gib deinen API-Schlüssel in den Einstellungen ein und komm dann zurück: Diese Auswahl bleibt erhalten.",
      action: "RotateProduct verbinden",
    },
    key_rejected:
      "Es wurde nichts gestartet. Ersetze den Schlüssel in den Einstellungen und komm dann zurück: Diese Auswahl bleibt erhalten.",
    no_access: "Berechtigung erforderlich",
    not_started: "Es wurde noch nichts gestartet.",
    not_planned: "Die Produkte werden noch gelesen. Bestätige, sobald die Liste vollständig ist.",
    agree: "{credits, plural, one {# Credit verbrauchen} other {# Credits verbrauchen}}",
    unavailable: {
      title: "{service} antwortet nicht",
      sentence: "Es wurde nichts gestartet und nichts ausgegeben. Versuche es gleich noch einmal.",
    },
  },
  summary: {
    title: "Kosten",
    nothing: "Keines dieser Produkte bekommt ein Video.",
    balance: "Dein Guthaben",
    missing: "Es fehlen",
    left: "Danach übrig",
    leftAfter: "{videos, plural, one {Nach # Video übrig} other {Nach # Videos übrig}}",
    hosted: "Danach Platz für Videos in diesem Shop",
    week: "Danach diese Woche noch möglich",
    buy: "Credits bei RotateProduct kaufen",
    check: "Guthaben prüfen",
    settings: "Einstellungen öffnen",
    again:
      "{videos, plural, one {Das neue Video ersetzt das vorhandene, sobald es veröffentlicht ist.} other {Jedes neue Video ersetzt das vorhandene, sobald es veröffentlicht ist.}}",
    unreachable:
      "Es ist noch nicht bekannt, ob diese Videos gestartet wurden. Klicke noch einmal, sobald du verbunden bist: Nichts wird zweimal gestartet.",
  },
  time: {
    published: {
      minute:
        "{to, plural, one {Voraussichtlich innerhalb einer Minute veröffentlicht.} other {Voraussichtlich in {range} Minuten veröffentlicht.}}",
      hour: "{to, plural, one {Voraussichtlich innerhalb einer Stunde veröffentlicht.} other {Voraussichtlich in {range} Stunden veröffentlicht.}}",
    },
    review: {
      minute:
        "{to, plural, one {Voraussichtlich innerhalb einer Minute bereit zur Freigabe.} other {Voraussichtlich in {range} Minuten bereit zur Freigabe.}}",
      hour: "{to, plural, one {Voraussichtlich innerhalb einer Stunde bereit zur Freigabe.} other {Voraussichtlich in {range} Stunden bereit zur Freigabe.}}",
    },
    measured: "Gemessen an den letzten Videos dieses Shops.",
    unmeasured:
      "{videos, plural, one {RotateProduct braucht etwa 3 Minuten für ein Video.} other {RotateProduct braucht etwa 3 Minuten für ein Video und erstellt viele gleichzeitig. Sobald die ersten fertig sind, zeigt die App, wie lange der Rest dauert.}}",
  },
  list: {
    title: "{count, plural, one {# Produkt bekommt ein Video} other {# Produkte bekommen ein Video}}",
    note: "RotateProduct erhält das Bild und eine Beschreibung: den Text unter dem Titel oder, wo keiner steht, den Titel selbst.",
    label: "Produkte dieses Auftrags",
    leftOut:
      "{count, plural, =0 {Keines ausgelassen} one {# Produkt ausgelassen} other {# Produkte ausgelassen}}",
    search: "Diese Produkte durchsuchen",
    none: "Bei keinem Produkt dieses Auftrags steht das im Titel.",
    images: "Vom ersten zum zweiten Bild",
    edit: "Bearbeiten",
    editProduct: "{title} bearbeiten",
    leaveOut: "Auslassen",
    leaveOutProduct: "{title} auslassen",
    takeIn: "Wieder aufnehmen",
    takeInProduct: "{title} wieder aufnehmen",
    isLeftOut: "Ausgelassen",
    loading: "Wird geladen",
  },
  edit: {
    title: "{title} bearbeiten",
    start: "Startbild des Videos",
    end: "Endbild des Videos",
    noEnd: "Keines",
    image: "Bild {number, number}",
    imageNamed: "Bild {number, number}: {alt}",
    description: "Beschreibung",
    descriptionHelp:
      "Sagt RotateProduct, um was für ein Produkt es sich handelt. Sie wird nicht in deinem Shop angezeigt.",
    reset: "Standard verwenden",
    loading: "Die Bilder des Produkts werden geladen",
    save: "Speichern",
    cancel: "Abbrechen",
    close: "Schließen",
  },
  refusal: {
    confirmed: "Diese Videos wurden bereits gestartet. Es lässt sich nichts mehr ändern.",
    not_found: "Dieses Produkt gibt es nicht mehr.",
    image_gone: "Dieses Bild gehört nicht mehr zu den Bildern des Produkts. Wähle ein anderes.",
    no_access:
      "Shopify lässt die App dieses Produkt nicht lesen. Öffne die App noch einmal in deinem Shopify-Adminbereich.",
    unavailable: "Shopify antwortet nicht. Versuche es gleich noch einmal.",
    unreachable:
      "Die Verbindung ist abgebrochen, und dies wurde vielleicht nicht gespeichert. Versuche es noch einmal.",
  },
  skipped: {
    title: "Übersprungen, ohne Kosten",
    more: "{count, plural, one {Und # weiteres Produkt.} other {Und # weitere Produkte.}}",
    group: "{reason} ({count, plural, one {# Produkt} other {# Produkte}})",
    progress: "Laufende anzeigen",
    openProduct: "In Shopify öffnen",
    show: "{count, plural, one {Produkt anzeigen} other {Produkte anzeigen}}",
    close: "Schließen",
  },
};
