import type { Product, ShopState } from "../../shopify/state.ts";
import { type AdminContext, currentShop } from "../context.ts";
import { formatMoney, formatPlural, formatTime } from "../format.ts";
import { type HtmlValue, html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { listMedia } from "../media.ts";
import { productBadge } from "./badges.ts";
import { renderPage } from "./layout.ts";
import { renderMediaGallery, renderViewer } from "./media-gallery.ts";

export function productPage(context: AdminContext, product: Product): string {
  const shop = currentShop(context);
  const media = listMedia(shop, product);
  const gid = gidOf(product);
  return renderPage(context, {
    title: product.title,
    place: "products",
    styles: ["product.css"],
    scripts: ["gallery.js", "live.js"],
    hasExtensions: true,
    body: html`<div class="page">
      <header class="page-head">
        <a class="icon-button" href="/products" aria-label="Back to products">${icon("arrowLeft")}</a>
        <h1>${product.title}</h1>${productBadge(product.status)}
        ${renderActions(product)}
      </header>
      <div class="columns">
        <div class="column-main">
          <section class="card">
            ${renderField("Title", product.title)}
            ${renderField("Description", toPlainText(product.descriptionHtml), "field-tall")}
          </section>
          <section class="card"><h2>Media</h2>${renderMediaGallery(shop, media, context.now())}</section>
          <div data-extension-target="admin.product-details.block.render" data-extension-selected="${gid}"></div>
          <section class="card"><h2>Pricing</h2>${renderField("Price", formatMoney(product.priceCents, shop.shop.currencyCode), "field-short")}</section>
          <section class="card"><h2>Inventory</h2>
            <dl class="facts"><dt>${shop.shop.name} warehouse</dt><dd>${formatPlural(product.totalInventory, "available", "available")}</dd></dl>
          </section>
        </div>
        <aside class="column-side">
          <section class="card"><h2>Status</h2>${renderField("", statusWords[product.status])}</section>
          <section class="card"><h2>Product organization</h2>
            ${renderField("Type", product.productType)} ${renderField("Vendor", product.vendor)}
            ${renderField("Collections", listCollections(shop, product))}
            ${renderField("Tags", product.tags.length > 0 && html`<span class="tags">${product.tags.map((tag) => html`<span class="tag">${tag}</span>`)}</span>`)}
          </section>
          <section class="card card-quiet"><dl class="facts">
            <dt>Created</dt><dd>${formatTime(product.createdAt)}</dd>
            <dt>Updated</dt><dd>${formatTime(product.updatedAt)}</dd>
            <dt>Id</dt><dd>${product.id}</dd>
          </dl></section>
        </aside>
      </div>
      ${renderViewer(product.id)}
    </div>`,
  });
}

const statusWords: Record<Product["status"], string> = {
  ACTIVE: "Active",
  DRAFT: "Draft",
  ARCHIVED: "Archived",
  UNLISTED: "Unlisted",
};

function gidOf({ id }: Product): string {
  return `gid://shopify/Product/${id}`;
}

/** App actions for a product are put into the element with `data-extension-target`. */
function renderActions(product: Product): SafeHtml {
  return html`<details class="menu">
    <summary class="button button-menu">More actions</summary>
    <div class="menu-list">
      <div data-extension-target="admin.product-details.action.render" data-extension-selected="${gidOf(product)}"></div>
      <form method="post" action="/products/delete" aria-label="Delete ${product.title}" data-confirm="The product and its gallery are removed from the shop. This can’t be undone." data-confirm-agree="Delete product">
        <input type="hidden" name="ids" value="${product.id}">
        <button class="menu-item menu-item-critical">${icon("trash")}Delete product</button>
      </form>
    </div>
  </details>`;
}

function renderField(label: string, value: HtmlValue, kind = ""): SafeHtml {
  return html`<div class="field ${kind}">
    ${label !== "" && html`<span class="field-label">${label}</span>`}
    <div class="field-value">${value || html`<span class="muted">–</span>`}</div>
  </div>`;
}

function listCollections(shop: ShopState, product: Product): HtmlValue {
  const titles = product.collectionIds.flatMap((id) => shop.collections.get(id)?.title ?? []);
  return titles.join(", ");
}

/** The description as text: the catalogue's markup is not trusted with the admin's page. */
function toPlainText(markup: string): string {
  return markup
    .replace(/<\/(p|li|h\d)>|<br\s*\/?>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .trim();
}

const entities: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};
