import type { StoredFile } from "../../shopify/state.ts";
import { fileStatusAt } from "../../shopify/state.ts";
import { type AdminContext, currentShop } from "../context.ts";
import { findFiles, indexReferences } from "../file-query.ts";
import { formatCount } from "../format.ts";
import { type HtmlValue, html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { videoUrl } from "../media.ts";
import { hasVideo } from "../product-query.ts";
import { renderPage } from "./layout.ts";

const shownVideos = 8;

export function homePage(context: AdminContext): string {
  return renderPage(context, {
    title: "Home",
    place: "home",
    styles: ["home.css"],
    scripts: ["home.js", "live.js"],
    body: html`<div class="page">
      <header class="page-head"><h1>Welcome to ${currentShop(context).shop.name}</h1></header>
      <p class="lead">A shop to try things in. Nothing here reaches a real store, and nothing costs money.</p>
      ${renderNumbers(context)} ${renderNextStep(context)} ${renderLatestVideos(context)}
    </div>`,
  });
}

function renderNumbers(context: AdminContext): SafeHtml {
  const shop = currentShop(context);
  const products = [...shop.products.values()];
  const account = context.rotateProduct?.accounts.list()[0];
  const videos = [...shop.files.values()].filter(({ kind }) => kind === "VIDEO");
  const isProcessing = (file: StoredFile) => !["READY", "FAILED"].includes(fileStatusAt(file, context.now()));
  const withVideo = products.filter((product) => hasVideo(shop, product, context.now())).length;
  return html`<ul id="numbers" class="numbers" data-live>
    ${renderNumber("products", "Products", products.length, "/products")}
    ${renderNumber("with-video", "With a video", withVideo, "/products?video=with")}
    ${renderNumber("processing", "Videos in process", videos.filter(isProcessing).length, "/files?kind=VIDEO")}
    ${account && renderNumber("credits", "RotateProduct credits", context.rotateProduct?.accounts.balance(account.userId) ?? 0, "/settings")}
  </ul>`;
}

function renderNumber(key: string, label: string, number: number, path: string): SafeHtml {
  return html`<li data-key="${key}"><a class="card" href="${path}"><span>${label}</span><strong>${formatCount(number)}</strong></a></li>`;
}

function renderNextStep(context: AdminContext): HtmlValue {
  const { installation } = currentShop(context);
  if (!installation.isInstalled) return false;
  const key = [...(context.rotateProduct?.accounts.list()[0]?.apiKeys ?? [])][0];
  return html`<section class="card next-step">
    <div><h2>Turn product photos into 3D videos</h2>
      <p>Open the app, connect it and choose some products. Their videos turn up in the products’ media by themselves.</p>
      ${key !== undefined && html`<p class="api-key"><span>API key for this sandbox</span><code>${key}</code><button type="button" class="button" data-copy="${key}">Copy</button></p>`}
    </div>
    <a class="button button-primary" href="/apps/${context.app.handle}">Open ${context.app.name}</a>
  </section>`;
}

function renderLatestVideos(context: AdminContext): HtmlValue {
  const shop = currentShop(context);
  const ready = findFiles(shop, { search: "", kind: "VIDEO", page: 1 })
    .files.filter((file) => fileStatusAt(file, context.now()) === "READY")
    .slice(0, shownVideos);
  const references = indexReferences(shop, ready);
  return html`<section class="card"><h2>Latest videos</h2>
    <div id="latest" class="latest" data-live>
      ${ready.map((file) => {
        const [product] = references.get(file.id) ?? [];
        return html`<a class="latest-video" data-key="${file.id}" href="${product ? `/products/${product.id}` : "/files?kind=VIDEO"}">
          <video src="${videoUrl(file)}" preload="metadata" muted loop playsinline></video><span>${product?.title ?? file.fileName}</span></a>`;
      })}
      ${ready.length === 0 && html`<p class="gallery-empty" data-key="none">${icon("video")}Videos that were added to products appear here.</p>`}
    </div>
  </section>`;
}
