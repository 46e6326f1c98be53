import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PictureDraft } from "./products/product-draft.ts";
import { rasterise } from "./rasterise.ts";
import type { CatalogueImage } from "./types.ts";

export interface Pictures {
  /** A picture that is drawn when its bytes are first asked for, and remembered. */
  toImage(draft: PictureDraft): CatalogueImage;
}

/** Draws pictures, with a folder to keep them in if there is one. A changed drawing gets a new file there. */
export function createPictures(cacheDir?: string): Pictures {
  async function readOrDraw(svg: string): Promise<Buffer> {
    if (!cacheDir) return rasterise(svg);
    const file = join(cacheDir, `picture-${createHash("sha256").update(svg).digest("hex").slice(0, 32)}.jpg`);
    const cached = await readFile(file).catch(() => null);
    if (cached) return cached;
    const drawn = await rasterise(svg);
    await mkdir(cacheDir, { recursive: true });
    // Written under another name first, so that a process killed half-way leaves no half picture.
    const draft = `${file}.${randomUUID()}.part`;
    await writeFile(draft, drawn);
    await rename(draft, file);
    return drawn;
  }

  return {
    toImage({ fileName, alt, draw, view }) {
      let bytes: Promise<Buffer> | undefined;
      return {
        fileName,
        alt,
        contentType: "image/jpeg",
        bytes() {
          bytes ??= readOrDraw(draw().toSvg(view));
          return bytes;
        },
      };
    },
  };
}
