/** The settings page. */
export const settings = {
  connection: {
    heading: "RotateProduct connection",
    intro:
      "Videos are made by RotateProduct and paid with the credits of your account there. Create an API key in that account and enter it here.",
    connected: "Connected with the API key that ends in <strong>{lastFour}</strong>",
    rejected: "The API key that ends in <strong>{lastFour}</strong> was rejected",
    rejectedMeans:
      "RotateProduct does not accept this key any more. Enter a valid one; nothing is sent until then.",
    balance:
      "{credits, plural, one {# credit} other {# credits}}, {videos, plural, =0 {too few for a video} one {enough for # video} other {enough for # videos}}",
    readAt: "Read <time></time>",
    check: "Check connection",
    replace: "Replace key",
    disconnect: "Disconnect",
    keyLabel: "API key",
    newKeyLabel: "New API key",
    keyHelp:
      "You find it in your account at <link>RotateProduct</link>. It is stored encrypted and not shown again.",
    connect: "Connect",
    saveKey: "Save new key",
    keepKey: "Keep the present key",
    connectedNow: "RotateProduct connected",
    keyProblem: {
      empty: "Enter the API key",
      rejected:
        "RotateProduct does not accept this key. Copy it from your account again, or create a new one.",
      bad_key: "This is not an API key: it has spaces or letters that no key has, or is too short.",
      unavailable: "RotateProduct does not answer, so the key could not be checked. Try again in a moment.",
      unreachable: "The app did not answer, and nothing was changed. Try again when you are online.",
    },
  },
  disconnect: {
    heading: "Disconnect RotateProduct?",
    always:
      "The app forgets the key. Videos on your products stay there, and finished videos are still added.",
    waiting:
      "{count, plural, one {# video waits to be sent. It is paused until a key is connected again.} other {# videos wait to be sent. They are paused until a key is connected again.}}",
    underWay:
      "{count, plural, one {# video is being made and may be paid already. Without the key the app cannot fetch it, and RotateProduct keeps a finished video for one hour only: disconnect when it has arrived.} other {# videos are being made and may be paid already. Without the key the app cannot fetch them, and RotateProduct keeps a finished video for one hour only: disconnect when they have arrived.}}",
    nothing: "No video waits or is being made at the moment.",
    confirm: "Disconnect RotateProduct",
    keep: "Stay connected",
  },
  defaults: {
    heading: "Defaults for new videos",
    review: "When a video is finished",
    reviewHelp:
      "Videos that wait for approval are listed under Approval. They are kept as long as you set below.",
    publishAtOnce: "Publish it at once",
    reviewFirst: "Let me review it first",
    place: "Place in the product's media",
    placeHelp: "Applies to videos that are added from now on.",
    places: {
      first: "First",
      afterFirst: "After the first image",
      afterSecond: "After the second image",
      last: "Last",
    },
    endImage: "Last image of the rotation",
    endImageHelp:
      "Applies where you choose no other one at the review. Products with a single image end as they start.",
    endImages: {
      none: "None: the video ends where it starts",
      second: "The product's second image",
      last: "The product's last image",
    },
    altText: "Alternative text of videos",
    altTextHelp: "{placeholders} stand for the product's own words. Empty: {standard}",
    altTextStandard: "{title} – rotating view",
    altTextPreview: "Preview for {product}: {text}",
    sample: { title: "Blue mug", vendor: "Harbour Pottery", type: "Mugs" },
  },
  spending: {
    heading: "Spending",
    budget: "Monthly budget",
    budgetHelp:
      "Videos beyond it wait until the next month begins (UTC), or until you raise it. Empty: no budget.",
    confirmAbove: "Ask again above",
    confirmAboveHelp:
      "A click that costs more is started only after you confirm its cost once more. Empty: never.",
    resubmit: "Send unconfirmed videos once more without asking (may cost credits twice)",
    resubmitHelp:
      "When RotateProduct does not confirm a video and nothing says that it was paid. Otherwise you decide each time.",
    credits: "credits",
  },
  notifications: {
    heading: "Notifications",
    email: "Send e-mails to",
    emailHelp: "Empty: no e-mails. They are written in the language in which you save this page.",
    finished: "When videos are finished",
    finishedHelp: "One e-mail for each selection you start, once nothing of it moves any more.",
    attention: "When videos need attention",
    attentionHelp: "At most one e-mail a day.",
    notSetUp: "Whoever runs this app has not set up e-mail, so none can be sent.",
  },
  retention: {
    heading: "Copies of videos",
    days: "Keep the app's copies of videos for",
    daysHelp:
      "Videos on your products stay there. A video that is in no product by then has to be made again.",
    shorter:
      "{days, plural, one {Soon after you save, copies older than # day are deleted for good, also of videos that wait for approval. What is in no product then has to be made and paid again.} other {Soon after you save, copies older than # days are deleted for good, also of videos that wait for approval. What is in no product then has to be made and paid again.}}",
    unit: "days",
  },
  guide: {
    heading: "Set-up guide",
    text: "The guide on the home page was put away.",
    show: "Show it again",
    shown: "The set-up guide is on the home page again",
  },
  errors: {
    monthlyBudget:
      "Enter a number of credits from 1 to {max}, in digits alone, or leave it empty for no budget.",
    confirmAbove:
      "Enter a number of credits from 1 to {max}, in digits alone, or leave it empty never to be asked.",
    retentionDays: "Enter a whole number of days from 7 to 365.",
    notifyEmail: "Enter one e-mail address, such as name@example.com, or leave it empty.",
    altTemplate: {
      too_long: "Enter at most {limit, number} characters.",
      unknown_placeholder: "There is no placeholder {placeholder}. Use {placeholders}.",
      stray_brace: "A brace is open or closed without its partner. Use {placeholders}.",
    },
  },
  /** How a field is called where it is talked of. */
  fields: {
    reviewsFirst: "what happens to a finished video",
    videoPosition: "place in the product's media",
    endImageRule: "last image of the rotation",
    altTemplate: "alternative text",
    monthlyBudget: "monthly budget",
    confirmAbove: "ask again above",
    resubmitsOnce: "sending unconfirmed videos once more",
    notifyEmail: "address for e-mails",
    notifiesFinished: "e-mails about finished videos",
    notifiesAttention: "e-mails about videos that need attention",
    retentionDays: "how long copies are kept",
  },
  save: "Save",
  discard: "Discard",
  saved: "Settings saved",
  changedByOthers: {
    title: "Somebody else saved settings meanwhile",
    text: "Changed since you opened this page: {fields}. What you changed yourself is saved as you left it; the rest is as they saved it.",
  },
  notSaved: {
    title: "The settings were not saved",
    text: "The app did not answer. What you changed is still here: save again when you are online.",
  },
} as const;
