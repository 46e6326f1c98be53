import type { RequestedItem } from "./bulk-request.ts";
import type { Generations } from "./generations.ts";
import type { Images } from "./images.ts";
import type { Generation } from "./state.ts";
import type { Videos } from "./videos.ts";

/** The work behind a generation: its images and its video. */
export interface Production {
  /** Why the item cannot become a video, or nothing. */
  findRefusal(item: Pick<RequestedItem, "imageUrl" | "endImageUrl">): Promise<string | undefined>;
  /** Makes the video of an undecided generation and so decides how it ends. Never rejects. */
  begin(generation: Generation): Promise<void>;
  /** The finished mp4. */
  getVideo(generation: Generation): Promise<Buffer>;
}

export function createProduction(images: Images, videos: Videos, generations: Generations): Production {
  async function fetchImages({ imageUrl, endImageUrl }: Pick<RequestedItem, "imageUrl" | "endImageUrl">) {
    const [image, endImage] = await Promise.all([
      images.fetch(imageUrl).catch((error: unknown) => fail("start", error)),
      endImageUrl === undefined
        ? undefined
        : images.fetch(endImageUrl).catch((error: unknown) => fail("end", error)),
    ]);
    return { image, endImage };
  }

  async function getVideo(generation: Generation): Promise<Buffer> {
    const { image, endImage } = await fetchImages(generation);
    return videos.get(image, endImage);
  }

  return {
    getVideo,
    findRefusal: (item) => fetchImages(item).then(() => undefined, reasonOf),
    async begin(generation) {
      if (generation.ending !== "undecided") return;
      const ending = await getVideo(generation).then(
        () => "succeeded" as const,
        () => "failed" as const,
      );
      generations.decide(generation, ending);
    },
  };
}

function fail(image: "start" | "end", error: unknown): never {
  throw new Error(`Failed to process ${image} image: ${reasonOf(error)}`);
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
