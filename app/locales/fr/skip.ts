import type { Texts } from "../catalogues.ts";
import type { skip as en } from "../en/skip.ts";

export const skip: Texts<typeof en> = {
  in_progress: {
    label: "Déjà en cours",
    sentence:
      "{count, plural, one {Une vidéo de ce produit est déjà en cours de création. Suivez-la sous « Vidéos ».} other {Les vidéos de # produits sont déjà en cours de création. Suivez-les sous « Vidéos ».}}",
  },
  has_video: {
    label: "A déjà une vidéo 3D",
    sentence:
      "{count, plural, one {Ce produit a déjà sa vidéo 3D. Vous n’avez rien à faire.} other {# produits ont déjà leur vidéo 3D. Vous n’avez rien à faire.}}",
  },
  no_image: {
    label: "Aucune image",
    sentence:
      "{count, plural, one {Ce produit n’a aucune image pour créer une vidéo. Ajoutez-en une, puis sélectionnez à nouveau le produit.} other {# produits n’ont aucune image pour créer une vidéo. Ajoutez des images, puis sélectionnez à nouveau les produits.}}",
  },
  image_not_on_shopify: {
    label: "Image absente de Shopify",
    sentence:
      "{count, plural, one {L’image de ce produit n’est pas enregistrée chez Shopify. Importez-la dans Shopify, puis sélectionnez à nouveau le produit.} other {Les images de # produits ne sont pas enregistrées chez Shopify. Importez-les dans Shopify, puis sélectionnez à nouveau les produits.}}",
  },
  product_not_found: {
    label: "Produit introuvable",
    sentence:
      "{count, plural, one {Ce produit n’existe plus. Vous n’avez rien à faire.} other {# produits n’existent plus. Vous n’avez rien à faire.}}",
  },
  media_limit: {
    label: "Trop de supports multimédias",
    sentence:
      "{count, plural, one {Ce produit a atteint le nombre de supports multimédias autorisé par Shopify. Retirez-en quelques-uns, puis sélectionnez-le à nouveau.} other {# produits ont atteint le nombre de supports multimédias autorisé par Shopify. Retirez-en quelques-uns, puis sélectionnez-les à nouveau.}}",
  },
  left_out: {
    label: "Écarté",
    sentence:
      "{count, plural, one {Vous avez commencé sans ce produit. Pour créer sa vidéo, sélectionnez-le à nouveau.} other {Vous avez commencé sans # produits. Pour créer leurs vidéos, sélectionnez-les à nouveau.}}",
  },
};
