import { adminOrigin, handle, tell } from "./channel.js";

let navigateListeners = 0;

/**
 * Where a link leads: into the admin, to a page of the app, or elsewhere.
 * `shopify://admin/products` and `app://settings` may be written without the slashes.
 */
export function classifyLink(href) {
  const own = /^(shopify|app):(?:\/\/)?(.*)$/i.exec(href);
  if (own?.[1].toLowerCase() === "shopify")
    return { kind: "admin", path: own[2].replace(/^admin/, "") || "/" };
  if (own) return { kind: "app", path: `/${own[2].replace(/^\//, "")}` };

  const { origin, pathname, search, hash } = new URL(href, location.href);
  const path = pathname + search + hash;
  if (origin === adminOrigin) return { kind: "admin", path };
  if (origin === location.origin) return { kind: "app", path };
  return { kind: "external" };
}

/** True when the admin has to do it: a frame cannot lead the page around it anywhere, nor knows `shopify:`. */
function isForAdmin(href, target) {
  const { kind } = classifyLink(href);
  return kind === "admin" || /^app:/i.test(href) || target === "_top" || target === "_parent";
}

export function openLink(href, target = "_self") {
  const { kind, path } = classifyLink(href);
  if (kind === "app" && target === "_self") location.assign(path);
  else if (kind === "external") tell("open", { url: new URL(href, location.href).href, target });
  else tell("open", { kind, path, target });
}

function interceptLinks() {
  window.addEventListener("click", (event) => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement && node.hasAttribute("href"));
    if (!link || event.defaultPrevented || event.button !== 0) return;
    const href = link.getAttribute("href");
    if (!isForAdmin(href, link.target)) return;
    event.preventDefault();
    openLink(href, event.metaKey || event.ctrlKey ? "_blank" : link.target || "_self");
  });

  const nativeOpen = window.open;
  window.open = function open(url, target, features) {
    if (url === undefined || !isForAdmin(String(url), target))
      return nativeOpen.call(window, url, target, features);
    openLink(String(url), target ?? "_blank");
    return null;
  };
}

/** Tells the admin the page's address, so that its own follows. */
export function reportLocation() {
  tell("navigated", { path: location.pathname + location.search + location.hash });
}

function followHistory() {
  for (const method of ["pushState", "replaceState"]) {
    const native = history[method];
    history[method] = function changeState(...args) {
      native.apply(history, args);
      reportLocation();
    };
  }
  window.addEventListener("popstate", reportLocation);
  window.addEventListener("hashchange", reportLocation);
}

/** A router that listens for `shopify:navigate` must not get a click on the link beside it. */
function countNavigateListeners() {
  const { addEventListener, removeEventListener } = window;
  window.addEventListener = function add(type, ...rest) {
    if (type === "shopify:navigate") navigateListeners += 1;
    return addEventListener.call(window, type, ...rest);
  };
  window.removeEventListener = function remove(type, ...rest) {
    if (type === "shopify:navigate") navigateListeners -= 1;
    return removeEventListener.call(window, type, ...rest);
  };
}

export function installNavigation() {
  interceptLinks();
  followHistory();
  countNavigateListeners();
  handle("navigate", ({ path }) => {
    const links = document.querySelectorAll("ui-nav-menu [href], s-app-nav [href]");
    const link = [...links].find((each) => classifyLink(each.getAttribute("href")).path === path);
    if (!link) location.assign(path);
    else if (navigateListeners > 0)
      link.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true }));
    else link.click();
  });
}
