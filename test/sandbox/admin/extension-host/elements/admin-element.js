import base from "../../assets/base.css?inline";
import { components, isBoolean } from "../components.js";
import own from "./elements.css?inline";

const sheets = [base, own].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/**
 * A component drawn into its own shadow, since what stands between its tags belongs to the extension. A subclass has
 * `markup`, and `draw`, which is called after every change.
 */
export class AdminElement extends HTMLElement {
  static markup = "<slot></slot>";
  #isQueued = false;

  constructor() {
    super();
    /** What the extension has set, by the names of the properties. */
    this.told = {};
    const shadow = this.attachShadow({ mode: "open", delegatesFocus: true });
    shadow.adoptedStyleSheets = sheets;
    shadow.innerHTML = this.constructor.markup;
  }

  connectedCallback() {
    this.queueDraw();
  }

  /** Once for everything that is set at the same time. */
  queueDraw() {
    if (this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      if (this.isConnected) this.draw(this.told);
    });
  }

  draw() {}

  /** An element of the shadow. */
  find(selector) {
    return this.shadowRoot.querySelector(selector);
  }

  /** Tells the extension, with what the person has changed. */
  tell(type, state) {
    this.dispatchEvent(new CustomEvent(type, { detail: state }));
  }
}

/** Registers a component, with the properties that the list of components has for it. */
export function defineElement(tag, Class) {
  for (const name of components[tag].properties) {
    Object.defineProperty(Class.prototype, name, {
      get() {
        return this.told[name];
      },
      set(value) {
        const isUnset = value === null || value === undefined;
        this.told[name] = isUnset ? undefined : isBoolean(tag, name) ? Boolean(value) : value;
        this.queueDraw();
      },
    });
  }
  customElements.define(tag, Class);
}
