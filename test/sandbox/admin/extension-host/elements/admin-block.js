import { AdminElement, defineElement } from "./admin-element.js";

/** Shopify shows this much of a block, in px, before "Show more". */
const shownHeight = 300;

/** A card that can be folded to its title and a summary. */
class AdminBlock extends AdminElement {
  static markup = `<header class="block-head">
      <h2><button type="button" class="block-toggle" aria-expanded="true" aria-controls="body"></button></h2>
      <span class="block-summary"></span>
    </header>
    <div id="body" class="block-body"><div class="block-content"><slot></slot></div></div>
    <button type="button" class="button button-plain block-more" aria-controls="body" aria-expanded="false" hidden>Show more</button>`;
  #isFolded = false;
  #isWhole = false;

  constructor() {
    super();
    this.find(".block-toggle").addEventListener("click", () => {
      this.#isFolded = !this.#isFolded;
      this.queueDraw();
    });
    this.find(".block-more").addEventListener("click", () => {
      this.#isWhole = !this.#isWhole;
      this.queueDraw();
    });
    new ResizeObserver(() => this.queueDraw()).observe(this.find(".block-content"));
  }

  draw({ heading, collapsedSummary }) {
    const toggle = this.find(".block-toggle");
    toggle.textContent = heading || this.parentElement?.getAttribute("aria-label") || "";
    toggle.setAttribute("aria-expanded", String(!this.#isFolded));
    const summary = this.find(".block-summary");
    summary.textContent = collapsedSummary ?? "";
    summary.hidden = !this.#isFolded;
    const body = this.find("#body");
    body.hidden = this.#isFolded;
    const isHigh = this.find(".block-content").offsetHeight > shownHeight;
    body.style.maxHeight = isHigh && !this.#isWhole ? `${shownHeight}px` : "";
    const more = this.find(".block-more");
    more.hidden = this.#isFolded || !isHigh;
    more.textContent = this.#isWhole ? "Show less" : "Show more";
    more.setAttribute("aria-expanded", String(this.#isWhole));
  }
}

defineElement("s-admin-block", AdminBlock);
