import { watch } from "./button.js";
import { ask, handle, tell } from "./channel.js";
import { buttonsOf, describeTitleBar } from "./title-bar.js";

let shown = null;

/** The window of the modal's frame. The admin is of another origin, but its frames may be walked through. */
function findFrame(name) {
  for (let index = 0; index < window.parent.length; index += 1) {
    try {
      if (window.parent[index].name === name) return window.parent[index];
    } catch {
      // A frame of another origin has no readable name, and is not ours.
    }
  }
  throw new Error(`The admin has no frame named ${name}.`);
}

/** Content that moves into another document leaves its styles behind. */
function copyStyles(target) {
  for (const { name, value } of document.documentElement.attributes)
    target.documentElement.setAttribute(name, value);
  for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
    target.head.append(style.cloneNode(true));
  }
  // Margins of the content must count as height.
  Object.assign(target.body.style, { margin: "0", display: "flow-root" });
}

class ModalElement extends HTMLElement {
  static observedAttributes = ["variant", "src"];
  #content = null;
  #contentWindow = null;
  #resizeObserver = null;

  /** A single element with the modal's content; it stays this one while it is moved out and back. */
  get content() {
    this.#content ??= this.querySelector(":scope > :not(ui-title-bar, ui-save-bar)");
    return this.#content ?? undefined;
  }

  set content(element) {
    this.#content?.remove();
    this.#content = element;
    if (shown === this) this.#moveContentOut();
    else this.append(element);
  }

  get contentWindow() {
    return this.#contentWindow;
  }

  get variant() {
    return this.getAttribute("variant") ?? "base";
  }

  set variant(variant) {
    this.setAttribute("variant", variant);
  }

  get src() {
    return this.getAttribute("src") ?? undefined;
  }

  set src(src) {
    this.setAttribute("src", src);
  }

  get titleBar() {
    return this.querySelector(":scope > ui-title-bar");
  }

  async show() {
    if (shown === this) return;
    if (shown) await shown.hide();
    shown = this;
    const { name } = await ask("modal:show", this.#describe());
    if (shown !== this) return;
    this.#contentWindow = findFrame(name);
    if (this.src === undefined) {
      copyStyles(this.#contentWindow.document);
      this.#moveContentOut();
    }
    this.stopWatching = this.titleBar && watch(this.titleBar, () => tell("modal:change", this.#describe()));
    this.dispatchEvent(new CustomEvent("show"));
  }

  async hide() {
    if (shown !== this) return;
    shown = null;
    this.stopWatching?.();
    this.#resizeObserver?.disconnect();
    // Back before the frame goes: a document that is thrown away takes its nodes along.
    if (this.#content && this.src === undefined) this.append(this.#content);
    this.#contentWindow = null;
    tell("modal:hide");
    this.dispatchEvent(new CustomEvent("hide"));
  }

  toggle() {
    return shown === this ? this.hide() : this.show();
  }

  attributeChangedCallback() {
    if (shown === this) tell("modal:change", this.#describe());
  }

  disconnectedCallback() {
    this.hide();
  }

  #describe() {
    const { src, variant, titleBar } = this;
    return {
      src: src && new URL(src, location.href).href,
      variant,
      titleBar: titleBar && describeTitleBar(titleBar),
    };
  }

  #moveContentOut() {
    const { document: target, ResizeObserver } = this.#contentWindow;
    if (!this.content) return;
    target.body.append(this.content);
    this.#resizeObserver = new ResizeObserver(() => tell("modal:height", { px: target.body.offsetHeight }));
    this.#resizeObserver.observe(target.body);
  }
}

export function defineModal() {
  customElements.define("ui-modal", ModalElement);
  handle("modal:closed", () => shown?.hide());
  handle("modal:click", ({ index }) => shown?.titleBar && buttonsOf(shown.titleBar)[index]?.click());
}

function find(id) {
  const element = document.getElementById(id);
  if (!(element instanceof ModalElement)) throw new Error(`There is no ui-modal with the id ${id}.`);
  return element;
}

export const modal = {
  show: async (id) => find(id).show(),
  hide: async (id) => find(id).hide(),
  toggle: async (id) => find(id).toggle(),
};
