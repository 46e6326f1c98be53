import type { Texts } from "../catalogues.ts";
import type { status as en } from "../en/status.ts";

export const status: Texts<typeof en> = {
  queued: {
    label: "En attente",
    sentence:
      "{count, plural, one {Cette vidéo attend d’être envoyée à RotateProduct. Aucun crédit n’a encore été dépensé.} other {# vidéos attendent d’être envoyées à RotateProduct. Aucun crédit n’a encore été dépensé.}}",
  },
  confirming: {
    label: "Confirmation en cours",
    sentence:
      "{count, plural, one {Cette vidéo a été envoyée et la réponse est attendue. L’application continue de vérifier et n’envoie rien deux fois.} other {# vidéos ont été envoyées et la réponse est attendue. L’application continue de vérifier et n’envoie rien deux fois.}}",
  },
  processing: {
    label: "En cours de création",
    sentence:
      "{count, plural, one {RotateProduct crée cette vidéo, en général en 3 minutes environ. Vous n’avez rien à faire.} other {RotateProduct crée # vidéos, en général en 3 minutes environ. Vous n’avez rien à faire.}}",
  },
  succeeded: {
    label: "Téléchargement en cours",
    sentence:
      "{count, plural, one {RotateProduct a terminé cette vidéo et l’application la télécharge.} other {RotateProduct a terminé # vidéos et l’application les télécharge.}}",
  },
  collected: {
    label: "Téléchargée",
    sentence:
      "{count, plural, one {Cette vidéo est enregistrée et va être ajoutée au produit.} other {# vidéos sont enregistrées et vont être ajoutées à leurs produits.}}",
  },
  publishing: {
    label: "Ajout au produit",
    sentence:
      "{count, plural, one {Shopify traite cette vidéo. Elle apparaîtra ensuite dans les supports multimédias du produit.} other {Shopify traite # vidéos. Elles apparaîtront ensuite dans les supports multimédias des produits.}}",
  },
  needs_review: {
    label: "Prête à valider",
    sentence:
      "{count, plural, one {Cette vidéo est terminée. Validez-la pour l’ajouter au produit, ou refusez-la.} other {# vidéos sont terminées. Validez-les pour les ajouter à leurs produits, ou refusez-les.}}",
  },
  published: {
    label: "Publiée",
    sentence:
      "{count, plural, one {Cette vidéo a été ajoutée aux supports multimédias du produit.} other {# vidéos ont été ajoutées aux supports multimédias de leurs produits.}}",
  },
  removing: {
    label: "Retrait en cours",
    sentence:
      "{count, plural, one {Cette vidéo est en train d’être retirée de son produit. Vous n’avez rien à faire.} other {# vidéos sont en train d’être retirées de leurs produits. Vous n’avez rien à faire.}}",
  },
  removed: {
    label: "Retirée",
    sentence:
      "{count, plural, one {Cette vidéo n’est dans aucun produit, car vous l’avez retirée. Tant qu’elle est conservée, la remettre ne coûte aucun crédit.} other {# vidéos ne sont dans aucun produit, car vous les avez retirées. Tant qu’elles sont conservées, les remettre ne coûte aucun crédit.}}",
  },
  slow: {
    label: "Plus long que d’habitude",
    sentence:
      "{count, plural, one {RotateProduct met plus de temps que d’habitude pour cette vidéo. L’application continue de vérifier ; vous n’avez rien à faire.} other {RotateProduct met plus de temps que d’habitude pour # vidéos. L’application continue de vérifier ; vous n’avez rien à faire.}}",
  },
  held: {
    credits: {
      label: "Crédits insuffisants",
      sentence:
        "{count, plural, one {Votre compte RotateProduct n’a pas assez de crédits pour cette vidéo. Achetez-y des crédits ; elle reprendra ensuite automatiquement.} other {Votre compte RotateProduct n’a pas assez de crédits pour ces # vidéos. Achetez-y des crédits ; elles reprendront ensuite automatiquement.}}",
    },
    budget: {
      label: "Budget épuisé",
      sentence:
        "{count, plural, one {Cette vidéo dépasserait le budget que vous avez fixé pour ce mois. Elle reprendra automatiquement le mois prochain, ou dès que vous augmenterez le budget dans les paramètres.} other {Ces # vidéos dépasseraient le budget que vous avez fixé pour ce mois. Elles reprendront automatiquement le mois prochain, ou dès que vous augmenterez le budget dans les paramètres.}}",
    },
    api_key: {
      label: "Clé API refusée",
      sentence:
        "{count, plural, one {RotateProduct n’accepte pas la clé API ; cette vidéo est donc en pause. Saisissez une clé valide dans les paramètres ; la vidéo reprendra ensuite automatiquement.} other {RotateProduct n’accepte pas la clé API ; ces # vidéos sont donc en pause. Saisissez une clé valide dans les paramètres ; elles reprendront ensuite automatiquement.}}",
    },
    access: {
      label: "Accès aux produits manquant",
      sentence:
        "{count, plural, one {Shopify ne permet pas à l’application d’accéder à vos produits ou à vos fichiers ; cette vidéo est donc en pause. Accordez à l’application ses autorisations ; la vidéo reprendra ensuite automatiquement.} other {Shopify ne permet pas à l’application d’accéder à vos produits ou à vos fichiers ; ces # vidéos sont donc en pause. Accordez à l’application ses autorisations ; elles reprendront ensuite automatiquement.}}",
    },
    unconfirmed: {
      label: "Non confirmée",
      sentence:
        "{count, plural, one {RotateProduct n’a pas confirmé cette vidéo. Vérifiez d’abord à nouveau : la renvoyer peut coûter {credits, number} crédits.} other {RotateProduct n’a pas confirmé ces # vidéos. Vérifiez d’abord à nouveau : les renvoyer peut coûter {credits, number} crédits.}}",
    },
    stuck: {
      label: "En retard",
      sentence:
        "{count, plural, one {RotateProduct n’a pas livré cette vidéo à temps. Vérifiez à nouveau ; si cela ne suffit pas, contactez RotateProduct.} other {RotateProduct n’a pas livré ces # vidéos à temps. Vérifiez à nouveau ; si cela ne suffit pas, contactez RotateProduct.}}",
    },
    store_full: {
      label: "Espace de stockage plein",
      sentence:
        "{count, plural, one {L’application n’a plus de place pour enregistrer cette vidéo. Elle reprendra automatiquement dès qu’il y en aura ; prévenez l’assistance de l’application, car la vidéo ne peut être récupérée que pendant une heure.} other {L’application n’a plus de place pour enregistrer ces # vidéos. Elles reprendront automatiquement dès qu’il y en aura ; prévenez l’assistance de l’application, car les vidéos ne peuvent être récupérées que pendant une heure.}}",
    },
    video_quota: {
      label: "Limite de vidéos atteinte",
      sentence:
        "{count, plural, one {Votre boutique a atteint la limite de vidéos de Shopify, au total ou pour cette semaine. Supprimez les vidéos dont vous n’avez pas besoin ou attendez la semaine prochaine ; celle-ci reprendra ensuite automatiquement.} other {Votre boutique a atteint la limite de vidéos de Shopify, au total ou pour cette semaine. Supprimez les vidéos dont vous n’avez pas besoin ou attendez la semaine prochaine ; ces # vidéos reprendront ensuite automatiquement.}}",
    },
    trial_store: {
      label: "Boutique d’essai",
      sentence:
        "{count, plural, one {Shopify n’héberge pas de vidéos pour les boutiques d’essai. Choisissez un forfait Shopify ; cette vidéo reprendra ensuite automatiquement.} other {Shopify n’héberge pas de vidéos pour les boutiques d’essai. Choisissez un forfait Shopify ; ces # vidéos reprendront ensuite automatiquement.}}",
    },
  },
  failed: {
    no_image: {
      label: "Aucune image",
      sentence:
        "{count, plural, one {Le produit n’avait aucune image quand son tour est venu, et rien n’a été dépensé. Ajoutez une image, puis recréez la vidéo.} other {# produits n’avaient aucune image quand leur tour est venu, et rien n’a été dépensé. Ajoutez des images, puis recréez les vidéos.}}",
    },
    image_not_on_shopify: {
      label: "Image absente de Shopify",
      sentence:
        "{count, plural, one {L’image du produit n’est pas enregistrée chez Shopify, et rien n’a été dépensé. Importez-la dans Shopify, puis recréez la vidéo.} other {Les images de # produits ne sont pas enregistrées chez Shopify, et rien n’a été dépensé. Importez-les dans Shopify, puis recréez les vidéos.}}",
    },
    image_rejected: {
      label: "Image inutilisable",
      sentence:
        "{count, plural, one {RotateProduct n’a pas pu utiliser l’image du produit. Choisissez-en ou importez-en une autre, puis recréez la vidéo.} other {RotateProduct n’a pas pu utiliser les images de # produits. Choisissez-en ou importez-en d’autres, puis recréez les vidéos.}}",
    },
    refused: {
      label: "Refusée par RotateProduct",
      sentence:
        "{count, plural, one {RotateProduct a refusé de créer cette vidéo. Lisez sa réponse dans les détails, puis recréez la vidéo.} other {RotateProduct a refusé de créer # vidéos. Lisez ses réponses dans leurs détails, puis recréez les vidéos.}}",
    },
    generation: {
      label: "Non créée",
      sentence:
        "{count, plural, one {RotateProduct n’a pas pu créer cette vidéo ; le remboursement des crédits dépend de ses règles. Recréez la vidéo ou contactez RotateProduct.} other {RotateProduct n’a pas pu créer # vidéos ; le remboursement des crédits dépend de ses règles. Recréez les vidéos ou contactez RotateProduct.}}",
    },
    expired: {
      label: "Non téléchargée à temps",
      sentence:
        "{count, plural, one {Cette vidéo n’a pas été téléchargée dans l’heure pendant laquelle RotateProduct la conserve. Contactez l’assistance de l’application, puis recréez la vidéo.} other {# vidéos n’ont pas été téléchargées dans l’heure pendant laquelle RotateProduct les conserve. Contactez l’assistance de l’application, puis recréez les vidéos.}}",
    },
    bad_video: {
      label: "Vidéo inutilisable",
      sentence:
        "{count, plural, one {Le fichier livré par RotateProduct n’est pas une vidéo lisible. Contactez RotateProduct, puis recréez la vidéo.} other {Les fichiers livrés par RotateProduct pour # produits ne sont pas des vidéos lisibles. Contactez RotateProduct, puis recréez les vidéos.}}",
    },
    file_rejected: {
      label: "Refusée par Shopify",
      sentence:
        "{count, plural, one {Shopify n’a pas pu utiliser le fichier vidéo. Lisez sa réponse dans les détails, puis réessayez.} other {Shopify n’a pas pu utiliser # fichiers vidéo. Lisez ses réponses dans leurs détails, puis réessayez.}}",
    },
    media_limit: {
      label: "Trop de supports multimédias",
      sentence:
        "{count, plural, one {Le produit a atteint le nombre de supports multimédias autorisé par Shopify. Retirez-en quelques-uns, puis réessayez.} other {# produits ont atteint le nombre de supports multimédias autorisé par Shopify. Retirez-en quelques-uns, puis réessayez.}}",
    },
    not_kept: {
      label: "Plus conservée",
      sentence:
        "{count, plural, one {Cette vidéo n’a jamais été ajoutée au produit, et la durée pendant laquelle l’application conserve les vidéos est écoulée. Recréez-la.} other {# vidéos n’ont jamais été ajoutées à leurs produits, et la durée pendant laquelle l’application conserve les vidéos est écoulée. Recréez-les.}}",
    },
  },
  canceled: {
    by_merchant: {
      label: "Annulée",
      sentence:
        "{count, plural, one {Cette vidéo a été annulée dans l’application. Vous pouvez la recréer.} other {# vidéos ont été annulées dans l’application. Vous pouvez les recréer.}}",
    },
    by_rotateproduct: {
      label: "Annulée par RotateProduct",
      sentence:
        "{count, plural, one {RotateProduct a annulé cette vidéo. Vous pouvez la recréer.} other {RotateProduct a annulé # vidéos. Vous pouvez les recréer.}}",
    },
    product_deleted: {
      label: "Produit supprimé",
      sentence:
        "{count, plural, one {Le produit a été supprimé ; cette vidéo ne peut donc être ajoutée nulle part.} other {# produits ont été supprimés ; leurs vidéos ne peuvent donc être ajoutées nulle part.}}",
    },
    rejected: {
      label: "Refusée",
      sentence:
        "{count, plural, one {Cette vidéo a été refusée lors de la validation et n’a pas été publiée. Vous pouvez la recréer.} other {# vidéos ont été refusées lors de la validation et n’ont pas été publiées. Vous pouvez les recréer.}}",
    },
    uninstalled: {
      label: "Application désinstallée",
      sentence:
        "{count, plural, one {L’application a été désinstallée avant la fin de cette vidéo. Vous pouvez la recréer.} other {L’application a été désinstallée avant la fin de # vidéos. Vous pouvez les recréer.}}",
    },
  },
};
