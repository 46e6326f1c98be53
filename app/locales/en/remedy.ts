/** The words on buttons, and what the app says once it has done it. */
export const remedy = {
  label: {
    approve: "Approve",
    reject: "Reject",
    resume: "Resume",
    check_again: "Check again",
    send_again:
      "{credits, plural, one {Send again (may cost # credit)} other {Send again (may cost # credits)}}",
    publish_again: "Try again",
    cancel: "Cancel",
    make_again: "Make again",
    open_settings: "Open settings",
  },
  nothingDone: "Nothing to do: this was done already",
  done: {
    approve: "{count, plural, one {Video approved} other {# videos approved}}",
    reject: "{count, plural, one {Video rejected} other {# videos rejected}}",
    resume: "{count, plural, one {Video resumed} other {# videos resumed}}",
    check_again: "{count, plural, one {Checking the video again} other {Checking # videos again}}",
    send_again:
      "{count, plural, one {Video queued to be sent again} other {# videos queued to be sent again}}",
    publish_again: "{count, plural, one {Trying again} other {Trying # videos again}}",
    cancel: "{count, plural, one {Video canceled} other {# videos canceled}}",
  },
  /** Asked once more, in the button's own place. */
  confirm: {
    cancel: "{count, plural, one {Cancel this video} other {Cancel # videos}}",
    reject: "{count, plural, one {Reject this video} other {Reject # videos}}",
  },
  keep: "{count, plural, one {Keep it} other {Keep them}}",
} as const;
