import { type AdminContext, currentShop } from "../context.ts";
import { type HtmlValue, html, type SafeHtml } from "../html.ts";
import { appIcon, type IconName, icon, logo } from "../icons.ts";

export interface Page {
  title: string;
  /** The entry of the navigation that is marked. */
  place: Place;
  /** Style sheets and scripts of this page beside those of every page; names in `assets/`. */
  styles?: string[];
  scripts?: string[];
  /** The app's frame takes all the room there is, other pages a column. */
  isFrame?: boolean;
  /** The page has places for extensions of the app: elements with `data-extension-target`. */
  hasExtensions?: boolean;
  body: HtmlValue;
}

export type Place =
  | "home"
  | "orders"
  | "products"
  | "collections"
  | "customers"
  | "files"
  | "app"
  | "settings";

const entries: { place: Place; label: string; path: string; icon: IconName }[] = [
  { place: "home", label: "Home", path: "/", icon: "home" },
  { place: "orders", label: "Orders", path: "/orders", icon: "orders" },
  { place: "products", label: "Products", path: "/products", icon: "tag" },
  { place: "customers", label: "Customers", path: "/customers", icon: "people" },
  { place: "files", label: "Files", path: "/files", icon: "image" },
];

/** A whole page of the admin. */
export function renderPage(context: AdminContext, page: Page): string {
  const { shop } = currentShop(context);
  const hostsExtensions = page.hasExtensions && context.extensionsDir !== null;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${shop.name}</title>
<link rel="icon" href="/assets/icon.svg">
${["base.css", "shell.css", "extensions.css", ...(page.styles ?? [])].map((name) => html`<link rel="stylesheet" href="/assets/${name}">`)}
${["shell.js", ...(page.scripts ?? [])].map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
${hostsExtensions && html`<script type="module" src="/extensions/page.js"></script>`}
</head>
<body class="${page.isFrame ? "is-frame" : ""}">
<a class="skip-link" href="#content">Skip to content</a>
${renderTopBar(shop.name)}
${renderNavigation(context, page.place)}
<div id="drawer-shade"></div>
<main id="content" class="content">${page.body}</main>
<div id="toasts" role="status" aria-live="polite" popover="manual"></div>
</body>
</html>`.toString();
}

function renderTopBar(shopName: string): SafeHtml {
  return html`<header class="top-bar">
  <button id="menu-button" class="top-button" type="button" aria-label="Navigation" aria-expanded="false" aria-controls="navigation">${icon("menu")}</button>
  <a class="brand" href="/">${logo()}<span>sandbox</span></a>
  <form class="top-search" action="/products" role="search">
    ${icon("search")}<input type="search" name="query" placeholder="Search products" aria-label="Search products" autocomplete="off">
  </form>
  <div class="store"><span class="store-name">${shopName}</span><span class="avatar" aria-hidden="true">${initials(shopName)}</span></div>
  <div id="save-bar" class="save-bar" role="region" aria-label="Unsaved changes" hidden>
    <span class="save-bar-text">${icon("alert")}Unsaved changes</span>
    <button type="button" class="button button-dark" data-discard>Discard</button>
    <button type="button" class="button button-light" data-save>Save</button>
  </div>
</header>`;
}

function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join("");
}

function renderNavigation(context: AdminContext, place: Place): SafeHtml {
  const { installation } = currentShop(context);
  return html`<nav id="navigation" class="navigation" aria-label="Main">
  <ul>
    ${entries.map(
      (entry) => html`<li>${renderLink(entry, place)}
      ${
        entry.place === "products" &&
        (place === "products" || place === "collections") &&
        html`<ul class="sub">
        <li>${renderLink({ place: "collections", label: "Collections", path: "/collections" }, place)}</li>
      </ul>`
      }
    </li>`,
    )}
  </ul>
  ${
    installation.isInstalled &&
    html`<h2>Apps</h2>
  <ul>
    <li><a id="app-nav-home" href="/apps/${context.app.handle}" ${place === "app" && html`aria-current="page" data-app-path=""`}>${appIcon()}${context.app.name}</a>
      ${place === "app" && html`<ul class="sub" data-app-nav></ul>`}
    </li>
  </ul>`
  }
  <ul class="navigation-end">
    <li>${renderLink({ place: "settings", label: "Sandbox settings", path: "/settings", icon: "settings" }, place)}</li>
  </ul>
</nav>`;
}

function renderLink(
  entry: { place: Place; label: string; path: string; icon?: IconName },
  place: Place,
): SafeHtml {
  const current = entry.place === place && html`aria-current="page"`;
  return html`<a href="${entry.path}" ${current}>${entry.icon && icon(entry.icon)}${entry.label}</a>`;
}
