import { handle, tell } from "./channel.js";

const shown = new Map();
let lastId = 0;

handle("toast:action", ({ id }) => shown.get(id)?.onAction?.());
handle("toast:dismissed", ({ id }) => {
  shown.get(id)?.onDismiss?.();
  shown.delete(id);
});

export const toast = {
  /** Returns an id for `hide`. */
  show(message, options = {}) {
    lastId += 1;
    const id = `toast-${lastId}`;
    const { duration = 5000, isError = false, action } = options;
    shown.set(id, options);
    tell("toast:show", { id, message, durationMs: duration, isError, action });
    return id;
  },
  hide(id) {
    tell("toast:hide", { id });
  },
};
