import { resolveLink } from "../page/links.js";
import { AdminElement, defineElement } from "./admin-element.js";
import { Box, setOrRemove } from "./layout.js";

/** A link where there is an address, else a button. What it is may change, who has the focus keeps it. */
function drawPressable(element, className, values) {
  const { href, target, download, disabled, loading, accessibilityLabel } = values;
  const isLink = Boolean(href) && !disabled && !loading;
  let part = element.find(".pressable");
  if ((part.localName === "a") !== isLink) {
    const hadFocus = element.matches(":focus");
    const other = document.createElement(isLink ? "a" : "button");
    other.append(...part.childNodes);
    part.replaceWith(other);
    part = other;
    if (hadFocus) part.focus();
  }
  part.className = `pressable ${className}`;
  if (isLink) {
    part.href = resolveLink(href);
    setOrRemove(part, "target", target === "auto" ? "" : target);
    setOrRemove(part, "rel", target === "_blank" && "noopener");
    setOrRemove(part, "download", download);
  } else {
    part.type = "button";
    // What is under way keeps the focus, but takes no more clicks.
    part.disabled = Boolean(disabled) && !loading;
    setOrRemove(part, "aria-disabled", loading && "true");
    setOrRemove(part, "aria-busy", loading && "true");
  }
  setOrRemove(part, "aria-label", accessibilityLabel);
  part.classList.toggle("is-loading", Boolean(loading));
}

/** Tells of clicks and of the focus as if there were no shadow. */
function followPresses(element) {
  element.shadowRoot.addEventListener("click", (event) => {
    event.stopPropagation();
    if (!element.told.loading && !element.told.disabled) element.tell("click");
  });
  for (const [native, type] of [
    ["focusin", "focus"],
    ["focusout", "blur"],
  ]) {
    element.shadowRoot.addEventListener(native, () => element.tell(type));
  }
}

class Button extends AdminElement {
  static markup = '<button class="pressable"><slot></slot></button>';

  constructor() {
    super();
    followPresses(this);
  }

  draw(values) {
    const { variant = "auto", tone = "auto" } = values;
    const isPrimary = variant === "primary" || (variant === "auto" && this.slot === "primary-action");
    const kind = variant === "tertiary" ? "button-plain" : isPrimary ? "button-primary" : "";
    const isCritical = tone === "critical";
    drawPressable(this, `button ${isCritical ? `button-critical ${kind}` : kind}`, values);
  }
}

class Link extends AdminElement {
  static markup = '<button class="pressable"><slot></slot></button>';

  constructor() {
    super();
    followPresses(this);
  }

  draw(values) {
    drawPressable(this, `link ${values.tone === "critical" ? "link-critical" : ""}`, values);
    setOrRemove(this.find(".pressable"), "lang", values.lang);
  }
}

class Clickable extends Box {
  static markup = '<button class="pressable"><slot></slot></button>';

  constructor() {
    super();
    followPresses(this);
  }

  draw(values) {
    super.draw({ ...values, accessibilityLabel: "" });
    drawPressable(this, "clickable", values);
  }
}

defineElement("s-button", Button);
defineElement("s-link", Link);
defineElement("s-clickable", Clickable);
