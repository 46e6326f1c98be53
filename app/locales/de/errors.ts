import type { Texts } from "../catalogues.ts";
import type { errors as en } from "../en/errors.ts";

export const errors: Texts<typeof en> = {
  offline: {
    title: "Du bist offline",
    sentence:
      "Diese Seite braucht eine Verbindung. Videos werden weiter erstellt. Versuche es erneut, wenn du wieder online bist.",
  },
  connectionLost: {
    title: "Keine Verbindung",
    sentence:
      "Was du siehst, ist vielleicht nicht mehr aktuell. Videos werden weiter erstellt, und diese Seite holt alles von selbst nach.",
  },
  forbidden: {
    title: "Berechtigung erforderlich",
    sentence:
      "Shopify lässt die App nicht auf deine Produkte oder Dateien zugreifen. Öffne die App noch einmal in deinem Shopify-Adminbereich und erteile ihr die Berechtigungen.",
  },
  signedOut: {
    title: "Du wirst wieder angemeldet",
    sentence: "Wenn diese Seite stehen bleibt, öffne die App noch einmal in deinem Shopify-Adminbereich.",
  },
  notFound: {
    title: "Nicht gefunden",
    sentence: "Was du suchst, gibt es nicht, oder es gehört zu einem anderen Shop.",
  },
  refused: {
    title: "Das war nicht möglich",
    sentence:
      "Die Anfrage war unvollständig, und es wurde nichts geändert. Geh zurück und versuche es erneut.",
  },
  unavailable: {
    title: "Gerade nicht verfügbar",
    sentence: "Shopify hat nicht geantwortet, und es wurde nichts geändert. Versuche es gleich noch einmal.",
  },
  failed: {
    title: "Diese Seite konnte nicht geladen werden",
    sentence:
      "Bei uns ist ein Fehler aufgetreten. Videos werden weiter erstellt. Versuche es gleich noch einmal.",
  },
  noPage: {
    title: "Unter dieser Adresse gibt es keine Seite",
    sentence: "Öffne die App auf der Seite „Apps“ in deinem Shopify-Adminbereich.",
  },
  signIn: {
    title: "Öffne die App in deinem Shopify-Adminbereich",
    sentence: "Melde dich im Adminbereich deines Shops an, wähle „Apps“ und öffne dort RotateProduct.",
  },
};
