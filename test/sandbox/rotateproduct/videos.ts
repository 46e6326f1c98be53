import type { SourceImage } from "./images.ts";

/** Makes the mp4 that turns from `image`, to `endImage` if there is one. */
export type MakeVideo = (image: Buffer, endImage?: Buffer) => Promise<Buffer>;

/** The finished videos. */
export interface Videos {
  /** The mp4 of these images. Rejects when the encoder cannot make one. */
  get(image: SourceImage, endImage?: SourceImage): Promise<Buffer>;
}

/** Encodes each pair of images once, one at a time, so that encoding leaves a core to everything else. */
export function createVideos(makeVideo: MakeVideo): Videos {
  const byImages = new Map<string, Promise<Buffer>>();
  let lastEncoding: Promise<unknown> = Promise.resolve();

  return {
    get(image, endImage) {
      const key = `${image.sha256} ${endImage?.sha256 ?? ""}`;
      const known = byImages.get(key);
      if (known) return known;
      const video = lastEncoding.then(() => makeVideo(image.bytes, endImage?.bytes));
      lastEncoding = video.catch(() => undefined);
      byImages.set(key, video);
      video.catch(() => byImages.delete(key));
      return video;
    },
  };
}
