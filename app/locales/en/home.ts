/** The home page. */
export const home = {
  chooseProducts: "Choose products",
  keyRejected: "Nothing is sent until it is replaced. Videos that wait are kept.",
  guide: {
    heading: "Set up 3D videos",
    progress: "{done, number} of {total, number} done",
    done: "Done",
    complete: "Everything is set up.",
    dismiss: "Put the guide away",
    notSaved: "The app did not answer. Try again in a moment.",
    steps: {
      connect: {
        title: "Connect RotateProduct",
        text: "Enter the API key of your RotateProduct account. Videos are paid with the credits of that account.",
        action: "Connect",
      },
      first: {
        title: "Make your first 3D video",
        text: "Choose products. You see what is sent and what it costs before any credit is spent.",
        inProgress: "Your first video is on its way. You can close this page; it goes on by itself.",
        action: "Choose products",
        look: "See how it goes",
      },
      defaults: {
        title: "Choose your defaults",
        text: "Where videos go in a product's media, whether you review them first, and what a month may cost.",
        action: "Open settings",
        keep: "Keep them as they are",
      },
    },
  },
  openPlan: {
    heading: "Your review",
    headingOf: "{count, plural, one {Your review of # product} other {Your review of # products}}",
    ready: "Started <time></time>, and not confirmed yet. Nothing is spent.",
    reading: "Started <time></time>. The app is still reading its products; nothing is spent.",
    open: "Open review",
  },
  attention: {
    heading: "Needs your attention",
    showAll: "Show all",
    review: "Review one by one",
  },
  credits: {
    heading: "Credits",
    check: "Check balance",
    enough: "{count, plural, =0 {Too few for a video} one {Enough for # video} other {Enough for # videos}}",
    readAt: "Read <time></time>",
    unknown: "The balance was not read yet.",
    notConnected: "Connect RotateProduct to see the credits of your account.",
    connect: "Connect",
    buy: "Buy credits at RotateProduct",
    thisMonth: "Spent this month",
    ofBudget: "{spent, number} of {budget, plural, one {# credit} other {# credits}}",
    noBudget: "{spent, plural, one {# credit} other {# credits}}",
    setBudget: "Set a monthly budget",
  },
  videos: {
    heading: "Videos",
    capacity: "Videos and 3D models in your store",
    ofCapacity: "{hosted, number} of {max, number}",
    capacityUnknownMax: "{hosted, number}; the limit of your plan is not known",
    capacityUnknown: "Not known yet",
    capacityFull:
      "Your store can host no more videos. Delete videos you do not need, or choose a larger Shopify plan.",
  },
  live: {
    heading: "Latest on your products",
    list: "Latest published videos",
    play: "Play the video of {product}",
    pause: "Pause the video of {product}",
  },
  activity: {
    heading: "Latest activity",
    showAll: "Show all",
  },
} as const;
