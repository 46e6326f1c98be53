import { AdminElement, defineElement } from "./admin-element.js";
import { setOrRemove } from "./layout.js";

/** Tone, colour and numerals are CSS: `elements.css` reads them off the part. */
function styleText(part, { tone, color, fontVariantNumeric, lineClamp, type, dir }) {
  part.dataset.tone = tone ?? "";
  part.dataset.color = color ?? "";
  part.dataset.type = type ?? "";
  part.style.fontVariantNumeric = fontVariantNumeric ?? "";
  part.classList.toggle("is-clamped", Boolean(lineClamp));
  part.style.webkitLineClamp = lineClamp ?? "";
  setOrRemove(part, "dir", dir);
}

function styleVisibility(element, part, visibility) {
  part.classList.toggle("hidden-label", visibility === "exclusive");
  setOrRemove(element, "aria-hidden", visibility === "hidden" && "true");
}

class Text extends AdminElement {
  static markup = "<span><slot></slot></span>";

  draw(values) {
    const part = this.find("span");
    styleText(part, values);
    styleVisibility(this, part, values.accessibilityVisibility);
  }
}

class Paragraph extends AdminElement {
  static markup = "<p><slot></slot></p>";

  draw(values) {
    const part = this.find("p");
    styleText(part, values);
    styleVisibility(this, part, values.accessibilityVisibility);
  }
}

/** Below the title of the dialog or the card. */
class Heading extends AdminElement {
  static markup = "<h3><slot></slot></h3>";

  draw(values) {
    const part = this.find("h3");
    styleText(part, values);
    styleVisibility(this, part, values.accessibilityVisibility);
    setOrRemove(part, "role", values.accessibilityRole === "presentation" && "presentation");
  }
}

const badgeTones = {
  info: "info",
  success: "success",
  warning: "attention",
  caution: "attention",
  critical: "critical",
};

class Badge extends AdminElement {
  static markup = '<span class="badge"><slot></slot></span>';

  draw({ tone }) {
    this.find("span").className = `badge badge-${badgeTones[tone] ?? "plain"}`;
  }
}

defineElement("s-text", Text);
defineElement("s-paragraph", Paragraph);
defineElement("s-heading", Heading);
defineElement("s-badge", Badge);
for (const kind of ["unordered", "ordered"]) {
  const List = class extends AdminElement {
    static markup = `<div role="list" class="${kind}"><slot></slot></div>`;
  };
  defineElement(`s-${kind}-list`, List);
}
defineElement(
  "s-list-item",
  class extends AdminElement {
    static markup = '<div role="listitem"><slot></slot></div>';
  },
);
