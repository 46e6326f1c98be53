import type { Texts } from "../catalogues.ts";
import type { limits as en } from "../en/limits.ts";

export const limits: Texts<typeof en> = {
  refusal: {
    no_access:
      "Shopify lässt die App nicht auf deine Produkte oder Dateien zugreifen. Öffne die App noch einmal in deinem Shopify-Adminbereich und erteile ihr die Berechtigungen.",
    key_rejected:
      "RotateProduct akzeptiert deinen API-Schlüssel nicht. Gib in den Einstellungen einen gültigen ein.",
    trial_store: "Shopify hostet für Testshops keine Videos. Wähle einen Shopify-Plan und komm dann zurück.",
    quota_short:
      "{room, plural, =0 {In diesem Shop ist kein Platz für weitere Videos. Lösche Videos, die du nicht brauchst, oder wähle einen größeren Shopify-Plan.} one {In diesem Shop ist noch Platz für # Video. Lösche Videos, die du nicht brauchst, wähle einen größeren Shopify-Plan oder beginne mit dem ersten.} other {In diesem Shop ist noch Platz für # Videos. Lösche Videos, die du nicht brauchst, wähle einen größeren Shopify-Plan oder beginne mit den ersten # Videos.}}",
    credits_short:
      "Du hast {credits, plural, one {# Credit} other {# Credits}}; für {products, plural, one {# Produkt} other {# Produkte}} brauchst du {needed, number}. {affordable, plural, =0 {Kaufe Credits bei RotateProduct und versuche es dann erneut.} one {Kaufe Credits bei RotateProduct oder beginne mit dem ersten Video.} other {Kaufe Credits bei RotateProduct oder beginne mit den ersten # Videos.}}",
    budget_short:
      "{left, plural, one {Im Budget dieses Monats ist noch # Credit übrig;} other {Im Budget dieses Monats sind noch # Credits übrig;}} für {products, plural, one {# Produkt} other {# Produkte}} brauchst du {needed, number}. {affordable, plural, =0 {Erhöhe das Budget in den Einstellungen oder warte bis zum nächsten Monat.} one {Erhöhe das Budget in den Einstellungen oder beginne mit dem ersten Video.} other {Erhöhe das Budget in den Einstellungen oder beginne mit den ersten # Videos.}}",
  },
  paceInPart:
    "Shopify lässt eine App innerhalb einer Woche {limit, number} Videos zu einem Shop hinzufügen. Diese Woche {now, plural, one {wird # Video} other {werden # Videos}} erstellt; den Rest ({later, number}) erstellt die App bis zum {day}, ohne weiteren Klick.",
  paceLater:
    "Shopify lässt eine App innerhalb einer Woche {limit, number} Videos zu einem Shop hinzufügen, und die dieser Woche sind aufgebraucht. Die App erstellt {later, plural, one {# Video} other {# Videos}} bis zum {day}, ohne weiteren Klick.",
  wait: {
    weekly_limit:
      "Shopify lässt eine App innerhalb einer Woche {limit, number} Videos zu einem Shop hinzufügen. Die nächsten werden ab dem {day} von selbst gesendet.",
    collecting:
      "Die App speichert zuerst die Videos, die gerade erstellt werden, damit keines verloren geht. Die anderen werden danach von selbst gesendet.",
    store_full:
      "Die App hat gerade keinen Platz, um weitere Videos zu speichern. Die anderen werden von selbst gesendet, sobald wieder Platz ist.",
    confirming:
      "RotateProduct hat eine frühere Anfrage noch nicht bestätigt. Die anderen werden danach von selbst gesendet, damit nichts doppelt bezahlt wird.",
    rotateproduct:
      "RotateProduct hat die App gebeten zu warten. Die anderen werden gleich von selbst gesendet.",
  },
  agreement:
    "{needed, plural, one {Das kostet # Credit.} other {Das kostet # Credits.}} {threshold, plural, one {Du möchtest ab mehr als # Credit noch einmal gefragt werden.} other {Du möchtest ab mehr als # Credits noch einmal gefragt werden.}}",
  generate:
    "{videos, plural, one {# Video} other {# Videos}} für {credits, plural, one {# Credit} other {# Credits}} erstellen",
};
