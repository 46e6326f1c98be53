import type { SourceImage } from "./images.ts";

/** Makes the mp4 that turns from `image`, to `endImage` if there is one. */
export type MakeVideo = (image: Buffer, endImage?: Buffer) => Promise<Buffer>;

/** The finished videos. */
export interface Videos {
  /** The mp4 of these images. Rejects when the encoder cannot make one. */
  get(image: SourceImage, endImage?: SourceImage): Promise<Buffer>;
}

/** Encodes each pair of images once, however many generations ask for it; all videos stay in memory. */
export function createVideos(makeVideo: MakeVideo): Videos {
  const byImages = new Map<string, Promise<Buffer>>();

  return {
    get(image, endImage) {
      const key = `${image.sha256} ${endImage?.sha256 ?? ""}`;
      const known = byImages.get(key);
      if (known) return known;
      const video = makeVideo(image.bytes, endImage?.bytes);
      byImages.set(key, video);
      video.catch(() => byImages.delete(key));
      return video;
    },
  };
}
