import type { Texts } from "../catalogues.ts";
import type { limits as en } from "../en/limits.ts";

export const limits: Texts<typeof en> = {
  refusal: {
    no_access:
      "Shopify ne permet pas à l’application d’accéder à vos produits ou à vos fichiers. Rouvrez l’application depuis votre interface administrateur Shopify et accordez-lui ses autorisations.",
    key_rejected: "RotateProduct n’accepte pas votre clé API. Saisissez une clé valide dans les paramètres.",
    trial_store:
      "Shopify n’héberge pas de vidéos pour les boutiques d’essai. Choisissez un forfait Shopify, puis revenez.",
    quota_short:
      "{room, plural, =0 {Cette boutique ne peut plus héberger de vidéos. Supprimez celles dont vous n’avez pas besoin ou choisissez un forfait Shopify supérieur.} one {Cette boutique peut encore héberger # vidéo. Supprimez celles dont vous n’avez pas besoin, choisissez un forfait Shopify supérieur ou commencez par la première.} other {Cette boutique peut encore héberger # vidéos. Supprimez celles dont vous n’avez pas besoin, choisissez un forfait Shopify supérieur ou commencez par les # premières vidéos.}}",
    credits_short:
      "Vous avez {credits, plural, one {# crédit} other {# crédits}} ; il en faut {needed, number} pour {products, plural, one {# produit} other {# produits}}. {affordable, plural, =0 {Achetez des crédits chez RotateProduct, puis réessayez.} one {Achetez des crédits chez RotateProduct ou commencez par la première vidéo.} other {Achetez des crédits chez RotateProduct ou commencez par les # premières vidéos.}}",
    budget_short:
      "Il reste {left, plural, one {# crédit} other {# crédits}} dans le budget de ce mois ; il en faut {needed, number} pour {products, plural, one {# produit} other {# produits}}. {affordable, plural, =0 {Augmentez le budget dans les paramètres ou attendez le mois prochain.} one {Augmentez le budget dans les paramètres ou commencez par la première vidéo.} other {Augmentez le budget dans les paramètres ou commencez par les # premières vidéos.}}",
  },
  paceInPart:
    "Shopify permet à une application d’ajouter {limit, number} vidéos par semaine à une boutique. {now, plural, one {# vidéo est créée} other {# vidéos sont créées}} cette semaine ; l’application crée les autres ({later, number}) d’ici le {day}, sans autre clic.",
  paceLater:
    "Shopify permet à une application d’ajouter {limit, number} vidéos par semaine à une boutique, et celles de cette semaine sont épuisées. L’application crée {later, plural, one {# vidéo} other {# vidéos}} d’ici le {day}, sans autre clic.",
  wait: {
    weekly_limit:
      "Shopify permet à une application d’ajouter {limit, number} vidéos par semaine à une boutique. Les prochaines seront envoyées automatiquement à partir du {day}.",
    collecting:
      "L’application enregistre d’abord les vidéos en cours de création, pour n’en perdre aucune. Les autres seront envoyées automatiquement ensuite.",
    store_full:
      "L’application n’a pas de place pour enregistrer d’autres vidéos pour le moment. Les autres seront envoyées automatiquement dès qu’elle en aura.",
    confirming:
      "RotateProduct n’a pas encore confirmé une requête précédente. Les autres seront envoyées automatiquement ensuite, afin que rien ne soit payé deux fois.",
    rotateproduct:
      "RotateProduct a demandé à l’application d’attendre. Les autres seront envoyées automatiquement dans un instant.",
  },
  agreement:
    "{needed, plural, one {Cela coûte # crédit.} other {Cela coûte # crédits.}} {threshold, plural, one {Vous avez demandé une confirmation au-delà de # crédit.} other {Vous avez demandé une confirmation au-delà de # crédits.}}",
  generate:
    "Créer {videos, plural, one {# vidéo} other {# vidéos}} pour {credits, plural, one {# crédit} other {# crédits}}",
};
