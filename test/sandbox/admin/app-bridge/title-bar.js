import { describeButton, watch } from "./button.js";
import { handle, tell } from "./channel.js";

let current = null;

/** Reads a `ui-title-bar`: its title, its buttons, and its sections, which are menus. */
export function describeTitleBar(element) {
  const describe = (button) => ({ ...describeButton(button), index: buttonsOf(element).indexOf(button) });
  return {
    title: element.getAttribute("title") ?? document.title,
    buttons: [...element.querySelectorAll(":scope > button, :scope > a")].map(describe),
    menus: [...element.querySelectorAll(":scope > section")].map((section) => ({
      label: section.getAttribute("label") ?? "",
      buttons: [...section.querySelectorAll("button, a")].map(describe),
    })),
  };
}

/** The index tells the admin's click which button it meant. */
export function buttonsOf(element) {
  return [...element.querySelectorAll("button, a")];
}

class TitleBarElement extends HTMLElement {
  connectedCallback() {
    // Inside of a modal it describes the modal's header and footer.
    if (this.closest("ui-modal")) return;
    current = this;
    this.stopWatching = watch(this, () => {
      if (current === this) tell("title-bar", describeTitleBar(this));
    });
  }

  disconnectedCallback() {
    this.stopWatching?.();
    if (current !== this) return;
    current = null;
    // A router that swaps pages puts the next bar in right after it took this one out.
    queueMicrotask(() => current === null && tell("title-bar", null));
  }
}

export function defineTitleBar() {
  customElements.define("ui-title-bar", TitleBarElement);
  handle("title-bar:click", ({ index }) => current && buttonsOf(current)[index]?.click());
}
