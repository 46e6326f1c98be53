import type { Texts } from "../catalogues.ts";
import type { status as en } from "../en/status.ts";

export const status: Texts<typeof en> = {
  queued: {
    label: "In der Warteschlange",
    sentence:
      "{count, plural, one {Dieses Video wartet darauf, an RotateProduct gesendet zu werden. Bisher wurden keine Credits verbraucht.} other {# Videos warten darauf, an RotateProduct gesendet zu werden. Bisher wurden keine Credits verbraucht.}}",
  },
  confirming: {
    label: "Wird bestätigt",
    sentence:
      "{count, plural, one {Dieses Video wurde gesendet, die Antwort steht noch aus. Die App prüft weiter und sendet nichts doppelt.} other {# Videos wurden gesendet, die Antwort steht noch aus. Die App prüft weiter und sendet nichts doppelt.}}",
  },
  processing: {
    label: "Wird erstellt",
    sentence:
      "{count, plural, one {RotateProduct erstellt dieses Video, meist in etwa 3 Minuten. Es ist nichts zu tun.} other {RotateProduct erstellt # Videos, meist in etwa 3 Minuten. Es ist nichts zu tun.}}",
  },
  succeeded: {
    label: "Wird heruntergeladen",
    sentence:
      "{count, plural, one {RotateProduct hat dieses Video fertiggestellt, und die App lädt es herunter.} other {RotateProduct hat # Videos fertiggestellt, und die App lädt sie herunter.}}",
  },
  collected: {
    label: "Heruntergeladen",
    sentence:
      "{count, plural, one {Dieses Video ist gespeichert und wird als Nächstes zum Produkt hinzugefügt.} other {# Videos sind gespeichert und werden als Nächstes zu ihren Produkten hinzugefügt.}}",
  },
  publishing: {
    label: "Wird zum Produkt hinzugefügt",
    sentence:
      "{count, plural, one {Shopify verarbeitet dieses Video. Danach erscheint es in den Medien des Produkts.} other {Shopify verarbeitet # Videos. Danach erscheinen sie in den Medien der Produkte.}}",
  },
  needs_review: {
    label: "Zur Freigabe bereit",
    sentence:
      "{count, plural, one {Dieses Video ist fertig. Gib es frei, um es zum Produkt hinzuzufügen, oder lehne es ab.} other {# Videos sind fertig. Gib sie frei, um sie zu ihren Produkten hinzuzufügen, oder lehne sie ab.}}",
  },
  published: {
    label: "Veröffentlicht",
    sentence:
      "{count, plural, one {Dieses Video wurde zu den Medien des Produkts hinzugefügt.} other {# Videos wurden zu den Medien ihrer Produkte hinzugefügt.}}",
  },
  removing: {
    label: "Wird entfernt",
    sentence:
      "{count, plural, one {Dieses Video wird aus seinem Produkt entfernt. Es ist nichts zu tun.} other {# Videos werden aus ihren Produkten entfernt. Es ist nichts zu tun.}}",
  },
  removed: {
    label: "Entfernt",
    sentence:
      "{count, plural, one {Dieses Video ist in keinem Produkt, weil du es zurückgenommen hast. Solange es aufbewahrt wird, kannst du es ohne Credits wieder hinzufügen.} other {# Videos sind in keinem Produkt, weil du sie zurückgenommen hast. Solange sie aufbewahrt werden, kannst du sie ohne Credits wieder hinzufügen.}}",
  },
  slow: {
    label: "Dauert länger",
    sentence:
      "{count, plural, one {RotateProduct braucht für dieses Video länger als sonst. Die App sieht weiter nach; es ist nichts zu tun.} other {RotateProduct braucht für # Videos länger als sonst. Die App sieht weiter nach; es ist nichts zu tun.}}",
  },
  held: {
    credits: {
      label: "Zu wenige Credits",
      sentence:
        "{count, plural, one {Dein RotateProduct-Konto hat zu wenige Credits für dieses Video. Kaufe dort Credits; das Video wird dann von selbst fortgesetzt.} other {Dein RotateProduct-Konto hat zu wenige Credits für diese # Videos. Kaufe dort Credits; die Videos werden dann von selbst fortgesetzt.}}",
    },
    budget: {
      label: "Budget aufgebraucht",
      sentence:
        "{count, plural, one {Dieses Video würde dein Budget für diesen Monat überschreiten. Es wird nächsten Monat von selbst fortgesetzt, oder sobald du das Budget in den Einstellungen erhöhst.} other {Diese # Videos würden dein Budget für diesen Monat überschreiten. Sie werden nächsten Monat von selbst fortgesetzt, oder sobald du das Budget in den Einstellungen erhöhst.}}",
    },
    api_key: {
      label: "API-Schlüssel abgelehnt",
      sentence:
        "{count, plural, one {RotateProduct akzeptiert den API-Schlüssel nicht, deshalb ist dieses Video pausiert. Gib in den Einstellungen einen gültigen Schlüssel ein; das Video wird dann von selbst fortgesetzt.} other {RotateProduct akzeptiert den API-Schlüssel nicht, deshalb sind diese # Videos pausiert. Gib in den Einstellungen einen gültigen Schlüssel ein; die Videos werden dann von selbst fortgesetzt.}}",
    },
    access: {
      label: "Kein Zugriff auf Produkte",
      sentence:
        "{count, plural, one {Shopify lässt die App nicht auf deine Produkte oder Dateien zugreifen, deshalb ist dieses Video pausiert. Erteile der App ihre Berechtigungen; das Video wird dann von selbst fortgesetzt.} other {Shopify lässt die App nicht auf deine Produkte oder Dateien zugreifen, deshalb sind diese # Videos pausiert. Erteile der App ihre Berechtigungen; die Videos werden dann von selbst fortgesetzt.}}",
    },
    unconfirmed: {
      label: "Nicht bestätigt",
      sentence:
        "{count, plural, one {RotateProduct hat dieses Video nicht bestätigt. Prüfe zuerst erneut: Es noch einmal zu senden kann {credits, number} Credits kosten.} other {RotateProduct hat diese # Videos nicht bestätigt. Prüfe zuerst erneut: Sie noch einmal zu senden kann {credits, number} Credits kosten.}}",
    },
    stuck: {
      label: "Überfällig",
      sentence:
        "{count, plural, one {RotateProduct hat dieses Video nicht rechtzeitig geliefert. Prüfe erneut; wenn das nicht hilft, wende dich an RotateProduct.} other {RotateProduct hat diese # Videos nicht rechtzeitig geliefert. Prüfe erneut; wenn das nicht hilft, wende dich an RotateProduct.}}",
    },
    store_full: {
      label: "Kein Platz zum Speichern",
      sentence:
        "{count, plural, one {Die App hat keinen Platz mehr, um dieses Video zu speichern. Es wird von selbst fortgesetzt, sobald wieder Platz ist; sag dem Support der App Bescheid, denn das Video lässt sich nur eine Stunde lang abholen.} other {Die App hat keinen Platz mehr, um diese # Videos zu speichern. Sie werden von selbst fortgesetzt, sobald wieder Platz ist; sag dem Support der App Bescheid, denn die Videos lassen sich nur eine Stunde lang abholen.}}",
    },
    video_quota: {
      label: "Videolimit erreicht",
      sentence:
        "{count, plural, one {Dein Shop hat Shopifys Limit für Videos erreicht, insgesamt oder für diese Woche. Lösche Videos, die du nicht brauchst, oder warte bis nächste Woche; das Video wird dann von selbst fortgesetzt.} other {Dein Shop hat Shopifys Limit für Videos erreicht, insgesamt oder für diese Woche. Lösche Videos, die du nicht brauchst, oder warte bis nächste Woche; die # Videos werden dann von selbst fortgesetzt.}}",
    },
    trial_store: {
      label: "Testshop",
      sentence:
        "{count, plural, one {Shopify hostet für Testshops keine Videos. Wähle einen Shopify-Plan; dieses Video wird dann von selbst fortgesetzt.} other {Shopify hostet für Testshops keine Videos. Wähle einen Shopify-Plan; diese # Videos werden dann von selbst fortgesetzt.}}",
    },
  },
  failed: {
    no_image: {
      label: "Kein Bild",
      sentence:
        "{count, plural, one {Das Produkt hatte kein Bild, als es an der Reihe war; es wurde nichts ausgegeben. Füge ein Bild hinzu und erstelle das Video dann neu.} other {# Produkte hatten kein Bild, als sie an der Reihe waren; es wurde nichts ausgegeben. Füge Bilder hinzu und erstelle die Videos dann neu.}}",
    },
    image_not_on_shopify: {
      label: "Bild nicht bei Shopify",
      sentence:
        "{count, plural, one {Das Bild des Produkts ist nicht bei Shopify gespeichert; es wurde nichts ausgegeben. Lade es dort hoch und erstelle das Video dann neu.} other {Die Bilder von # Produkten sind nicht bei Shopify gespeichert; es wurde nichts ausgegeben. Lade sie dort hoch und erstelle die Videos dann neu.}}",
    },
    image_rejected: {
      label: "Bild nicht verwendbar",
      sentence:
        "{count, plural, one {RotateProduct konnte das Bild des Produkts nicht verwenden. Wähle ein anderes oder lade eines hoch und erstelle das Video dann neu.} other {RotateProduct konnte die Bilder von # Produkten nicht verwenden. Wähle andere oder lade welche hoch und erstelle die Videos dann neu.}}",
    },
    refused: {
      label: "Von RotateProduct abgelehnt",
      sentence:
        "{count, plural, one {RotateProduct hat es abgelehnt, dieses Video zu erstellen. Lies die Antwort in den Details und erstelle das Video dann neu.} other {RotateProduct hat es abgelehnt, # Videos zu erstellen. Lies die Antworten in den Details und erstelle die Videos dann neu.}}",
    },
    generation: {
      label: "Nicht erstellt",
      sentence:
        "{count, plural, one {RotateProduct konnte dieses Video nicht erstellen; ob die Credits erstattet werden, hängt von den Regeln von RotateProduct ab. Erstelle das Video neu oder wende dich an RotateProduct.} other {RotateProduct konnte # Videos nicht erstellen; ob die Credits erstattet werden, hängt von den Regeln von RotateProduct ab. Erstelle die Videos neu oder wende dich an RotateProduct.}}",
    },
    expired: {
      label: "Nicht rechtzeitig geladen",
      sentence:
        "{count, plural, one {Dieses Video wurde nicht innerhalb der Stunde heruntergeladen, für die RotateProduct es aufbewahrt. Wende dich an den Support der App und erstelle das Video dann neu.} other {# Videos wurden nicht innerhalb der Stunde heruntergeladen, für die RotateProduct sie aufbewahrt. Wende dich an den Support der App und erstelle die Videos dann neu.}}",
    },
    bad_video: {
      label: "Video nicht abspielbar",
      sentence:
        "{count, plural, one {RotateProduct hat eine Datei geliefert, die sich nicht als Video abspielen lässt. Wende dich an RotateProduct und erstelle das Video dann neu.} other {RotateProduct hat für # Produkte Dateien geliefert, die sich nicht als Video abspielen lassen. Wende dich an RotateProduct und erstelle die Videos dann neu.}}",
    },
    file_rejected: {
      label: "Von Shopify abgelehnt",
      sentence:
        "{count, plural, one {Shopify konnte die Videodatei nicht verwenden. Lies die Antwort in den Details und versuche es dann erneut.} other {Shopify konnte # Videodateien nicht verwenden. Lies die Antworten in den Details und versuche es dann erneut.}}",
    },
    media_limit: {
      label: "Produktmedien voll",
      sentence:
        "{count, plural, one {Das Produkt hat so viele Medien, wie Shopify erlaubt. Entferne einige davon und versuche es dann erneut.} other {# Produkte haben so viele Medien, wie Shopify erlaubt. Entferne einige davon und versuche es dann erneut.}}",
    },
    not_kept: {
      label: "Nicht mehr vorhanden",
      sentence:
        "{count, plural, one {Dieses Video wurde nie zum Produkt hinzugefügt, und die Zeit, für die die App Videos aufbewahrt, ist abgelaufen. Erstelle es neu.} other {# Videos wurden nie zu ihren Produkten hinzugefügt, und die Zeit, für die die App Videos aufbewahrt, ist abgelaufen. Erstelle sie neu.}}",
    },
  },
  canceled: {
    by_merchant: {
      label: "Abgebrochen",
      sentence:
        "{count, plural, one {Dieses Video wurde in der App abgebrochen. Du kannst es neu erstellen.} other {# Videos wurden in der App abgebrochen. Du kannst sie neu erstellen.}}",
    },
    by_rotateproduct: {
      label: "Abbruch durch RotateProduct",
      sentence:
        "{count, plural, one {RotateProduct hat dieses Video abgebrochen. Du kannst es neu erstellen.} other {RotateProduct hat # Videos abgebrochen. Du kannst sie neu erstellen.}}",
    },
    product_deleted: {
      label: "Produkt gelöscht",
      sentence:
        "{count, plural, one {Das Produkt wurde gelöscht, deshalb gibt es nichts, wozu dieses Video hinzugefügt werden kann.} other {# Produkte wurden gelöscht, deshalb gibt es nichts, wozu ihre Videos hinzugefügt werden können.}}",
    },
    rejected: {
      label: "Abgelehnt",
      sentence:
        "{count, plural, one {Dieses Video wurde bei der Freigabe abgelehnt und nicht veröffentlicht. Du kannst es neu erstellen.} other {# Videos wurden bei der Freigabe abgelehnt und nicht veröffentlicht. Du kannst sie neu erstellen.}}",
    },
    uninstalled: {
      label: "App deinstalliert",
      sentence:
        "{count, plural, one {Die App wurde deinstalliert, bevor dieses Video fertig war. Du kannst es neu erstellen.} other {Die App wurde deinstalliert, bevor # Videos fertig waren. Du kannst sie neu erstellen.}}",
    },
  },
};
