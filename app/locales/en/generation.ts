/** One video: what it looks like, where it is, what happened to it, and what can be done. */
export const generation = {
  back: "Generations",
  openProduct: "Open product in Shopify",
  since: "since <time></time>",
  doubleCharge:
    "{credits, plural, one {RotateProduct made this video more than once and charged # credit too much. Ask RotateProduct to return it.} other {RotateProduct made this video more than once and charged # credits too much. Ask RotateProduct to return them.}}",
  withdrawn:
    "You took this video back while it was on its way. It is finished and saved, since it is paid, and is not published.",
  theirWords: "What the other side said: {detail}",
  media: {
    title: "Image and video",
    startImage: "Starts with",
    endImage: "Ends with",
    video: "Video",
    noImage: "No image",
    noVideo: "No video yet",
    videoGone: "The app's copy of this video is not kept any more",
    startAlt: "{title}, as sent to RotateProduct",
    endAlt: "{title}, the image the video ends with",
    videoLabel: "3D video of {title}",
    failed: "The preview could not be loaded. Reload the page to try again.",
  },
  timeline: "Timeline",
  facts: {
    title: "Details",
    request: "Request",
    description: "Described as",
    published: "Published",
    removed: "Taken out",
    place: "Place in the media",
    size: "Size",
    number: "Number at RotateProduct",
    file: "File",
    openFiles: "Open files in Shopify",
    replaces: "Takes the place of",
    earlier: "An earlier video",
  },
  again: {
    button: "Make again",
    title: "Make this video again",
    explain:
      "Choose the image it starts with. You see the plan and its cost first, and nothing is spent before you confirm it.",
    explainLive: "The new video takes the place of the one in the product once it is published.",
    image: "Starts with",
    reading: "Reading the product's images…",
    confirm: "Show the plan",
    keep: "Not now",
    noImages: "This product has no images at the moment. Add one in Shopify first.",
    unread: {
      not_found: "This product does not exist in Shopify any more.",
      no_access:
        "Shopify does not let the app read this product. Grant the app its permissions, then try again.",
      unavailable: "Shopify did not answer. Close this and try again in a moment.",
    },
    unreachable: "The app could not be reached, and nothing was planned. Try again.",
  },
  actions: "What you can do",
} as const;
