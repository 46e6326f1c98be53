import { watch } from "./button.js";
import { tell } from "./channel.js";
import { classifyLink } from "./navigation.js";

/** Draws nothing itself: its links become the app's entries in the admin's navigation. */
class NavMenuElement extends HTMLElement {
  connectedCallback() {
    this.stopWatching = watch(this, () => {
      const links = [...this.querySelectorAll("[href]")];
      tell(
        "nav-menu",
        links.map((link) => ({
          path: classifyLink(link.getAttribute("href")).path,
          label: link.textContent.trim(),
          isHome: link.getAttribute("rel") === "home",
        })),
      );
    });
  }

  disconnectedCallback() {
    this.stopWatching();
  }
}

export function defineNavMenu() {
  customElements.define("ui-nav-menu", NavMenuElement);
  customElements.define("s-app-nav", class extends NavMenuElement {});
}
