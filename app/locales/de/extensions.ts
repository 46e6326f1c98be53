import type { Texts } from "../catalogues.ts";
import type { extensions as en } from "../en/extensions.ts";

export const extensions: Texts<typeof en> = {
  summary: {
    none: "Noch kein 3D-Video",
    notConnected: "RotateProduct nicht verbunden",
    missing: "Fehlt in Shopify",
  },
  make: {
    first: "3D-Video erstellen",
    again: "{credits, plural, one {Für # Credit neu erstellen} other {Für # Credits neu erstellen}}",
  },
  links: {
    app: "App öffnen",
    products: "Produkte in der App auswählen",
    review: "Übersicht ansehen",
    video: "Details",
    attention: "Handlungsbedarf ansehen",
    approval: "Freigabe öffnen",
  },
  note: {
    notConnected:
      "RotateProduct ist nicht verbunden. Gib deinen API-Schlüssel in den Einstellungen der App ein und komm dann zurück.",
    keyRejected:
      "RotateProduct akzeptiert deinen API-Schlüssel nicht. Gib in den Einstellungen der App einen gültigen ein und komm dann zurück.",
    budget: "Das Budget dieses Monats ist aufgebraucht. Du kannst es in den Einstellungen der App erhöhen.",
    changed:
      "Das Bild oder die Beschreibung wurde zwischenzeitlich geändert, und es wurde nichts gestartet. Prüfe beides und bestätige dann.",
    attention:
      "{count, plural, one {Bei # Video besteht Handlungsbedarf.} other {Bei # Videos besteht Handlungsbedarf.}}",
    approval:
      "{count, plural, one {# Video wartet auf deine Freigabe.} other {# Videos warten auf deine Freigabe.}}",
  },
  problem: {
    signedOut: "Shopify hat dich von der App abgemeldet. Schließe dies und öffne es erneut.",
    notUnderstood:
      "Die App hat das nicht verstanden, und es wurde nichts geändert. Lade die Seite neu und versuche es erneut.",
    tooLarge:
      "Das ist mehr, als die App auf einmal annimmt, und es wurde nichts geändert. Wähle die Produkte in der App aus.",
    notFound: "Das existiert nicht mehr oder gehört zu einem anderen Shop.",
    unavailable:
      "{service} antwortet im Moment nicht. Es wurde nichts geändert und nichts verbraucht. Versuche es gleich erneut.",
    failed: "In der App ist etwas schiefgegangen. Versuche es gleich erneut: nichts wird doppelt gestartet.",
  },
};
