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

/** `name` tells what a label means that is a sign. */
export function drawMenu(label, buttons, name) {
  return element(
    "details",
    { className: "menu" },
    element("summary", { className: name ? "button" : "button button-menu", "aria-label": name }, label),
    element("div", { className: "menu-list" }, ...buttons),
  );
}
