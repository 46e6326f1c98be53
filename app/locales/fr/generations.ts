import type { Texts } from "../catalogues.ts";
import type { generations as en } from "../en/generations.ts";

export const generations: Texts<typeof en> = {
  chooseProducts: "Choisir des produits",
  empty: "Aucune vidéo pour le moment. Choisissez des produits pour créer les premières.",
  noMatch: "Aucune vidéo ne correspond. Modifiez la recherche ou le filtre.",
  showAll: "Tout afficher",
  oneByOne: "Les voir une par une",
  search: "Rechercher par titre de produit",
  filterByState: "Filtrer par statut",
  filterLabel: "{name} ({count, number})",
  list: "Vidéos",
  requests: {
    title: "Demandes",
    latest: "Dernières demandes",
    all: "Toutes les demandes",
    back: "Toutes les vidéos",
    none: "Aucune demande pour le moment. Choisissez des produits pour créer les premières vidéos.",
    one: "Demande",
    more: "{count, plural, one {# autre produit} other {# autres produits}}",
    nameless: "{count, plural, =0 {Aucune vidéo} one {# vidéo} other {# vidéos}}",
    done: "{done, number} sur {total, number} terminées : {summary}",
    nothingMade: "Rien n’a été créé : tous les produits ont été ignorés.",
    progress: "Avancement de cette demande",
    showVideos: "Voir ses vidéos",
    withdrawn: "Annulée le <time></time>",
  },
  undo: {
    button: "Annuler la demande",
    buttonFor: "Annuler la demande : {name}",
    title: "Annuler cette demande ?",
    confirm: "Annuler la demande",
    keep: "La garder",
    reading: "Recherche de ce que cela entraînerait…",
    unread: "Impossible de savoir ce que cela entraînerait. Fermez cette fenêtre et réessayez.",
    nothing: "Il ne reste rien à annuler dans cette demande.",
    unreachable: "L’application est restée injoignable et rien n’a peut-être encore été modifié. Réessayez.",
    outlook: {
      removed:
        "{count, plural, one {# vidéo est retirée de son produit. Tout ce qui a été modifié par ailleurs dans le produit reste.} other {# vidéos sont retirées de leurs produits. Tout ce qui a été modifié par ailleurs dans les produits reste.}}",
      restored:
        "{count, plural, one {# vidéo antérieure, remplacée par cette demande, est remise environ une minute plus tard.} other {# vidéos antérieures, remplacées par cette demande, sont remises environ une minute plus tard.}}",
      canceled:
        "{count, plural, one {# vidéo en attente est annulée. Aucun crédit n’a été dépensé pour elle.} other {# vidéos en attente sont annulées. Aucun crédit n’a été dépensé pour elles.}}",
      kept: "{count, plural, one {# vidéo payée ou en cours de création est terminée et enregistrée, sans être publiée.} other {# vidéos payées ou en cours de création sont terminées et enregistrées, sans être publiées.}}",
      untouched:
        "{count, plural, one {# vidéo est déjà close et reste telle quelle.} other {# vidéos sont déjà closes et restent telles quelles.}}",
    },
    files:
      "Les fichiers restent dans Shopify jusqu’à ce que vous les supprimiez, et les vidéos peuvent être remises sans frais.",
    done: "{count, plural, =0 {Rien à faire : la demande était déjà annulée} one {Demande annulée : # vidéo concernée} other {Demande annulée : # vidéos concernées}}",
  },
  estimate: {
    published: {
      minute:
        "Terminé dans environ {range} {to, plural, one {minute} other {minutes}}, d’après les dernières vidéos.",
      hour: "Terminé dans environ {range} {to, plural, one {heure} other {heures}}, d’après les dernières vidéos.",
    },
    review: {
      minute:
        "À valider dans environ {range} {to, plural, one {minute} other {minutes}}, d’après les dernières vidéos.",
      hour: "À valider dans environ {range} {to, plural, one {heure} other {heures}}, d’après les dernières vidéos.",
    },
    byDay:
      "Les dernières sont envoyées d’ici le {day}, car Shopify limite le nombre de vidéos ajoutées par semaine.",
  },
  selection: {
    row: "Sélectionner {title}",
    page: "Tout sélectionner sur cette page",
    bar: "Actions pour les vidéos sélectionnées",
    selected: "{count, plural, one {# vidéo sélectionnée} other {# vidéos sélectionnées}}",
    all: "{count, plural, one {Sélectionner le seul résultat} other {Sélectionner les # résultats}}",
    clear: "Effacer la sélection",
    nothing: "Aucune action n’est possible pour ces vidéos pour le moment.",
    reading: "Recherche des actions possibles…",
    unread: "Les actions possibles n’ont pas pu être lues. Effacez la sélection et réessayez.",
    action: "{label} ({count, number})",
    working:
      "Traitement de {count, plural, one {# vidéo} other {# vidéos}} en cours. Vous pouvez quitter cette page : ce qui est commencé sera terminé.",
    failed:
      "L’opération s’est arrêtée avant la fin : {moved, plural, =0 {rien n’a été modifié} one {# vidéo a été modifiée} other {# vidéos ont été modifiées}}. Réessayez pour traiter le reste.",
  },
  bulk: {
    free: "Cela ne coûte aucun crédit.",
    mayCost: "{credits, plural, one {Cela peut coûter # crédit.} other {Cela peut coûter # crédits.}}",
    willShowCost:
      "{credits, plural, one {Vous voyez d’abord le récapitulatif, et rien n’est dépensé avant votre confirmation : # crédit si toutes sont créées.} other {Vous voyez d’abord le récapitulatif, et rien n’est dépensé avant votre confirmation : # crédits si toutes sont créées.}}",
    partly:
      "{count, plural, one {Cela concerne # vidéo sur {total, number} sélectionnées ; les autres restent telles quelles.} other {Cela concerne # vidéos sur {total, number} sélectionnées ; les autres restent telles quelles.}}",
    keep: "Pas maintenant",
    label: {
      approve: "Valider",
      reject: "Refuser",
      review_again: "Revoir",
      resume: "Reprendre",
      check_again: "Vérifier à nouveau",
      send_again: "Renvoyer",
      publish_again: "Réessayer",
      cancel: "Annuler",
      remove: "Retirer du produit",
      put_back: "Remettre dans le produit",
      delete_file: "Supprimer le fichier",
      make_again: "Recréer",
    },
    title: {
      approve: "{count, plural, one {Valider # vidéo ?} other {Valider # vidéos ?}}",
      reject: "{count, plural, one {Refuser # vidéo ?} other {Refuser # vidéos ?}}",
      review_again: "{count, plural, one {Revoir # vidéo ?} other {Revoir # vidéos ?}}",
      resume: "{count, plural, one {Reprendre # vidéo ?} other {Reprendre # vidéos ?}}",
      check_again:
        "{count, plural, one {Vérifier # vidéo à nouveau ?} other {Vérifier # vidéos à nouveau ?}}",
      send_again: "{count, plural, one {Renvoyer # vidéo ?} other {Renvoyer # vidéos ?}}",
      publish_again: "{count, plural, one {Réessayer avec # vidéo ?} other {Réessayer avec # vidéos ?}}",
      cancel: "{count, plural, one {Annuler # vidéo ?} other {Annuler # vidéos ?}}",
      remove:
        "{count, plural, one {Retirer # vidéo de son produit ?} other {Retirer # vidéos de leurs produits ?}}",
      put_back:
        "{count, plural, one {Remettre # vidéo dans son produit ?} other {Remettre # vidéos dans leurs produits ?}}",
      delete_file:
        "{count, plural, one {Supprimer définitivement # fichier ?} other {Supprimer définitivement # fichiers ?}}",
      make_again: "{count, plural, one {Recréer # vidéo ?} other {Recréer # vidéos ?}}",
    },
    effect: {
      approve:
        "{count, plural, one {Elle est ajoutée à son produit, où les clients la voient.} other {Elles sont ajoutées à leurs produits, où les clients les voient.}}",
      reject:
        "{count, plural, one {Elle n’est pas ajoutée à son produit. Ses crédits sont dépensés.} other {Elles ne sont pas ajoutées à leurs produits. Leurs crédits sont dépensés.}}",
      review_again:
        "{count, plural, one {Elle attend de nouveau d’être validée et n’est pas publique avant. Un produit qui a une autre vidéo entre-temps est écarté.} other {Elles attendent de nouveau d’être validées et ne sont pas publiques avant. Les produits qui ont une autre vidéo entre-temps sont écartés.}}",
      resume:
        "{count, plural, one {Elle continue là où elle s’était arrêtée.} other {Elles continuent là où elles s’étaient arrêtées.}}",
      check_again:
        "{count, plural, one {L’application la redemande une fois à RotateProduct.} other {L’application les redemande une fois à RotateProduct.}}",
      send_again:
        "{count, plural, one {RotateProduct l’a peut-être déjà créée : elle serait alors payée deux fois. Vérifiez d’abord à nouveau.} other {RotateProduct les a peut-être déjà créées : elles seraient alors payées deux fois. Vérifiez d’abord à nouveau.}}",
      publish_again:
        "{count, plural, one {La vidéo est enregistrée et va être ajoutée une nouvelle fois à son produit.} other {Les vidéos sont enregistrées et vont être ajoutées une nouvelle fois à leurs produits.}}",
      cancel:
        "{count, plural, one {Elle n’est pas créée, ou pas ajoutée à son produit. Ce que RotateProduct est déjà en train de créer n’en fait pas partie.} other {Elles ne sont pas créées, ou pas ajoutées à leurs produits. Ce que RotateProduct est déjà en train de créer n’en fait pas partie.}}",
      remove:
        "{count, plural, one {Elle est retirée des supports multimédias du produit. Son fichier reste dans Shopify et vous pouvez la remettre sans frais.} other {Elles sont retirées des supports multimédias des produits. Leurs fichiers restent dans Shopify et vous pouvez les remettre sans frais.}}",
      put_back:
        "{count, plural, one {Elle est de nouveau ajoutée à son produit, où les clients la voient.} other {Elles sont de nouveau ajoutées à leurs produits, où les clients les voient.}}",
      delete_file:
        "{count, plural, one {Le fichier dans Shopify et la copie de l’application sont supprimés. Cette opération est irréversible : une nouvelle vidéo devra être payée à nouveau.} other {Les fichiers dans Shopify et les copies de l’application sont supprimés. Cette opération est irréversible : de nouvelles vidéos devront être payées à nouveau.}}",
      make_again:
        "{count, plural, one {Une nouvelle vidéo du produit est prévue.} other {De nouvelles vidéos des produits sont prévues.}}",
    },
  },
};
