import type { Texts } from "../catalogues.ts";
import type { common as en } from "../en/common.ts";

export const common: Texts<typeof en> = {
  pages: {
    home: "Start",
    products: "Produkte",
    review: "Übersicht",
    generations: "Videos",
    generation: "Video",
    approval: "Freigabe",
    credits: "Credits",
    settings: "Einstellungen",
  },
  videoCount: "{count, plural, one {# Video} other {# Videos}}",
  productCount: "{count, plural, one {# Produkt} other {# Produkte}}",
  creditCount: "{count, plural, one {# Credit} other {# Credits}}",
  filters: {
    all: "Alle",
    in_progress: "In Arbeit",
    attention: "Handlungsbedarf",
    published: "Veröffentlicht",
    failed: "Fehlgeschlagen",
    canceled: "Abgebrochen",
    review: "Zur Freigabe",
    removed: "Entfernt",
  },
  filterCount: {
    published: "{count, number} veröffentlicht",
    in_progress: "{count, number} in Arbeit",
    attention: "{count, number} mit Handlungsbedarf",
    failed: "{count, number} fehlgeschlagen",
    canceled: "{count, number} abgebrochen",
    review: "{count, number} zur Freigabe",
    removed: "{count, number} entfernt",
  },
  expiring:
    "{count, plural, one {# gespeichertes Video ist in keinem Produkt und wird innerhalb einer Woche gelöscht. Veröffentliche es vorher, sonst muss es neu erstellt werden.} other {# gespeicherte Videos sind in keinem Produkt und werden innerhalb einer Woche gelöscht. Veröffentliche sie vorher, sonst müssen sie neu erstellt werden.}}",
  missing: {
    product: "Das Produkt gibt es in Shopify nicht mehr.",
    file: "Die Datei des Videos wurde in Shopify gelöscht. Die App fügt sie nicht wieder hinzu; wenn du ein neues Video möchtest, erstelle es neu.",
    place:
      "Das Video wurde in Shopify aus den Medien des Produkts entfernt. Die App fügt es nicht wieder hinzu; wenn du ein neues möchtest, erstelle es neu.",
  },
  keyRejected: {
    title: "RotateProduct akzeptiert deinen API-Schlüssel nicht",
    action: "Gültigen Schlüssel eingeben",
  },
  balanceProblem: {
    key_rejected:
      "RotateProduct akzeptiert deinen API-Schlüssel nicht. Gib in den Einstellungen einen gültigen ein.",
    unavailable: "RotateProduct ist gerade nicht erreichbar. Versuche es in einer Minute erneut.",
  },
  balanceRead: "{count, plural, one {Guthaben: # Credit} other {Guthaben: # Credits}}",
  tryAgain: "Erneut versuchen",
  unreachable: "Die App war nicht erreichbar. Versuche es erneut.",
  previous: "Zurück",
  next: "Weiter",
};
