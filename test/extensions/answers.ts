import type {
  Action,
  Note,
  PlanAnswer,
  PlanProduct,
  ProductAnswer,
  RequestAnswer,
  Video,
} from "../../app/routes/api/schema.ts";

export const PRODUCT = "gid://shopify/Product/1";

/** An answer as the app gives it, with what a test is about. */
export function productAnswer(changes: Partial<ProductAnswer> = {}): ProductAnswer {
  return {
    summary: "No 3D video",
    note: null,
    video: null,
    make: { label: "Generate 3D video", makesAgain: false },
    ...changes,
  };
}

export function video(changes: Partial<Video> = {}): Video {
  return {
    id: "generation-1",
    badge: { label: "Published", tone: "success" },
    text: ["The video is on the product."],
    time: null,
    isMoving: false,
    imageUrl: "https://cdn.example/image-1.jpg",
    videoUrl: null,
    actions: [],
    link: { label: "Open in the app", path: "/app/generations/generation-1" },
    ...changes,
  };
}

export function movingVideo(changes: Partial<Video> = {}): Video {
  return video({
    badge: { label: "In progress", tone: "info" },
    text: ["RotateProduct is making the video."],
    time: "About 3 minutes left",
    isMoving: true,
    ...changes,
  });
}

export function action(remedy: Action["remedy"], label: string, changes: Partial<Action> = {}): Action {
  return { remedy, label, isDestructive: false, question: null, ...changes };
}

export function note(text: string, changes: Partial<Note> = {}): Note {
  return { tone: "warning", text, link: null, ...changes };
}

/** Of one product with two images, ready to be confirmed. */
export function planAnswer(changes: Partial<PlanAnswer> = {}): PlanAnswer {
  return {
    id: "plan-1",
    makesAgain: false,
    progress: null,
    isConfirmed: false,
    made: "1 video will be made",
    skipped: [],
    facts: [
      { label: "Cost", value: "5 credits" },
      { label: "Balance", value: "120 credits" },
      { label: "Balance afterwards", value: "115 credits" },
    ],
    time: ["About 3 minutes"],
    notes: [],
    offer: { videos: 1, label: "Generate 1 video for 5 credits" },
    product: planProduct(),
    link: { label: "Open in the app", path: "/app/requests/plan-1/review" },
    ...changes,
  };
}

export function planProduct(changes: Partial<PlanProduct> = {}): PlanProduct {
  return {
    productId: PRODUCT,
    title: "Leather boots",
    imageId: imageId(1),
    endImageId: null,
    description: "Leather boots",
    images: images(2),
    ...changes,
  };
}

export function imageId(number: number): string {
  return `gid://shopify/MediaImage/${number}`;
}

export function images(count: number): PlanProduct["images"] {
  return Array.from({ length: count }, (_, index) => ({
    id: imageId(index + 1),
    url: `https://cdn.example/image-${index + 1}.jpg`,
    alt: null,
  }));
}

export function requestAnswer(changes: Partial<RequestAnswer> = {}): RequestAnswer {
  return {
    id: "request-1",
    settled: 0,
    total: 1,
    text: "1 in progress",
    time: "About 3 minutes left",
    isMoving: true,
    note: null,
    link: { label: "Open in the app", path: "/app/generations?request=request-1" },
    ...changes,
  };
}
