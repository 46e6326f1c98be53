import { AdminElement, defineElement } from "./admin-element.js";

class Banner extends AdminElement {
  static markup = `<div class="banner">
    <div class="banner-text"><h3></h3><slot></slot><slot name="secondary-actions"></slot></div>
    <button type="button" class="icon-button" aria-label="Dismiss">✕</button>
  </div>`;

  constructor() {
    super();
    this.find("button").addEventListener("click", (event) => {
      event.stopPropagation();
      this.hidden = true;
      this.tell("dismiss");
      this.tell("afterhide");
    });
  }

  draw({ heading, tone = "auto", hidden, dismissible }) {
    const banner = this.find("div");
    banner.hidden = Boolean(hidden);
    banner.dataset.tone = tone;
    banner.setAttribute("role", tone === "critical" ? "alert" : "status");
    this.find("h3").textContent = heading ?? "";
    this.find("h3").hidden = !heading;
    this.find("button").hidden = !dismissible;
  }
}

class Spinner extends AdminElement {
  static markup = '<span role="status"><span class="spinner"></span></span>';

  draw({ accessibilityLabel = "Loading", size = "base" }) {
    this.find("[role]").setAttribute("aria-label", accessibilityLabel);
    this.find(".spinner").dataset.size = size;
  }
}

defineElement("s-banner", Banner);
defineElement("s-spinner", Spinner);
