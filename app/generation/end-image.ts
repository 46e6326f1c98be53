import type { ProductImage } from "./product.ts";

/** Which image a video ends with where the merchant chose none: none, or the second or last of the product. */
export const END_IMAGE_RULES = ["none", "second", "last"] as const;

export type EndImageRule = (typeof END_IMAGE_RULES)[number];

/**
 * The image that a rule ends a video with, out of a product's images in gallery order; null for none. A video does not
 * end where it starts: a product with a single image has no end image, whatever the rule.
 */
export function chooseEndImage(
  images: readonly ProductImage[],
  startImageId: string,
  rule: EndImageRule,
): ProductImage | null {
  const image = pick(images, rule);
  return image === undefined || image.id === startImageId ? null : image;
}

function pick(images: readonly ProductImage[], rule: EndImageRule): ProductImage | undefined {
  switch (rule) {
    case "none":
      return undefined;
    case "second":
      return images[1];
    case "last":
      return images.at(-1);
  }
}
