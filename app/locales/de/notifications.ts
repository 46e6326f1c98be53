import type { Texts } from "../catalogues.ts";
import type { notifications as en } from "../en/notifications.ts";

export const notifications: Texts<typeof en> = {
  finished: {
    subject: "{count, plural, one {# Video fertig} other {# Videos fertig}}: {summary}",
    text: "{count, plural, one {Das Video, das du am {day} in Auftrag gegeben hast, ist fertig: {summary}.} other {Die # Videos, die du am {day} in Auftrag gegeben hast, sind fertig: {summary}.}}",
    link: "In der App ansehen:\n{url}",
  },
  attention: {
    subject: "{count, plural, one {# Video mit Handlungsbedarf} other {# Videos mit Handlungsbedarf}}",
    link: "In der App ansehen und entscheiden, was damit geschieht:\n{url}",
  },
  footer:
    "Diese E-Mail betrifft den Shop {shop}. Sie ging an diese Adresse, weil jemand sie in den Einstellungen der App eingetragen hat. Dort lässt sie sich ändern:\n{url}",
};
