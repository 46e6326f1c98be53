/** The queue in which videos are looked at before they become public. */
export const approval = {
  subtitle: "Nothing here is public before you approve it.",
  position: "{place, number} of {count, number}",
  openDetails: "Details",
  approve: "Approve",
  reject: "Reject",
  makeAgain: "Make again",
  next: "Next",
  previous: "Previous",
  undo: {
    approve: "Undo approving {title}",
    reject: "Undo rejecting {title}",
    make_again: "Undo rejecting {title}",
  },
  approveAll: "{count, plural, one {Approve the one that waits} other {Approve all # that wait}}",
  decisions: "Decide about this video",
  photo: "Photo",
  video: "Video",
  noVideo: "The app's copy of this video is not there. Open its details to see what can be done.",
  said: {
    approve: "Approved: {title}.",
    reject: "Rejected: {title}.",
    make_again: "Rejected, and noted to be made again: {title}.",
  },
  nowShown: "Now shown: {title}.",
  allDone: "That was the last one.",
  taken: "Waits again: {title}.",
  note: {
    decided_elsewhere: "Somebody else had decided about {title} already, so it was skipped.",
    not_sent: "The decision about {title} did not arrive. It waits here again; try once more.",
    removing:
      "Publishing {title} had begun already, so it is being removed from its product. It is kept: its details offer to put it back.",
    rejection_stays:
      "The rejection of {title} could not be taken back: its product has another video by now, or this one is not kept any more.",
    approval_stays:
      "The approval of {title} could not be taken back: it is not on its way to its product any more.",
    undo_not_sent:
      "The app did not answer, so it is not known whether the decision about {title} was taken back. Try again.",
  },
  shortcuts: {
    title: "Keyboard",
    use: "Use these keys",
    approve: "Approve",
    reject: "Reject",
    make_again: "Make again",
    next: "Next",
    previous: "Previous",
    play: "Play or pause",
    space: "Space",
    or: "or",
  },
  again: {
    title: "To be made again",
    explain:
      "{count, plural, one {# video was rejected to be made again. You see the plan and its cost first.} other {# videos were rejected to be made again. You see the plan and its cost first.}}",
    plan: "{count, plural, one {Plan # new video} other {Plan # new videos}} {credits, plural, one {(# credit)} other {(# credits)}}",
    later: "If you leave this page, you find them under Canceled.",
    unreachable: "The app could not be reached, and nothing was planned. Try again.",
  },
  empty: {
    none: "No video waits to be approved.",
    moving:
      "{count, plural, one {# video is being made, and shows up here when it is finished.} other {# videos are being made, and show up here when they are finished.}}",
    off: "Videos are published as soon as they are finished. In Settings you can choose to look at each of them first; they then wait here.",
    settings: "Open settings",
    generations: "Show all videos",
    loading: "Reading the next ones…",
  },
} as const;
