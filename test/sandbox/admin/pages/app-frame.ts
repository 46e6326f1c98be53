import { type AdminContext, currentShop, staffMember } from "../context.ts";
import { html } from "../html.ts";
import { appIcon, icon } from "../icons.ts";
import { hostOf, launchUrl } from "../launch.ts";
import { renderPage } from "./layout.ts";

/** The frame in which the app runs, opened at `path` of the app. */
export function appFramePage(context: AdminContext, path: string): string {
  const { app, frameOrigin, preferences } = context;
  const { domain, name } = currentShop(context).shop;
  const known = {
    name: app.name,
    base: `/apps/${app.handle}`,
    origin: frameOrigin,
    shop: domain,
    shopName: name,
    host: hostOf(domain),
    locale: preferences.locale,
    user: staffMember,
  };
  return renderPage(context, {
    title: app.name,
    place: "app",
    isFrame: true,
    styles: ["index-table.css", "app-frame.css"],
    scripts: ["frame/index.js"],
    body: html`
      <div id="loading-bar" class="loading-bar" role="progressbar" aria-label="Loading"></div>
      <header id="app-title-bar" class="app-title-bar">
        <span data-back></span>${appIcon()}<strong data-title>${app.name}</strong>
        <details id="app-nav-compact" class="menu app-nav-compact" hidden>
          <summary class="button button-menu">Pages</summary><ul class="menu-list" data-app-nav></ul>
        </details>
        <div class="app-actions" data-actions></div>
      </header>
      <iframe id="app-frame" class="app-frame" title="${app.name}" allow="clipboard-write; fullscreen"
        data-src="${launchUrl(context, path)}" data-app="${JSON.stringify(known)}"></iframe>
      <dialog id="app-modal" class="dialog app-modal">
        <header class="dialog-head"><h2 data-title></h2><button type="button" class="icon-button" data-close aria-label="Close">${icon("close")}</button></header>
        <div data-body></div>
        <footer class="dialog-actions" data-footer hidden></footer>
      </dialog>
      <dialog id="resource-picker" class="dialog picker" aria-label="Select products">
        <form method="dialog">
          <header class="dialog-head"><h2 data-heading></h2><button class="icon-button" aria-label="Close">${icon("close")}</button></header>
          <label class="search-field">${icon("search")}<input type="search" placeholder="Search products" aria-label="Search products" autocomplete="off" autofocus></label>
          <ul class="picker-list" data-list></ul>
          <footer class="dialog-actions"><span class="muted" data-count></span><button class="button">Cancel</button><button class="button button-primary" value="picked" data-confirm>Add</button></footer>
        </form>
      </dialog>`,
  });
}
