import { createHash } from "node:crypto";
import { createCanvas } from "@napi-rs/canvas";
import { makeMp4 } from "../sandbox/shopify/make-mp4.ts";
import type { SeedProduct } from "../sandbox/shopify/seed.ts";

export const SHOP = "test-goods.myshopify.com";
export const API_KEY = "rp_test_0123456789";
export const CREDITS = 1_000;

export const APP = {
  apiKey: "test-client-id",
  apiSecret: "test-client-secret",
  appUrl: "https://app.example.com",
  scopes: ["write_products", "write_files"],
};

/** A product with as many images as asked for, each of another colour. */
export function seedProduct(handle: string, { images = 1 }: { images?: number } = {}): SeedProduct {
  return {
    handle,
    title: `Product ${handle}`,
    productType: "Mug",
    vendor: "Kiln",
    tags: [],
    status: "ACTIVE",
    collections: [],
    priceCents: 1_000,
    images: Array.from({ length: images }, (_, index) => ({
      fileName: `${handle}-${index}.png`,
      alt: handle,
      contentType: "image/png",
      bytes: async () => drawImage(`${handle} ${index}`),
    })),
  };
}

/** The same text gives the same bytes, another text another colour. */
function drawImage(text: string): Buffer {
  const canvas = createCanvas(16, 16);
  const context = canvas.getContext("2d");
  context.fillStyle = `#${createHash("sha256").update(text).digest("hex").slice(0, 6)}`;
  context.fillRect(0, 0, 16, 16);
  return canvas.toBuffer("image/png");
}

/** A whole mp4 in every respect but its pictures; large enough to be cut in the middle. */
export async function makeTestVideo(image: Buffer): Promise<Buffer> {
  return makeMp4({ dataBytes: 100_000 + (image.at(-1) ?? 0) });
}
