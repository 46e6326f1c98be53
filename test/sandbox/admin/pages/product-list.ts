import type { ProductStatus, ShopState } from "../../shopify/state.ts";
import { type AdminContext, currentShop } from "../context.ts";
import { formatCount, formatPlural } from "../format.ts";
import { html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { findThumbnail, pictureUrl } from "../media.ts";
import {
  countValues,
  findProducts,
  hasVideo,
  type ProductPage,
  type ProductQuery,
  sortings,
} from "../product-query.ts";
import { productBadge } from "./badges.ts";
import { renderEmpty } from "./empty.ts";
import { renderPage } from "./layout.ts";
import { renderPaging } from "./paging.ts";

const tabs: { label: string; status: ProductStatus | "" }[] = [
  { label: "All", status: "" },
  { label: "Active", status: "ACTIVE" },
  { label: "Draft", status: "DRAFT" },
  { label: "Archived", status: "ARCHIVED" },
];

export function productListPage(context: AdminContext, query: ProductQuery): string {
  const shop = currentShop(context);
  const found = findProducts(shop, query, context.now());
  return renderPage(context, {
    title: "Products",
    place: "products",
    styles: ["index-table.css"],
    scripts: ["filters.js", "selection.js", "live.js"],
    hasExtensions: true,
    body: html`<div class="page page-wide">
      <header class="page-head"><h1>Products</h1></header>
      <section class="card card-flush">
        ${renderTabs(query)} ${renderFilters(shop, query)} ${renderSelectionBar(found.total)} ${renderTable(context, shop, found)}
        ${renderPaging(found, (page) => listUrl({ ...query, page }), formatPlural(found.total, "product"))}
      </section>
    </div>`,
  });
}

function renderTabs(query: ProductQuery): SafeHtml {
  return html`<nav class="tabs" aria-label="Product status">
    ${tabs.map(
      ({ label, status }) =>
        html`<a href="${listUrl({ ...query, status, page: 1 })}" ${query.status === status && html`aria-current="page"`}>${label}</a>`,
    )}
  </nav>`;
}

function renderFilters(shop: ShopState, query: ProductQuery): SafeHtml {
  const types = countValues(shop, ({ productType }) => productType);
  const vendors = countValues(shop, ({ vendor }) => vendor);
  const videos = { with: "With video", without: "Without video" };
  return html`<form id="filters" class="filters" action="/products">
    <input type="hidden" name="status" value="${query.status}">
    <label class="search-field">${icon("search")}<input type="search" name="query" value="${query.search}" placeholder="Search products" aria-label="Search products" autocomplete="off"></label>
    ${renderSelect("video", "Video", Object.entries(videos), query.video)}
    ${renderSelect(
      "type",
      "Type",
      types.map((type) => [type, type]),
      query.type,
    )}
    ${renderSelect(
      "vendor",
      "Vendor",
      vendors.map((vendor) => [vendor, vendor]),
      query.vendor,
    )}
    <select class="pill" name="sort" aria-label="Sort">
      ${Object.entries(sortings).map(([name, { label }]) => html`<option value="${name === "newest" ? "" : name}" ${name === query.sort && html`selected`}>${label}</option>`)}
    </select>
    <noscript><button class="button">Apply</button></noscript>
  </form>`;
}

function renderSelect(name: string, label: string, options: [string, string][], value: string): SafeHtml {
  return html`<select class="pill ${value !== "" && "pill-set"}" name="${name}" aria-label="${label}">
    <option value="">${label}: all</option>
    ${options.map(([option, text]) => html`<option value="${option}" ${option === value && html`selected`}>${text}</option>`)}
  </select>`;
}

/** App actions for a selection are put into the element with `data-extension-target`. */
function renderSelectionBar(total: number): SafeHtml {
  return html`<div id="selection-bar" class="selection-bar" hidden>
    <strong data-count></strong>
    <button type="button" class="button" data-select-everything="${total}" hidden>Select all ${formatPlural(total, "product")}</button>
    <details class="menu">
      <summary class="button" aria-label="More actions">${icon("dots")}</summary>
      <div class="menu-list">
        <div data-extension-target="admin.product-index.selection-action.render"></div>
        <form method="post" action="/products/delete" aria-label="Delete products" data-confirm="The products and their galleries are removed from the shop. This can’t be undone." data-confirm-agree="Delete products">
          <input type="hidden" name="ids">
          <button class="menu-item menu-item-critical">${icon("trash")}Delete products</button>
        </form>
      </div>
    </details>
  </div>`;
}

function renderTable(context: AdminContext, shop: ShopState, { products }: ProductPage): SafeHtml {
  return html`<table id="index" class="index-table">
    <thead><tr>
      <th class="cell-check"><label><span class="hidden-label">Select all products</span><input id="select-all" type="checkbox"></label></th>
      <th class="cell-thumb"></th><th>Product</th><th>Status</th><th class="cell-number">In stock</th>
      <th>Video</th><th>Type</th><th>Vendor</th>
    </tr></thead>
    <tbody id="rows" data-live>
      ${products.map((product) => {
        const thumbnail = findThumbnail(shop, product);
        return html`<tr data-key="${product.id}">
          <td class="cell-check"><label><span class="hidden-label">Select ${product.title}</span><input type="checkbox" name="id" value="${product.id}" autocomplete="off"></label></td>
          <td class="cell-thumb">${thumbnail ? html`<img class="thumb" src="${pictureUrl(shop, thumbnail, 80)}" alt="" loading="lazy" width="40" height="40">` : html`<span class="thumb thumb-empty">${icon("image")}</span>`}</td>
          <td class="cell-title"><a href="/products/${product.id}">${product.title}</a></td>
          <td class="cell-status">${productBadge(product.status)}</td>
          <td class="cell-number">${formatCount(product.totalInventory)}</td>
          <td class="cell-video">${hasVideo(shop, product, context.now()) && html`<span class="has-video">${icon("video")}<span class="hidden-label">Has a video</span></span>`}</td>
          <td class="cell-wide">${product.productType}</td>
          <td class="cell-wide">${product.vendor}</td>
        </tr>`;
      })}
    </tbody>
  </table>
  <div id="rows-empty" data-live>${products.length === 0 && renderEmpty("search", "No products found", "Try another search, or take a filter away.")}</div>`;
}

function listUrl({ search, sort, page, ...filters }: ProductQuery): string {
  const parameters = new URLSearchParams();
  const words = {
    query: search,
    ...filters,
    sort: sort === "newest" ? "" : sort,
    page: page > 1 ? String(page) : "",
  };
  for (const [name, value] of Object.entries(words)) if (value !== "") parameters.set(name, value);
  return `/products${parameters.size > 0 ? "?" : ""}${parameters}`;
}
