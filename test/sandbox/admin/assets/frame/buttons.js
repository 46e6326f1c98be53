import { element } from "../element.js";

/** Draws a button that the app described. */
export function drawButton({ label, variant, tone, isDisabled, isLoading }, onclick) {
  const kind = [
    "button",
    variant === "primary" && "button-primary",
    tone === "critical" && "button-critical",
    isLoading && "is-loading",
  ];
  return element("button", {
    type: "button",
    className: kind.filter(Boolean).join(" "),
    disabled: isDisabled || isLoading,
    "aria-busy": isLoading ? "true" : undefined,
    textContent: label,
    onclick,
  });
}

export function drawMenu(label, buttons) {
  return element(
    "details",
    { className: "menu" },
    element("summary", { className: "button button-menu" }, label),
    element("div", { className: "menu-list" }, ...buttons),
  );
}
