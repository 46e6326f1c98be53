import type { Texts } from "../catalogues.ts";
import type { notifications as en } from "../en/notifications.ts";

export const notifications: Texts<typeof en> = {
  finished: {
    subject: "{count, plural, one {# vidéo terminée} other {# vidéos terminées}} : {summary}",
    text: "{count, plural, one {La vidéo que vous avez demandée le {day} est terminée : {summary}.} other {Les # vidéos que vous avez demandées le {day} sont terminées : {summary}.}}",
    link: "À voir dans l’application :\n{url}",
  },
  attention: {
    subject: "{count, plural, one {# vidéo à traiter} other {# vidéos à traiter}}",
    link: "Ouvrez l’application et décidez de la suite :\n{url}",
  },
  footer:
    "Cet e-mail concerne la boutique {shop}. Il a été envoyé à cette adresse parce que quelqu’un l’a saisie dans les paramètres de l’application, où elle peut être modifiée :\n{url}",
};
