import type { Texts } from "../catalogues.ts";
import type { generation as en } from "../en/generation.ts";

export const generation: Texts<typeof en> = {
  back: "Videos",
  openProduct: "Produkt in Shopify öffnen",
  since: "seit <time></time>",
  doubleCharge:
    "{credits, plural, one {RotateProduct hat dieses Video mehr als einmal erstellt und # Credit zu viel berechnet. Bitte RotateProduct, ihn zu erstatten.} other {RotateProduct hat dieses Video mehr als einmal erstellt und # Credits zu viel berechnet. Bitte RotateProduct, sie zu erstatten.}}",
  withdrawn:
    "Du hast dieses Video zurückgenommen, während es unterwegs war. Da es bezahlt ist, wurde es fertiggestellt und gespeichert; veröffentlicht wird es nicht.",
  theirWords: "Antwort der Gegenseite: {detail}",
  media: {
    title: "Bild und Video",
    startImage: "Startbild",
    endImage: "Endbild",
    video: "Video",
    noImage: "Kein Bild",
    noVideo: "Noch kein Video",
    videoGone: "Die Kopie dieses Videos in der App wird nicht mehr aufbewahrt",
    startAlt: "{title}, wie an RotateProduct gesendet",
    endAlt: "{title}, das Bild, mit dem das Video endet",
    videoLabel: "3D-Video von {title}",
    failed: "Die Vorschau konnte nicht geladen werden. Lade die Seite neu, um es erneut zu versuchen.",
  },
  timeline: "Verlauf",
  facts: {
    title: "Details",
    request: "Auftrag",
    description: "Beschreibung",
    published: "Veröffentlicht",
    removed: "Entfernt",
    place: "Platz in den Medien",
    size: "Größe",
    number: "Nummer bei RotateProduct",
    file: "Datei",
    openFiles: "Dateien in Shopify öffnen",
    replaces: "Ersetzt",
    earlier: "Ein früheres Video",
  },
  again: {
    button: "Neu erstellen",
    title: "Dieses Video neu erstellen",
    explain:
      "Wähle das Bild, mit dem es beginnt. Du siehst zuerst die Übersicht mit den Kosten, und bevor du sie bestätigst, wird nichts ausgegeben.",
    explainLive: "Das neue Video ersetzt das im Produkt, sobald es veröffentlicht ist.",
    image: "Startbild",
    reading: "Die Bilder des Produkts werden geladen…",
    confirm: "Übersicht ansehen",
    keep: "Jetzt nicht",
    noImages: "Dieses Produkt hat zurzeit keine Bilder. Füge zuerst in Shopify eines hinzu.",
    unread: {
      not_found: "Dieses Produkt gibt es in Shopify nicht mehr.",
      no_access:
        "Shopify lässt die App dieses Produkt nicht lesen. Erteile der App ihre Berechtigungen und versuche es dann erneut.",
      unavailable: "Shopify hat nicht geantwortet. Schließe dies und versuche es gleich noch einmal.",
    },
    unreachable: "Die App war nicht erreichbar, und es wurde nichts geplant. Versuche es erneut.",
  },
  actions: "Was du tun kannst",
};
