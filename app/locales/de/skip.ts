import type { Texts } from "../catalogues.ts";
import type { skip as en } from "../en/skip.ts";

export const skip: Texts<typeof en> = {
  in_progress: {
    label: "Bereits in Arbeit",
    sentence:
      "{count, plural, one {Ein Video dieses Produkts wird bereits erstellt. Du kannst es unter „Videos“ verfolgen.} other {Videos von # Produkten werden bereits erstellt. Du kannst sie unter „Videos“ verfolgen.}}",
  },
  has_video: {
    label: "Hat bereits ein 3D-Video",
    sentence:
      "{count, plural, one {Dieses Produkt hat sein 3D-Video bereits. Es ist nichts zu tun.} other {# Produkte haben ihre 3D-Videos bereits. Es ist nichts zu tun.}}",
  },
  no_image: {
    label: "Kein Bild",
    sentence:
      "{count, plural, one {Dieses Produkt hat kein Bild, aus dem ein Video entstehen kann. Füge eines hinzu und wähle das Produkt dann erneut aus.} other {# Produkte haben kein Bild, aus dem ein Video entstehen kann. Füge Bilder hinzu und wähle die Produkte dann erneut aus.}}",
  },
  image_not_on_shopify: {
    label: "Bild nicht bei Shopify",
    sentence:
      "{count, plural, one {Das Bild dieses Produkts ist nicht bei Shopify gespeichert. Lade es dort hoch und wähle das Produkt dann erneut aus.} other {Die Bilder von # Produkten sind nicht bei Shopify gespeichert. Lade sie dort hoch und wähle die Produkte dann erneut aus.}}",
  },
  product_not_found: {
    label: "Produkt nicht gefunden",
    sentence:
      "{count, plural, one {Dieses Produkt gibt es nicht mehr. Es ist nichts zu tun.} other {# Produkte gibt es nicht mehr. Es ist nichts zu tun.}}",
  },
  media_limit: {
    label: "Produktmedien voll",
    sentence:
      "{count, plural, one {Dieses Produkt hat so viele Medien, wie Shopify erlaubt. Entferne einige davon und wähle es dann erneut aus.} other {# Produkte haben so viele Medien, wie Shopify erlaubt. Entferne einige davon und wähle sie dann erneut aus.}}",
  },
  left_out: {
    label: "Ausgelassen",
    sentence:
      "{count, plural, one {Du hast ohne dieses Produkt begonnen. Wenn du sein Video möchtest, wähle es erneut aus.} other {Du hast ohne # Produkte begonnen. Wenn du ihre Videos möchtest, wähle sie erneut aus.}}",
  },
};
