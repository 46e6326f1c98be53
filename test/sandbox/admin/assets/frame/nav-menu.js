import { element } from "../element.js";

const storageKey = "app-nav-menu";

/** The app's own pages, below its name in the navigation and on a phone beside its title. */
export function installNavMenu(host, app) {
  const lists = document.querySelectorAll("[data-app-nav]");

  function draw(items) {
    const visible = items.filter(({ isHome }) => !isHome);
    for (const list of lists) {
      list.replaceChildren(
        ...visible.map(({ path, label }) =>
          element("li", {}, element("a", { href: app.base + path, "data-app-path": path }, label)),
        ),
      );
    }
    document.querySelector("#app-nav-compact").hidden = visible.length === 0;
    markCurrent(app.path);
  }

  function markCurrent(path) {
    const pathname = path.split(/[?#]/)[0];
    const links = [...document.querySelectorAll("[data-app-nav] a")];
    // The longest one that leads towards the page: /app/settings and not /app.
    const matches = links
      .map((link) => link.dataset.appPath.split("?")[0])
      .filter((each) => isWithin(pathname, each));
    const current = matches.sort((a, b) => b.length - a.length)[0];
    for (const link of links) {
      if (link.dataset.appPath.split("?")[0] === current) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    document.querySelector("#app-nav-home").toggleAttribute("data-parent", current !== undefined);
  }

  // Drawn at once on the next visit, before the app has loaded: the navigation does not jump.
  const remembered = sessionStorage.getItem(storageKey);
  if (remembered) draw(JSON.parse(remembered));

  host.handle("nav-menu", (items, source) => {
    if (source !== app.frame.contentWindow) return;
    sessionStorage.setItem(storageKey, JSON.stringify(items));
    draw(items);
    app.homePath = items.find(({ isHome }) => isHome)?.path;
  });
  return { markCurrent };
}

function isWithin(pathname, path) {
  return pathname === path || pathname.startsWith(`${path.replace(/\/$/, "")}/`);
}
