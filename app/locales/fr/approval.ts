import type { Texts } from "../catalogues.ts";
import type { approval as en } from "../en/approval.ts";

export const approval: Texts<typeof en> = {
  subtitle: "Rien ici n’est public avant votre validation.",
  position: "{place, number} sur {count, number}",
  openDetails: "Détails",
  approve: "Valider",
  reject: "Refuser",
  makeAgain: "Recréer",
  next: "Suivante",
  previous: "Précédente",
  undo: {
    approve: "Revenir sur la validation de {title}",
    reject: "Revenir sur le refus de {title}",
    make_again: "Revenir sur le refus de {title}",
  },
  approveAll: "{count, plural, one {Valider celle en attente} other {Valider les # en attente}}",
  decisions: "Décider pour cette vidéo",
  photo: "Photo",
  video: "Vidéo",
  noVideo:
    "La copie de cette vidéo n’est pas dans l’application. Ouvrez les détails pour voir ce qui est possible.",
  said: {
    approve: "Validée : {title}.",
    reject: "Refusée : {title}.",
    make_again: "Refusée et notée pour être recréée : {title}.",
  },
  nowShown: "Affichée maintenant : {title}.",
  allDone: "C’était la dernière.",
  taken: "De nouveau en attente : {title}.",
  note: {
    decided_elsewhere: "Quelqu’un d’autre avait déjà décidé pour {title} ; la vidéo a donc été passée.",
    not_sent: "La décision pour {title} n’est pas arrivée. La vidéo attend de nouveau ici ; réessayez.",
    removing:
      "La publication de {title} avait déjà commencé : la vidéo est en cours de retrait du produit. Elle est conservée et peut être remise depuis ses détails.",
    rejection_stays:
      "Impossible de revenir sur le refus de {title} : le produit a une autre vidéo entre-temps, ou celle-ci n’est plus conservée.",
    approval_stays:
      "Impossible de revenir sur la validation de {title} : la vidéo n’est plus en route vers son produit.",
    undo_not_sent:
      "L’application n’a pas répondu ; on ignore si la décision pour {title} a été annulée. Réessayez.",
  },
  shortcuts: {
    title: "Clavier",
    use: "Utiliser ces touches",
    approve: "Valider",
    reject: "Refuser",
    make_again: "Recréer",
    next: "Suivante",
    previous: "Précédente",
    play: "Lire ou mettre en pause",
    space: "Espace",
    or: "ou",
  },
  again: {
    title: "À recréer",
    explain:
      "{count, plural, one {# vidéo a été refusée pour être recréée. Vous voyez d’abord le récapitulatif et son coût.} other {# vidéos ont été refusées pour être recréées. Vous voyez d’abord le récapitulatif et son coût.}}",
    plan: "{count, plural, one {Préparer # nouvelle vidéo} other {Préparer # nouvelles vidéos}} {credits, plural, one {(# crédit)} other {(# crédits)}}",
    later: "Si vous quittez cette page, vous les retrouverez sous « Annulées ».",
    unreachable: "L’application est restée injoignable et rien n’a été prévu. Réessayez.",
  },
  empty: {
    none: "Aucune vidéo n’attend d’être validée.",
    moving:
      "{count, plural, one {# vidéo est en cours de création et apparaîtra ici une fois terminée.} other {# vidéos sont en cours de création et apparaîtront ici une fois terminées.}}",
    off: "Les vidéos sont publiées dès qu’elles sont terminées. Dans les paramètres, vous pouvez choisir de regarder chacune d’abord ; elles attendront alors ici.",
    settings: "Ouvrir les paramètres",
    generations: "Voir toutes les vidéos",
    loading: "Chargement des suivantes…",
  },
};
