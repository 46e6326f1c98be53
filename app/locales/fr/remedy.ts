import type { Texts } from "../catalogues.ts";
import type { remedy as en } from "../en/remedy.ts";

export const remedy: Texts<typeof en> = {
  label: {
    approve: "Valider",
    reject: "Refuser",
    review_again: "Revoir",
    resume: "Reprendre",
    check_again: "Vérifier à nouveau",
    send_again:
      "{credits, plural, one {Renvoyer (peut coûter # crédit)} other {Renvoyer (peut coûter # crédits)}}",
    publish_again: "Réessayer",
    cancel: "Annuler",
    remove: "Retirer du produit",
    put_back: "Remettre dans le produit",
    delete_file: "Supprimer le fichier",
    make_again: "Recréer",
    open_settings: "Ouvrir les paramètres",
  },
  nothingDone: "Rien à faire : c’était déjà fait",
  done: {
    approve: "{count, plural, one {Vidéo validée} other {# vidéos validées}}",
    reject: "{count, plural, one {Vidéo refusée} other {# vidéos refusées}}",
    review_again:
      "{count, plural, one {La vidéo attend de nouveau votre validation} other {# vidéos attendent de nouveau votre validation}}",
    resume: "{count, plural, one {Vidéo reprise} other {# vidéos reprises}}",
    check_again:
      "{count, plural, one {Nouvelle vérification de la vidéo} other {Nouvelle vérification de # vidéos}}",
    send_again:
      "{count, plural, one {Vidéo mise en attente d’un nouvel envoi} other {# vidéos mises en attente d’un nouvel envoi}}",
    publish_again: "{count, plural, one {Nouvel essai en cours} other {Nouvel essai en cours pour # vidéos}}",
    cancel: "{count, plural, one {Vidéo annulée} other {# vidéos annulées}}",
    remove:
      "{count, plural, one {Retrait de la vidéo de son produit en cours} other {Retrait de # vidéos de leurs produits en cours}}",
    put_back:
      "{count, plural, one {Remise de la vidéo dans son produit en cours} other {Remise de # vidéos dans leurs produits en cours}}",
    delete_file:
      "{count, plural, one {Suppression du fichier en cours} other {Suppression de # fichiers en cours}}",
  },
  confirm: {
    cancel: "{count, plural, one {Annuler cette vidéo} other {Annuler # vidéos}}",
    reject: "{count, plural, one {Refuser cette vidéo} other {Refuser # vidéos}}",
    remove: "{count, plural, one {Retirer cette vidéo} other {Retirer # vidéos}}",
    delete_file:
      "{count, plural, one {Supprimer définitivement ce fichier} other {Supprimer définitivement # fichiers}}",
  },
  keep: "{count, plural, one {Conserver} other {Tout conserver}}",
};
