import { loadImage } from "@napi-rs/canvas";

export interface ImageFacts {
  width: number;
  height: number;
}

/** The size in pixels of an image that can really be decoded; null for anything else. */
export async function inspectImage(bytes: Buffer): Promise<ImageFacts | null> {
  try {
    const { width, height } = await loadImage(bytes);
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}
