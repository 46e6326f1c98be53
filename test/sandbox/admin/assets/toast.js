import { element } from "./element.js";

/** Shows a message at the bottom of the page. Returns a function that takes it away. */
export function showToast({ message, durationMs = 5000, isError = false, action, onAction, onDismiss }) {
  const rack = document.querySelector("#toasts");
  let timer;

  function dismiss() {
    clearTimeout(timer);
    if (!toast.isConnected) return;
    toast.remove();
    if (rack.childElementCount === 0) rack.hidePopover();
    onDismiss?.();
  }
  function act() {
    onAction?.();
    dismiss();
  }
  const toast = element(
    "div",
    { className: isError ? "toast toast-error" : "toast" },
    element("span", {}, message),
    action &&
      element("button", { type: "button", className: "toast-action", textContent: action, onclick: act }),
    element(
      "button",
      { type: "button", className: "toast-close", "aria-label": "Dismiss", onclick: dismiss },
      "✕",
    ),
  );
  rack.append(toast);
  // Shown anew, it comes to lie above a dialog that was opened meanwhile.
  rack.hidePopover();
  rack.showPopover();
  timer = setTimeout(dismiss, durationMs);
  return dismiss;
}
