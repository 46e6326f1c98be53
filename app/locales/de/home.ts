import type { Texts } from "../catalogues.ts";
import type { home as en } from "../en/home.ts";

export const home: Texts<typeof en> = {
  chooseProducts: "Produkte auswählen",
  keyRejected: "Bis er ersetzt ist, wird nichts gesendet. Wartende Videos bleiben erhalten.",
  guide: {
    heading: "3D-Videos einrichten",
    progress: "{done, number} von {total, number} erledigt",
    done: "Erledigt",
    complete: "Alles ist eingerichtet.",
    dismiss: "Anleitung ausblenden",
    notSaved: "Die App hat nicht geantwortet. Versuche es gleich noch einmal.",
    steps: {
      connect: {
        title: "RotateProduct verbinden",
        text: "Gib den API-Schlüssel deines RotateProduct-Kontos ein. Videos werden mit den Credits dieses Kontos bezahlt.",
        action: "Verbinden",
      },
      first: {
        title: "Dein erstes 3D-Video erstellen",
        text: "Wähle Produkte aus. Du siehst, was gesendet wird und was es kostet, bevor Credits verbraucht werden.",
        inProgress:
          "Dein erstes Video ist unterwegs. Du kannst diese Seite schließen; es geht von selbst weiter.",
        action: "Produkte auswählen",
        look: "Stand ansehen",
      },
      defaults: {
        title: "Standardeinstellungen wählen",
        text: "Wo Videos in den Medien eines Produkts stehen, ob du sie zuerst freigibst und was ein Monat kosten darf.",
        action: "Einstellungen öffnen",
        keep: "So lassen",
      },
    },
  },
  openPlan: {
    heading: "Deine Übersicht",
    headingOf:
      "{count, plural, one {Deine Übersicht über # Produkt} other {Deine Übersicht über # Produkte}}",
    ready: "Begonnen: <time></time>, noch nicht bestätigt. Es wird nichts ausgegeben.",
    reading: "Begonnen: <time></time>. Die App liest die Produkte noch ein; es wird nichts ausgegeben.",
    open: "Übersicht öffnen",
  },
  attention: {
    heading: "Handlungsbedarf",
    showAll: "Alle anzeigen",
    review: "Einzeln prüfen",
  },
  credits: {
    heading: "Credits",
    check: "Guthaben prüfen",
    enough:
      "{count, plural, =0 {Zu wenige für ein Video} one {Genug für # Video} other {Genug für # Videos}}",
    readAt: "Stand: <time></time>",
    unknown: "Das Guthaben wurde noch nicht abgefragt.",
    notConnected: "Verbinde RotateProduct, um die Credits deines Kontos zu sehen.",
    connect: "Verbinden",
    buy: "Credits bei RotateProduct kaufen",
    thisMonth: "Diesen Monat verbraucht",
    ofBudget: "{spent, number} von {budget, plural, one {# Credit} other {# Credits}}",
    noBudget: "{spent, plural, one {# Credit} other {# Credits}}",
    setBudget: "Monatsbudget festlegen",
  },
  videos: {
    heading: "Videos",
    capacity: "Videos und 3D-Modelle in deinem Shop",
    ofCapacity: "{hosted, number} von {max, number}",
    capacityUnknownMax: "{hosted, number}; das Limit deines Plans ist nicht bekannt",
    capacityUnknown: "Noch nicht bekannt",
    capacityFull:
      "In deinem Shop ist kein Platz für weitere Videos. Lösche Videos, die du nicht brauchst, oder wähle einen größeren Shopify-Plan.",
  },
  live: {
    heading: "Neueste in deinen Produkten",
    list: "Zuletzt veröffentlichte Videos",
    play: "Video von {product} abspielen",
    pause: "Video von {product} anhalten",
  },
  activity: {
    heading: "Letzte Aktivität",
    showAll: "Alle anzeigen",
  },
};
