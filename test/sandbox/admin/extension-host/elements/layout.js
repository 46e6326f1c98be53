import { AdminElement, defineElement } from "./admin-element.js";
import { toBorderWidth, toRadius, toSpace } from "./sizes.js";

const borderColors = { subdued: "#ebebeb", base: "var(--line)", strong: "var(--line-strong)" };
const backgrounds = { transparent: "", subdued: "var(--sunken)", base: "var(--surface)", strong: "#ebebeb" };

/** `border` is a short form: width, colour, style. */
export function styleBorder(style, { border, borderWidth, borderColor, borderStyle, borderRadius }) {
  const [width = "none", color = "base", line = "solid"] = (border || "none").split(" ");
  style.borderWidth = toBorderWidth(borderWidth || width);
  style.borderColor = borderColors[borderColor || color] ?? "";
  style.borderStyle = borderStyle || line;
  style.borderRadius = toRadius(borderRadius);
}

export class Box extends AdminElement {
  draw(values) {
    const { style } = this;
    if (values.display === "none") style.display = "none";
    else style.removeProperty("display");
    for (const name of [
      "blockSize",
      "minBlockSize",
      "maxBlockSize",
      "inlineSize",
      "minInlineSize",
      "maxInlineSize",
    ]) {
      style[name] = values[name] ?? "";
    }
    style.overflow = values.overflow === "hidden" ? "hidden" : "";
    style.background = backgrounds[values.background] ?? "";
    style.padding = toSpace(values.padding);
    for (const side of ["Block", "BlockStart", "BlockEnd", "Inline", "InlineStart", "InlineEnd"]) {
      if (values[`padding${side}`]) style[`padding${side}`] = toSpace(values[`padding${side}`]);
    }
    styleBorder(style, values);
    nameElement(this, values);
  }
}

const roles = {
  generic: "",
  none: "",
  status: "status",
  alert: "alert",
  section: "region",
  listItem: "listitem",
};

function nameElement(element, { accessibilityRole, accessibilityLabel, accessibilityVisibility }) {
  const role = roles[accessibilityRole] ?? accessibilityRole ?? "";
  setOrRemove(element, "role", role === "unordered-list" || role === "ordered-list" ? "list" : role);
  setOrRemove(element, "aria-label", accessibilityLabel);
  setOrRemove(element, "aria-hidden", accessibilityVisibility === "hidden" && "true");
}

export function setOrRemove(element, name, value) {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

const placements = { start: "flex-start", end: "flex-end" };

class Stack extends Box {
  draw(values) {
    super.draw(values);
    const { style } = this;
    const isInline = values.direction === "inline";
    style.flexFlow = isInline ? "row wrap" : "column nowrap";
    style.justifyContent = placements[values.justifyContent] ?? values.justifyContent ?? "";
    style.alignItems = placements[values.alignItems] ?? values.alignItems ?? "";
    style.alignContent = placements[values.alignContent] ?? values.alignContent ?? "";
    style.rowGap = toSpace(values.rowGap || values.gap);
    style.columnGap = toSpace(values.columnGap || values.gap);
  }
}

class Grid extends Box {
  draw(values) {
    super.draw(values);
    const { style } = this;
    for (const name of [
      "gridTemplateColumns",
      "gridTemplateRows",
      "justifyItems",
      "alignItems",
      "placeItems",
      "justifyContent",
      "alignContent",
      "placeContent",
    ]) {
      if (values[name]) style[name] = values[name];
    }
    const [row = "", column = row] = (values.gap ?? "").split(" ");
    style.rowGap = toSpace(values.rowGap || row);
    style.columnGap = toSpace(values.columnGap || column);
  }
}

class GridItem extends Box {
  draw(values) {
    super.draw(values);
    this.style.gridColumn = values.gridColumn ?? "";
    this.style.gridRow = values.gridRow ?? "";
  }
}

class Section extends AdminElement {
  static markup = "<section><h3></h3><slot></slot></section>";

  draw({ heading, accessibilityLabel }) {
    this.find("h3").textContent = heading ?? "";
    this.find("h3").hidden = !heading;
    setOrRemove(this.find("section"), "aria-label", accessibilityLabel || heading);
  }
}

class ButtonGroup extends AdminElement {
  static markup =
    '<div role="group"><slot></slot><slot name="secondary-actions"></slot><slot name="primary-action"></slot></div>';

  draw({ accessibilityLabel }) {
    setOrRemove(this.find("div"), "aria-label", accessibilityLabel);
  }
}

class Divider extends AdminElement {
  static markup = "<hr>";
}

defineElement("s-box", class extends Box {});
defineElement("s-stack", Stack);
defineElement("s-grid", Grid);
defineElement("s-grid-item", GridItem);
defineElement("s-section", Section);
defineElement("s-button-group", ButtonGroup);
defineElement("s-divider", Divider);
