import type { ShopState, StoredFile } from "./state.ts";

export const cdnHost = "cdn.shopify.com";

/** Where the CDN serves the picture of a file: the image itself, or a video's preview image. */
export function picturePath({ shop }: ShopState, file: StoredFile): string {
  const version = Math.floor(file.updatedAt / 1000);
  const folder = `/s/files/1/${shop.id}/files`;
  const name = file.kind === "IMAGE" ? file.fileName : `preview_images/${file.id}.thumbnail.png`;
  return `${folder}/${name.split("/").map(encodeURIComponent).join("/")}?v=${version}`;
}

/** Where the CDN serves the bytes of a video as it was uploaded. */
export function videoPath(file: StoredFile): string {
  return `/videos/c/o/v/${videoKey(file)}.mp4`;
}

/** Where the CDN serves what a player should load. */
export function videoRenditionPath(file: StoredFile): string {
  const key = videoKey(file);
  return `/videos/c/vp/${key}/${key}.HD-${file.height ?? 0}p.mp4`;
}

export function cdnUrl(shop: ShopState, file: StoredFile): string {
  return `https://${cdnHost}${picturePath(shop, file)}`;
}

function videoKey(file: StoredFile): string {
  return file.blob.replace(/^.*\//, "");
}

export interface CdnTarget {
  file: StoredFile;
  /** `picture`: of an image or a video's preview. */
  part: "picture" | "video";
}

/** The file that a CDN path names, in any of `shops`. */
export function findCdnTarget(shops: Iterable<ShopState>, path: string): CdnTarget | null {
  const video = /^\/videos\/c\/(?:o\/v|vp\/[\w-]+)\/([\w-]+)(?:\.HD-\d+p)?\.mp4$/.exec(path);
  const picture = /^\/s\/files\/1\/(\d+)\/files\/(preview_images\/)?([^/]+)$/.exec(path);
  for (const shop of shops) {
    if (!video && picture?.[1] !== String(shop.shop.id)) continue;
    const name = decodeURIComponent(picture?.[3] ?? "");
    for (const file of shop.files.values()) {
      if (video && file.kind === "VIDEO" && videoKey(file) === video[1]) return { file, part: "video" };
      if (!picture) continue;
      const own = picture[2] ? `${file.id}.thumbnail.png` : file.fileName;
      if (own === name && (file.kind === "IMAGE") === !picture[2]) return { file, part: "picture" };
    }
  }
  return null;
}
