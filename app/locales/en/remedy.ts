/** The words on buttons, and what the app says once it has done it. */
export const remedy = {
  label: {
    approve: "Approve",
    reject: "Reject",
    review_again: "Review again",
    resume: "Resume",
    check_again: "Check again",
    send_again:
      "{credits, plural, one {Send again (may cost # credit)} other {Send again (may cost # credits)}}",
    publish_again: "Try again",
    cancel: "Cancel",
    remove: "Remove from product",
    put_back: "Put back",
    delete_file: "Delete file",
    make_again: "Make again",
    open_settings: "Open settings",
  },
  nothingDone: "Nothing to do: this was done already",
  done: {
    approve: "{count, plural, one {Video approved} other {# videos approved}}",
    reject: "{count, plural, one {Video rejected} other {# videos rejected}}",
    review_again:
      "{count, plural, one {Video waits for your review again} other {# videos wait for your review again}}",
    resume: "{count, plural, one {Video resumed} other {# videos resumed}}",
    check_again: "{count, plural, one {Checking the video again} other {Checking # videos again}}",
    send_again:
      "{count, plural, one {Video queued to be sent again} other {# videos queued to be sent again}}",
    publish_again: "{count, plural, one {Trying again} other {Trying # videos again}}",
    cancel: "{count, plural, one {Video canceled} other {# videos canceled}}",
    remove:
      "{count, plural, one {Taking the video out of its product} other {Taking # videos out of their products}}",
    put_back:
      "{count, plural, one {Putting the video back into its product} other {Putting # videos back into their products}}",
    delete_file: "{count, plural, one {Deleting the file} other {Deleting # files}}",
  },
  /** Asked once more, in the button's own place. */
  confirm: {
    cancel: "{count, plural, one {Cancel this video} other {Cancel # videos}}",
    reject: "{count, plural, one {Reject this video} other {Reject # videos}}",
    remove: "{count, plural, one {Remove this video} other {Remove # videos}}",
    delete_file: "{count, plural, one {Delete this file for good} other {Delete # files for good}}",
  },
  keep: "{count, plural, one {Keep it} other {Keep them}}",
} as const;
