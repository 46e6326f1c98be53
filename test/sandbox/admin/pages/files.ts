import { fileStatusAt, type Product, type ShopState, type StoredFile } from "../../shopify/state.ts";
import { type AdminContext, currentShop } from "../context.ts";
import { type FilePage, type FileQuery, findFiles, indexReferences } from "../file-query.ts";
import { formatBytes, formatDuration, formatPlural, formatTime } from "../format.ts";
import { html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { pictureUrl, videoUrl } from "../media.ts";
import { fileBadge } from "./badges.ts";
import { renderEmpty } from "./empty.ts";
import { renderPage } from "./layout.ts";
import { renderPaging } from "./paging.ts";

const tabs: { label: string; kind: FileQuery["kind"] }[] = [
  { label: "All", kind: "" },
  { label: "Images", kind: "IMAGE" },
  { label: "Videos", kind: "VIDEO" },
];

export function filesPage(context: AdminContext, query: FileQuery): string {
  const shop = currentShop(context);
  const found = findFiles(shop, query);
  return renderPage(context, {
    title: "Files",
    place: "files",
    styles: ["index-table.css"],
    scripts: ["filters.js", "live.js"],
    body: html`<div class="page page-wide">
      <header class="page-head"><h1>Files</h1></header>
      <section class="card card-flush">
        <nav class="tabs" aria-label="File type">
          ${tabs.map(({ label, kind }) => html`<a href="${listUrl({ ...query, kind, page: 1 })}" ${kind === query.kind && html`aria-current="page"`}>${label}</a>`)}
        </nav>
        <form id="filters" class="filters" action="/files">
          <input type="hidden" name="kind" value="${query.kind}">
          <label class="search-field">${icon("search")}<input type="search" name="query" value="${query.search}" placeholder="Search files" aria-label="Search files" autocomplete="off"></label>
        </form>
        ${renderTable(context, shop, found)}
        ${renderPaging(found, (page) => listUrl({ ...query, page }), formatPlural(found.total, "file"))}
      </section>
    </div>`,
  });
}

function renderTable(context: AdminContext, shop: ShopState, { files }: FilePage): SafeHtml {
  const references = indexReferences(shop, files);
  return html`<table class="index-table index-files">
    <thead><tr><th class="cell-thumb"></th><th>File name</th><th>Status</th><th>Added</th><th class="cell-number">Size</th><th>Used in</th></tr></thead>
    <tbody id="rows" data-live>${files.map((file) => renderRow(context, shop, file, references.get(file.id) ?? []))}</tbody>
  </table>
  <div id="rows-empty" data-live>${files.length === 0 && renderEmpty("image", "No files found", "Images and videos of the shop stand here.")}</div>`;
}

function renderRow(context: AdminContext, shop: ShopState, file: StoredFile, products: Product[]): SafeHtml {
  const status = fileStatusAt(file, context.now());
  const [first] = products;
  return html`<tr data-key="${file.id}">
    <td class="cell-thumb">${renderThumbnail(shop, file, status === "READY")}</td>
    <td class="cell-title">${file.fileName}<span class="cell-note">${file.alt}</span></td>
    <td class="cell-status">${fileBadge(status)}${file.failure && status === "FAILED" && html`<span class="cell-note">${file.failure.message}</span>`}</td>
    <td class="cell-wide">${formatTime(file.createdAt)}</td>
    <td class="cell-number">${formatBytes(file.byteSize)}${file.durationMs !== null && html`<span class="cell-note">${formatDuration(file.durationMs)}</span>`}</td>
    <td class="cell-wide">${first && html`<a href="/products/${first.id}">${products.length === 1 ? first.title : formatPlural(products.length, "product")}</a>`}</td>
  </tr>`;
}

function renderThumbnail(shop: ShopState, file: StoredFile, isReady: boolean): SafeHtml {
  if (!isReady)
    return html`<span class="thumb thumb-empty">${icon(file.kind === "VIDEO" ? "video" : "image")}</span>`;
  if (file.kind === "VIDEO") {
    return html`<video class="thumb" src="${videoUrl(file)}" preload="metadata" muted playsinline width="40" height="40"></video>`;
  }
  return html`<img class="thumb" src="${pictureUrl(shop, file, 80)}" alt="" loading="lazy" width="40" height="40">`;
}

function listUrl({ search, kind, page }: FileQuery): string {
  const parameters = new URLSearchParams();
  if (search !== "") parameters.set("query", search);
  if (kind !== "") parameters.set("kind", kind);
  if (page > 1) parameters.set("page", String(page));
  return `/files${parameters.size > 0 ? "?" : ""}${parameters}`;
}
