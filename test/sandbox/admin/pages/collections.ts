import type { Collection, ShopState } from "../../shopify/state.ts";
import { type AdminContext, currentShop } from "../context.ts";
import { formatCount, formatPlural } from "../format.ts";
import { html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { findThumbnail, pictureUrl } from "../media.ts";
import { productBadge } from "./badges.ts";
import { renderPage } from "./layout.ts";

/** Bounds the page of a collection that holds a whole catalogue. */
const shownProducts = 250;

export function collectionListPage(context: AdminContext): string {
  const shop = currentShop(context);
  return renderPage(context, {
    title: "Collections",
    place: "collections",
    styles: ["index-table.css"],
    body: html`<div class="page page-wide">
      <header class="page-head"><h1>Collections</h1></header>
      <section class="card card-flush"><table class="index-table">
        <thead><tr><th class="cell-thumb"></th><th>Title</th><th class="cell-number">Products</th></tr></thead>
        <tbody>${[...shop.collections.values()].map(
          (collection) => html`<tr>
            <td class="cell-thumb">${renderThumbnail(shop, collection.productIds)}</td>
            <td class="cell-title"><a href="/collections/${collection.id}">${collection.title}</a></td>
            <td class="cell-number">${formatCount(collection.productIds.length)}</td>
          </tr>`,
        )}</tbody>
      </table></section>
    </div>`,
  });
}

/** App actions for a collection are put into the element with `data-extension-target`. */
export function collectionPage(context: AdminContext, collection: Collection): string {
  const shop = currentShop(context);
  const products = collection.productIds.flatMap((id) => shop.products.get(id) ?? []);
  return renderPage(context, {
    title: collection.title,
    place: "collections",
    styles: ["index-table.css"],
    hasExtensions: true,
    body: html`<div class="page">
      <header class="page-head">
        <a class="icon-button" href="/collections" aria-label="Back to collections">${icon("arrowLeft")}</a>
        <h1>${collection.title}</h1><span class="muted">${formatPlural(products.length, "product")}</span>
        <details class="menu">
          <summary class="button button-menu">More actions</summary>
          <div class="menu-list"><div data-extension-target="admin.collection-details.action.render" data-extension-selected="gid://shopify/Collection/${collection.id}"></div></div>
        </details>
      </header>
      <section class="card card-flush"><table class="index-table">
        <tbody>${products.slice(0, shownProducts).map(
          (product) => html`<tr>
            <td class="cell-thumb">${renderThumbnail(shop, [product.id])}</td>
            <td class="cell-title"><a href="/products/${product.id}">${product.title}</a></td>
            <td class="cell-status">${productBadge(product.status)}</td>
          </tr>`,
        )}</tbody>
      </table></section>
    </div>`,
  });
}

function renderThumbnail(shop: ShopState, productIds: readonly number[]): SafeHtml {
  for (const id of productIds) {
    const product = shop.products.get(id);
    const file = product && findThumbnail(shop, product);
    if (file)
      return html`<img class="thumb" src="${pictureUrl(shop, file, 80)}" alt="" loading="lazy" width="40" height="40">`;
  }
  return html`<span class="thumb thumb-empty">${icon("image")}</span>`;
}
