import { AdminElement, defineElement } from "./admin-element.js";

/** The inside of the dialog of an action. Its title belongs to the dialog, which is told. */
class AdminAction extends AdminElement {
  static markup = `<div class="dialog-body" tabindex="-1"><slot></slot></div>
    <div class="extension-waiting" role="status" aria-label="Loading" hidden><span class="spinner"></span></div>
    <footer class="dialog-actions"><slot name="secondary-actions"></slot><slot name="primary-action"></slot></footer>`;

  constructor() {
    super();
    this.shadowRoot.addEventListener("slotchange", () => this.queueDraw());
  }

  draw({ heading, loading }) {
    this.dispatchEvent(new CustomEvent("heading", { detail: heading, bubbles: true, composed: true }));
    this.find(".dialog-body").hidden = Boolean(loading);
    this.find(".extension-waiting").hidden = !loading;
    const slots = [...this.shadowRoot.querySelectorAll("footer slot")];
    this.find("footer").hidden = slots.every((slot) => slot.assignedElements().length === 0);
  }
}

defineElement("s-admin-action", AdminAction);
