/** E-mails to merchants. Plain text. */
export const notifications = {
  finished: {
    subject: "{count, plural, one {# video finished} other {# videos finished}}: {summary}",
    text: "{count, plural, one {The video you asked for on {day} is finished: {summary}.} other {The # videos you asked for on {day} are finished: {summary}.}}",
    link: "See them in the app:\n{url}",
  },
  attention: {
    subject: "{count, plural, one {# video needs your attention} other {# videos need your attention}}",
    link: "See them in the app and decide what becomes of them:\n{url}",
  },
  footer:
    "This e-mail is about the store {shop}. It came to this address because somebody entered it in the app's settings, where it can be changed:\n{url}",
} as const;
