import { describeButton, isOn, watch } from "./button.js";
import { ask, handle, tell } from "./channel.js";

/** Whose bar the admin shows: a `ui-save-bar`, or what stands for a form with `data-save-bar`. */
let current = null;

function open(owner) {
  current = owner;
  tell("save-bar", owner.describe());
}

function close(owner) {
  if (current !== owner) return;
  current = null;
  tell("save-bar", null);
}

class SaveBarElement extends HTMLElement {
  get showing() {
    return current === this;
  }

  get discardConfirmation() {
    return isOn(this, "discardConfirmation");
  }

  set discardConfirmation(isWanted) {
    this.toggleAttribute("discardConfirmation", Boolean(isWanted));
  }

  async show() {
    if (this.showing) return;
    open(this);
    this.dispatchEvent(new CustomEvent("show"));
  }

  async hide() {
    if (!this.showing) return;
    close(this);
    this.dispatchEvent(new CustomEvent("hide"));
  }

  toggle() {
    return this.showing ? this.hide() : this.show();
  }

  connectedCallback() {
    this.stopWatching = watch(this, () => this.showing && open(this));
  }

  disconnectedCallback() {
    this.stopWatching();
    close(this);
  }

  button(isPrimary) {
    return [...this.querySelectorAll("button")].find(
      (each) => (each.getAttribute("variant") === "primary") === isPrimary,
    );
  }

  describe() {
    const [save, discard] = [this.button(true), this.button(false)];
    return {
      save: save && describeButton(save),
      discard: discard && describeButton(discard),
      isDiscardConfirmed: this.discardConfirmation,
    };
  }

  save() {
    this.button(true)?.click();
  }

  discard() {
    this.button(false)?.click();
  }
}

/** The bar of each form with `data-save-bar`, opened when a value differs from what the form began with. */
const formBars = new WeakMap();

function readValues(form) {
  return JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}

function barOf(form) {
  if (!formBars.has(form)) {
    formBars.set(form, {
      describe: () => ({
        save: {},
        discard: {},
        isDiscardConfirmed: isOn(form, "data-discard-confirmation"),
      }),
      save: () => form.requestSubmit(),
      discard: () => form.reset(),
    });
  }
  return formBars.get(form);
}

function followForms() {
  const initialValues = new WeakMap();
  const formOf = ({ target }) =>
    target.closest?.("form[data-save-bar]") ?? target.form?.closest("[data-save-bar]");
  // `focusin` comes before the first change, whenever the form came into the page.
  window.addEventListener("focusin", (event) => {
    const form = formOf(event);
    if (form && !initialValues.has(form)) initialValues.set(form, readValues(form));
  });
  for (const type of ["input", "change"]) {
    window.addEventListener(type, (event) => {
      const form = formOf(event);
      if (!form) return;
      if (readValues(form) === initialValues.get(form)) close(barOf(form));
      else open(barOf(form));
    });
  }
  for (const type of ["submit", "reset"]) {
    window.addEventListener(type, (event) => {
      const form = formOf(event);
      if (!form) return;
      initialValues.delete(form);
      close(barOf(form));
    });
  }
}

export function defineSaveBar() {
  customElements.define("ui-save-bar", SaveBarElement);
  followForms();
  handle("save-bar:save", () => current?.save());
  handle("save-bar:discard", () => current?.discard());
}

function find(id) {
  const bar = document.getElementById(id);
  if (!(bar instanceof SaveBarElement)) throw new Error(`There is no ui-save-bar with the id ${id}.`);
  return bar;
}

export const saveBar = {
  show: async (id) => find(id).show(),
  hide: async (id) => find(id).hide(),
  toggle: async (id) => find(id).toggle(),
  /** Resolves when nothing is unsaved or when the person wants to leave nevertheless; else stays pending. */
  async leaveConfirmation() {
    const left = current;
    if (left === null) return;
    await ask("save-bar:leave");
    if (left instanceof SaveBarElement) left.hide();
    else close(left);
  },
};
