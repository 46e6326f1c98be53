import type { Texts } from "../catalogues.ts";
import type { common as en } from "../en/common.ts";

export const common: Texts<typeof en> = {
  pages: {
    home: "Accueil",
    products: "Produits",
    review: "Récapitulatif",
    generations: "Vidéos",
    generation: "Vidéo",
    approval: "Validation",
    credits: "Crédits",
    settings: "Paramètres",
  },
  videoCount: "{count, plural, one {# vidéo} other {# vidéos}}",
  productCount: "{count, plural, one {# produit} other {# produits}}",
  creditCount: "{count, plural, one {# crédit} other {# crédits}}",
  filters: {
    all: "Toutes",
    in_progress: "En cours",
    attention: "À traiter",
    published: "Publiées",
    failed: "En échec",
    canceled: "Annulées",
    review: "À valider",
    removed: "Retirées",
  },
  filterCount: {
    published: "{count, plural, one {# publiée} other {# publiées}}",
    in_progress: "{count, number} en cours",
    attention: "{count, number} à traiter",
    failed: "{count, number} en échec",
    canceled: "{count, plural, one {# annulée} other {# annulées}}",
    review: "{count, number} à valider",
    removed: "{count, plural, one {# retirée} other {# retirées}}",
  },
  expiring:
    "{count, plural, one {# vidéo enregistrée n’est dans aucun produit et sera supprimée d’ici une semaine. Publiez-la avant, sinon il faudra la recréer.} other {# vidéos enregistrées ne sont dans aucun produit et seront supprimées d’ici une semaine. Publiez-les avant, sinon il faudra les recréer.}}",
  missing: {
    product: "Le produit n’existe plus dans Shopify.",
    file: "Le fichier de la vidéo a été supprimé dans Shopify. L’application ne le remet pas ; recréez la vidéo si vous en voulez une nouvelle.",
    place:
      "La vidéo a été retirée des supports multimédias du produit dans Shopify. L’application ne la remet pas ; recréez-la si vous en voulez une nouvelle.",
  },
  keyRejected: {
    title: "RotateProduct n’accepte pas votre clé API",
    action: "Saisir une clé valide",
  },
  balanceProblem: {
    key_rejected: "RotateProduct n’accepte pas votre clé API. Saisissez une clé valide dans les paramètres.",
    unavailable: "RotateProduct est injoignable pour le moment. Réessayez dans une minute.",
  },
  balanceRead: "{count, plural, one {Solde : # crédit} other {Solde : # crédits}}",
  tryAgain: "Réessayer",
  unreachable: "L’application est restée injoignable. Réessayez.",
  previous: "Précédent",
  next: "Suivant",
};
