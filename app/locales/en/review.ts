/** Review: what will be made, at which cost, before a credit is spent. */
export const review = {
  planning: {
    title: "Reading your products",
    counting: "Counting the products that match.",
    progress: "{read, number} of {total, plural, one {# product} other {# products}} read",
    leave:
      "You can close this page and come back to it: the app goes on reading. Nothing is spent before you confirm.",
    slow: "Shopify answers slowly at the moment. The app goes on by itself.",
  },
  cut: "More products match than Shopify lists for an app. The first {limit, number} are here; narrow the list for the others.",
  started: {
    title: "These videos were started already",
    sentence: "Confirmed on <at></at>. Nothing is sent a second time.",
    action: "Show progress",
  },
  problem: {
    not_connected: {
      title: "RotateProduct is not connected",
      sentence: "Enter your API key in the settings, then come back: this selection is kept.",
      action: "Connect RotateProduct",
    },
    key_rejected:
      "Nothing was started. Replace the key in the settings, then come back: this selection is kept.",
    no_access: "Permission needed",
    not_started: "Nothing was started yet.",
    not_planned: "The products are still being read. Confirm when the list is complete.",
    agree: "{credits, plural, one {Spend # credit} other {Spend # credits}}",
    unavailable: {
      title: "{service} does not answer",
      sentence: "Nothing was started and nothing was spent. Try again in a moment.",
    },
  },
  summary: {
    title: "Cost",
    nothing: "None of these products gets a video.",
    balance: "Your balance",
    missing: "Missing",
    left: "Left afterwards",
    leftAfter: "{videos, plural, one {Left after # video} other {Left after # videos}}",
    hosted: "Room for videos in this store afterwards",
    week: "Videos left this week afterwards",
    buy: "Buy credits at RotateProduct",
    check: "Check balance",
    settings: "Open settings",
    again:
      "{videos, plural, one {The new video takes the place of the one that is there now, once it is published.} other {Each new video takes the place of the one that is there now, once it is published.}}",
    unreachable:
      "It is not known yet whether these videos were started. Click again once you are connected: nothing is started twice.",
  },
  time: {
    published: {
      minute:
        "{to, plural, one {Likely to be live within # minute.} other {Likely to be live in {range} minutes.}}",
      hour: "{to, plural, one {Likely to be live within # hour.} other {Likely to be live in {range} hours.}}",
    },
    review: {
      minute:
        "{to, plural, one {Likely to be ready for your approval within # minute.} other {Likely to be ready for your approval in {range} minutes.}}",
      hour: "{to, plural, one {Likely to be ready for your approval within # hour.} other {Likely to be ready for your approval in {range} hours.}}",
    },
    measured: "Measured from this store's latest videos.",
    unmeasured:
      "{videos, plural, one {RotateProduct takes about 3 minutes for a video.} other {RotateProduct takes about 3 minutes for a video and makes many at a time. Once the first ones are finished, the app tells how long the rest takes.}}",
  },
  list: {
    title: "{count, plural, one {# product gets a video} other {# products get a video}}",
    note: "RotateProduct gets the image and a description: the text below the title, or the title itself where there is none.",
    label: "Products of this request",
    leftOut: "{count, plural, =0 {None left out} one {# product left out} other {# products left out}}",
    search: "Search these products",
    none: "No product of this request has this in its title.",
    images: "From the first image to the second one",
    edit: "Edit",
    editProduct: "Edit {title}",
    leaveOut: "Leave out",
    leaveOutProduct: "Leave out {title}",
    takeIn: "Take in again",
    takeInProduct: "Take in again: {title}",
    isLeftOut: "Left out",
    loading: "Loading",
  },
  edit: {
    title: "Edit {title}",
    start: "Image the video starts with",
    end: "Image the video ends with",
    noEnd: "None",
    image: "Image {number, number}",
    imageNamed: "Image {number, number}: {alt}",
    description: "Description",
    descriptionHelp: "Tells RotateProduct what the product is. It is not shown in your store.",
    reset: "Use the default",
    loading: "Reading the product's images",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
  },
  refusal: {
    confirmed: "These videos were started already. Nothing can be changed any more.",
    not_found: "This product does not exist any more.",
    image_gone: "This image is not among the product's images any more. Choose another one.",
    no_access: "Shopify does not let the app read this product. Open the app again from your Shopify admin.",
    unavailable: "Shopify does not answer. Try again in a moment.",
    unreachable: "The connection was lost, and this may not have been saved. Try again.",
  },
  skipped: {
    title: "Skipped, at no cost",
    more: "{count, plural, one {And # more product.} other {And # more products.}}",
    group: "{reason} ({count, plural, one {# product} other {# products}})",
    progress: "Show what is in progress",
    openProduct: "Open in Shopify",
    show: "{count, plural, one {Show product} other {Show products}}",
    close: "Close",
  },
} as const;
