import type { Reply } from "../answer.ts";
import { findRange } from "../rotateproduct/range.ts";
import { type CdnTarget, findCdnTarget } from "./cdn-paths.ts";
import { drawVideoPreview, shrinkImage } from "./pictures.ts";
import { fileStatusAt, type StoredFile } from "./state.ts";
import type { World } from "./world.ts";

const commonHeaders = { "Access-Control-Allow-Origin": "*", "Cache-Control": "public, max-age=60" };
/** Bounds what one request can make the sandbox draw. */
const maxWidth = 5760;

/**
 * A file of a shop as `cdn.shopify.com` serves it: images (made smaller for `?width=`), preview images of
 * videos, and videos with `Range`. 404 until the file is READY and after it was deleted.
 */
export async function serveCdn(world: World, url: URL, range: string | undefined): Promise<Reply> {
  const target = findCdnTarget(world.state.shops.values(), url.pathname);
  if (!target || fileStatusAt(target.file, world.now()) !== "READY") return notFound();
  return target.part === "video" ? serveVideo(world, target.file, range) : servePicture(world, target, url);
}

async function servePicture(world: World, { file }: CdnTarget, url: URL): Promise<Reply> {
  const width = Number(url.searchParams.get("width"));
  const isSmaller = Number.isInteger(width) && width > 0 && width <= maxWidth;
  const { key, mimeType } = await findPicture(world, file);
  const sized = isSmaller ? `${key}-w${width}` : key;
  if ((await world.blobs.size(sized)) === null)
    await world.blobs.write(sized, await shrinkImage(await world.blobs.read(key), mimeType, width));
  return {
    status: 200,
    headers: { ...commonHeaders, "Content-Type": mimeType },
    body: await world.blobs.read(sized),
  };
}

async function findPicture({ blobs }: World, file: StoredFile): Promise<{ key: string; mimeType: string }> {
  if (file.kind === "IMAGE") return { key: file.blob, mimeType: file.mimeType };
  if (file.previewBlob) return { key: file.previewBlob, mimeType: "image/png" };
  const { width, height } = file;
  const key = `previews/${width}x${height}`;
  if ((await blobs.size(key)) === null) await blobs.write(key, drawVideoPreview(width ?? 640, height ?? 640));
  return { key, mimeType: "image/png" };
}

async function serveVideo(world: World, file: StoredFile, header: string | undefined): Promise<Reply> {
  const size = file.byteSize;
  const headers = { ...commonHeaders, "Accept-Ranges": "bytes", "Content-Type": file.mimeType };
  const range = findRange(header, size);
  if (range === "unsatisfiable")
    return { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` }, body: "" };
  const { start, end } = range ?? { start: 0, end: size - 1 };
  const body = await world.blobs.readRange(file.blob, start, end);
  if (!range) return { status: 200, headers, body };
  return { status: 206, headers: { ...headers, "Content-Range": `bytes ${start}-${end}/${size}` }, body };
}

function notFound(): Reply {
  return { status: 404, headers: { ...commonHeaders, "Content-Type": "text/plain" }, body: "Not Found" };
}
