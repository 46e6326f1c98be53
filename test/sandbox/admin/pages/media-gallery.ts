import { type FileStatus, fileStatusAt, type ShopState, type StoredFile } from "../../shopify/state.ts";
import { formatDuration } from "../format.ts";
import { html, type SafeHtml } from "../html.ts";
import { icon } from "../icons.ts";
import { pictureUrl, videoUrl } from "../media.ts";

/** The gallery of a product. It is kept fresh: a video turns up by itself once the platform has processed it. */
export function renderMediaGallery(shop: ShopState, media: StoredFile[], now: number): SafeHtml {
  return html`<div id="gallery" class="gallery" data-live>
    ${media.map((file) => renderTile(shop, file, fileStatusAt(file, now)))}
    ${media.length === 0 && html`<p class="gallery-empty" data-key="empty">${icon("image")}This product has no media yet.</p>`}
  </div>`;
}

function renderTile(shop: ShopState, file: StoredFile, status: FileStatus): SafeHtml {
  const key = `${file.id}-${status}`;
  if (status === "FAILED") {
    return html`<div class="tile tile-waiting tile-failed" data-key="${key}">
      ${icon("alert")}<span>${file.failure?.message ?? "This file could not be processed."}</span>
    </div>`;
  }
  if (status !== "READY") {
    return html`<div class="tile tile-waiting" data-key="${key}"><span class="spinner"></span><span>Processing…</span></div>`;
  }
  return file.kind === "VIDEO" ? renderVideo(file, key) : renderImage(shop, file, key);
}

function renderImage(shop: ShopState, file: StoredFile, key: string): SafeHtml {
  const { alt, fileName, id } = file;
  return html`<div class="tile" data-key="${key}" data-media-id="${id}" data-media-name="${fileName}">
    <button type="button" class="tile-face" aria-label="View ${alt ?? fileName}"></button>
    <img src="${pictureUrl(shop, file, 600)}" alt="${alt ?? ""}" loading="lazy">
    <template><img src="${pictureUrl(shop, file, 1600)}" alt="${alt ?? ""}"></template>
  </div>`;
}

/** The first frame is the poster. It plays in place, muted and in a loop, as a shop shows a turning product. */
function renderVideo(file: StoredFile, key: string): SafeHtml {
  const { alt, fileName, id, durationMs } = file;
  const source = videoUrl(file);
  return html`<div class="tile tile-video" data-key="${key}" data-media-id="${id}" data-media-name="${fileName}">
    <button type="button" class="tile-face" aria-label="Play ${alt ?? fileName}"></button>
    <video src="${source}" preload="metadata" muted loop playsinline tabindex="-1"></video>
    <span class="tile-play">${icon("play")}</span>
    ${durationMs !== null && html`<span class="tile-time">${formatDuration(durationMs)}</span>`}
    <button type="button" class="tile-expand" aria-label="View ${alt ?? fileName} large">${icon("expand")}</button>
    <template><video src="${source}" controls autoplay muted loop playsinline aria-label="${alt ?? fileName}"></video></template>
  </div>`;
}

/** Where one medium is seen large; it can be taken off the product here. */
export function renderViewer(productId: number): SafeHtml {
  return html`<dialog id="viewer" class="viewer" aria-label="Media">
    <header>
      <span class="viewer-name"></span>
      <form method="post" action="/products/${productId}/media/remove" aria-label="Remove from product" data-confirm="It stays among the shop’s files." data-confirm-agree="Remove">
        <input type="hidden" name="fileId">
        <button class="button button-dark">Remove</button>
      </form>
      <button type="button" class="top-button viewer-close" aria-label="Close">${icon("close")}</button>
    </header>
    <button type="button" class="viewer-step" data-step="-1" aria-label="Previous">${icon("chevronLeft")}</button>
    <div class="viewer-stage"></div>
    <button type="button" class="viewer-step" data-step="1" aria-label="Next">${icon("chevronRight")}</button>
  </dialog>`;
}
