import type { Texts } from "../catalogues.ts";
import type { credits as en } from "../en/credits.ts";

export const credits: Texts<typeof en> = {
  period: { label: "Zeitraum", all: "Gesamter Zeitraum" },
  columns: { what: "Was", videos: "Videos", credits: "Credits" },
  charges: { title: "Wofür deine Credits verbraucht wurden", total: "Gesamt" },
  fates: {
    live: "In den Medien deiner Produkte",
    in_progress: "In Arbeit",
    saved: "Fertig, in keinem Produkt",
    removed: "Seitdem aus deinen Produkten entfernt",
    held: "Pausiert, ohne Video",
    failed: "Nach der Bezahlung fehlgeschlagen",
    canceled: "Nach der Bezahlung abgebrochen",
    double: "Doppelt berechnet",
    stray: "Nicht von dieser App erstellt",
  },
  fateNotes: {
    saved: "Die App hat diese Videos; sie hinzuzufügen kostet keine Credits.",
    failed:
      "Ob RotateProduct die Credits erstattet, hängt von seinen Regeln ab. Erstattete Credits stehen unter „Gekauft oder erstattet“.",
    double:
      "RotateProduct hat zu derselben Anfrage ein zweites Video erstellt. Bitte RotateProduct, diese Credits zu erstatten.",
    stray: "Videos deiner Produkte in deinem RotateProduct-Konto, die der App nicht bekannt sind.",
  },
  balance: {
    title: "Guthaben",
    titleConnected: "Guthaben mit dem verbundenen Schlüssel",
    titleEarlier: "Guthaben mit einem früheren Schlüssel",
    unread: "Das Guthaben dieses Kontos wurde nie abgefragt.",
    unreadVideos:
      "{credits, plural, one {Videos dieses Shops: # Credit.} other {Videos dieses Shops: # Credits.}}",
    opening: "Am Anfang",
    charged: "Videos dieses Shops",
    gained: "Gekauft oder erstattet",
    lost: "Anderswo verbraucht",
    closing: "Am Ende",
    minus: "−{credits, number}",
    plus: "+{credits, number}",
    note: "RotateProduct nennt das Guthaben, nicht die einzelnen Buchungen. Was sich nicht durch die Videos dieses Shops erklärt, steht unter „Gekauft oder erstattet“ oder „Anderswo verbraucht“: durch einen anderen Shop oder ein anderes Programm mit demselben Konto.",
  },
  compare: {
    title: "Abgleich",
    action: "Jetzt abgleichen",
    started: "Wird mit RotateProduct und deinem Shop abgeglichen",
    note: "Einmal am Tag gleicht die App ihre Aufzeichnungen mit RotateProduct und mit deinem Shop ab. Das kostet nichts, und was du entfernt hast, wird nicht wieder hinzugefügt.",
    never: "Noch nicht abgeglichen",
    last: "Zuletzt abgeglichen: <time></time>",
  },
  months: {
    title: "Credits nach Monat",
    month: "Monat",
    share: "Im Vergleich zu den anderen Monaten",
    earlier: "Früher",
    note: "Monate beginnen und enden um Mitternacht UTC.",
  },
  requests: {
    title: "Credits nach Auftrag",
    request: "Auftrag",
    live: "Veröffentlicht",
    named: "{others, plural, =0 {{title}} one {{title} und # weiteres} other {{title} und # weitere}}",
    unnamed: "Keine Produkte",
    empty: "In diesem Zeitraum wurde nichts in Auftrag gegeben.",
  },
  stranded: {
    title: "Bezahlt, aber in keinem Produkt",
    none: "Jedes Video, das du bezahlt hast, ist in seinem Produkt oder auf dem Weg dorthin.",
    free: "Was sich kostenlos tun lässt, für alle auf einmal:",
    fixes: {
      publish_again:
        "{count, plural, one {Es mit # Video erneut versuchen} other {Es mit # Videos erneut versuchen}}",
      resume: "{count, plural, one {# Video fortsetzen} other {# Videos fortsetzen}}",
      check_again: "{count, plural, one {# Video erneut prüfen} other {# Videos erneut prüfen}}",
      approve: "{count, plural, one {# Video freigeben} other {# Videos freigeben}}",
      put_back: "{count, plural, one {# Video wieder hinzufügen} other {# Videos wieder hinzufügen}}",
    },
    more: "{total, plural, one {Die neuesten {shown, number} von #.} other {Die neuesten {shown, number} von #.}} Die anderen findest du unter <attention>Handlungsbedarf</attention>, <failed>Fehlgeschlagen</failed>, <canceled>Abgebrochen</canceled> und <removed>Entfernt</removed>.",
  },
  extra: {
    title: "Ohne Verwendung",
    kinds: {
      double: "Zweites Video zu einer Anfrage, von RotateProduct berechnet",
      stray_video: "Video bei RotateProduct, das der App nicht bekannt ist",
      stray_file: "Datei in deinem Shop, die der App nicht bekannt ist",
    },
    number: "Nummer {id}, <time></time>",
    file: "Datei {id}, <time></time>",
    openProduct: "Zugehöriges Produkt öffnen",
    more: "{total, plural, one {Die neuesten {shown, number} von #.} other {Die neuesten {shown, number} von #.}}",
  },
  export: {
    action: "Als CSV exportieren",
    failed: "Die Datei konnte nicht erstellt werden. Es wurde nichts geändert; versuche es erneut.",
    fileName: "credits",
    columns: {
      at: "Berechnet am (UTC)",
      what: "Was daraus wurde",
      product: "Produkt",
      productId: "Produkt-ID",
      credits: "Credits",
      requestedAt: "In Auftrag gegeben am (UTC)",
      number: "RotateProduct-Nummer",
    },
  },
};
