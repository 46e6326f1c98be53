/** The list of videos, the requests they came from, and what is done about many at once. */
export const generations = {
  chooseProducts: "Choose products",
  empty: "No videos yet. Choose products to make the first ones.",
  noMatch: "No video matches. Change the search or the filter.",
  showAll: "Show all",
  oneByOne: "Look at them one by one",
  search: "Search by product title",
  filterByState: "Filter by state",
  filterLabel: "{name} ({count, number})",
  list: "Videos",
  requests: {
    title: "Requests",
    latest: "Latest requests",
    all: "All requests",
    back: "All videos",
    none: "No request yet. Choose products to make the first videos.",
    one: "Request",
    more: "{count, plural, one {# more product} other {# more products}}",
    nameless: "{count, plural, =0 {No video} one {# video} other {# videos}}",
    done: "{done, number} of {total, number} done: {summary}",
    nothingMade: "Nothing was made: every product was skipped.",
    progress: "Progress of this request",
    showVideos: "Show its videos",
    withdrawn: "Undone <time></time>",
  },
  undo: {
    button: "Undo",
    buttonFor: "Undo: {name}",
    title: "Undo this request?",
    confirm: "Undo the request",
    keep: "Keep it",
    reading: "Looking at what this would do…",
    unread: "What this would do could not be read. Close this and try again.",
    nothing: "Nothing of this request is left to take back.",
    unreachable: "The app could not be reached, and nothing may have been changed yet. Try again.",
    outlook: {
      removed:
        "{count, plural, one {# video is taken out of its product. Anything else that was changed in the product stays.} other {# videos are taken out of their products. Anything else that was changed in the products stays.}}",
      restored:
        "{count, plural, one {# earlier video that was replaced by this request is put back, about a minute later.} other {# earlier videos that were replaced by this request are put back, about a minute later.}}",
      canceled:
        "{count, plural, one {# video that waits is canceled. No credits were spent on it.} other {# videos that wait are canceled. No credits were spent on them.}}",
      kept: "{count, plural, one {# video that is paid, or being made, is finished and saved, and is not published.} other {# videos that are paid, or being made, are finished and saved, and are not published.}}",
      untouched:
        "{count, plural, one {# video has ended already and stays as it is.} other {# videos have ended already and stay as they are.}}",
    },
    files: "Files stay in Shopify until you delete them, and videos can be put back at no cost.",
    done: "{count, plural, =0 {Nothing to do: this was undone already} one {Undoing: # video is taken back} other {Undoing: # videos are taken back}}",
  },
  estimate: {
    published: {
      minute:
        "Finished in about {range} {to, plural, one {minute} other {minutes}}, as the last videos went.",
      hour: "Finished in about {range} {to, plural, one {hour} other {hours}}, as the last videos went.",
    },
    review: {
      minute:
        "Ready for your review in about {range} {to, plural, one {minute} other {minutes}}, as the last videos went.",
      hour: "Ready for your review in about {range} {to, plural, one {hour} other {hours}}, as the last videos went.",
    },
    byDay: "The last ones are sent by {day}, since Shopify limits how many videos are added within a week.",
  },
  selection: {
    row: "Select {title}",
    page: "Select all on this page",
    bar: "Actions for the selected videos",
    selected: "{count, plural, one {# video selected} other {# videos selected}}",
    all: "{count, plural, one {Select the one that matches} other {Select all # that match}}",
    clear: "Clear selection",
    nothing: "Nothing can be done about these at the moment.",
    reading: "Looking at what can be done…",
    unread: "What can be done could not be read. Clear the selection and try again.",
    action: "{label} ({count, number})",
    working:
      "Working on {count, plural, one {# video} other {# videos}}. You can leave this page: what was begun is finished.",
    failed:
      "This stopped before the end: {moved, plural, =0 {nothing was changed} one {# video was changed} other {# videos were changed}}. Try again to do the rest.",
  },
  bulk: {
    free: "This costs no credits.",
    mayCost: "{credits, plural, one {This may cost # credit.} other {This may cost # credits.}}",
    willShowCost:
      "{credits, plural, one {You look at the plan first, and nothing is spent before you confirm it: # credit if all are made.} other {You look at the plan first, and nothing is spent before you confirm it: # credits if all are made.}}",
    partly:
      "{count, plural, one {This is for # of the {total, number} selected; the others stay as they are.} other {This is for # of the {total, number} selected; the others stay as they are.}}",
    keep: "Not now",
    label: {
      approve: "Approve",
      reject: "Reject",
      review_again: "Review again",
      resume: "Resume",
      check_again: "Check again",
      send_again: "Send again",
      publish_again: "Try again",
      cancel: "Cancel",
      remove: "Remove from product",
      put_back: "Put back",
      delete_file: "Delete file",
      make_again: "Make again",
    },
    title: {
      approve: "{count, plural, one {Approve # video?} other {Approve # videos?}}",
      reject: "{count, plural, one {Reject # video?} other {Reject # videos?}}",
      review_again: "{count, plural, one {Review # video again?} other {Review # videos again?}}",
      resume: "{count, plural, one {Resume # video?} other {Resume # videos?}}",
      check_again: "{count, plural, one {Check # video again?} other {Check # videos again?}}",
      send_again: "{count, plural, one {Send # video again?} other {Send # videos again?}}",
      publish_again: "{count, plural, one {Try # video again?} other {Try # videos again?}}",
      cancel: "{count, plural, one {Cancel # video?} other {Cancel # videos?}}",
      remove:
        "{count, plural, one {Remove # video from its product?} other {Remove # videos from their products?}}",
      put_back:
        "{count, plural, one {Put # video back into its product?} other {Put # videos back into their products?}}",
      delete_file: "{count, plural, one {Delete # file for good?} other {Delete # files for good?}}",
      make_again: "{count, plural, one {Make # video again?} other {Make # videos again?}}",
    },
    effect: {
      approve:
        "{count, plural, one {It is added to its product, where customers see it.} other {They are added to their products, where customers see them.}}",
      reject:
        "{count, plural, one {It is not added to its product. The credits for it are spent.} other {They are not added to their products. The credits for them are spent.}}",
      review_again:
        "{count, plural, one {It waits to be approved again, and is not public before that. A product that has another video by now is left out.} other {They wait to be approved again, and are not public before that. Products that have another video by now are left out.}}",
      resume: "{count, plural, one {It goes on where it stopped.} other {They go on where they stopped.}}",
      check_again:
        "{count, plural, one {The app asks RotateProduct for it once more.} other {The app asks RotateProduct for them once more.}}",
      send_again:
        "{count, plural, one {RotateProduct may have made it already: then it is paid twice. Check again first.} other {RotateProduct may have made them already: then they are paid twice. Check again first.}}",
      publish_again:
        "{count, plural, one {Its video is saved, and is added to its product once more.} other {Their videos are saved, and are added to their products once more.}}",
      cancel:
        "{count, plural, one {It is not made, or not added to its product. What RotateProduct is making already is not among them.} other {They are not made, or not added to their products. What RotateProduct is making already is not among them.}}",
      remove:
        "{count, plural, one {It is taken out of the product's media. Its file stays in Shopify, and you can put it back at no cost.} other {They are taken out of the products' media. Their files stay in Shopify, and you can put them back at no cost.}}",
      put_back:
        "{count, plural, one {It is added to its product again, where customers see it.} other {They are added to their products again, where customers see them.}}",
      delete_file:
        "{count, plural, one {The file in Shopify and the app's copy are deleted. This cannot be undone: a new video has to be paid again.} other {The files in Shopify and the app's copies are deleted. This cannot be undone: new videos have to be paid again.}}",
      make_again:
        "{count, plural, one {A new video of the product is planned.} other {New videos of the products are planned.}}",
    },
  },
} as const;
