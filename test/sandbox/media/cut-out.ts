import { findProduct } from "./find-product.ts";
import { extendColours, findEdge, matte } from "./matte.ts";
import { measureLight } from "./measure-light.ts";
import type { Frame } from "./picture.ts";

/** A product separated from the plain background it was photographed on. */
export interface CutOut {
  /** How much of each pixel is product, 0 to 1. */
  alpha: Float32Array;
  /** The product's colour, RGB triples; carried on a few pixels beyond its outline. */
  colour: Uint8ClampedArray;
  /** The background as it would be without product and shadow, RGB triples. */
  backdrop: Float32Array;
  /** What the light leaves of the backdrop: below 1 in the product's shadow, RGB triples. */
  light: Float32Array;
}

/** Pixels beyond its outline for which the product's colour is known: a turning surface looks a little over its edge. */
const colourReach = 15;
const backgroundReach = 6;

/** Separates a product from its background, or returns null where there is no plain background or no product. */
export function cutOut(picture: Frame): CutOut | null {
  const found = findProduct(picture);
  if (!found) return null;
  const { isProduct, backdrop } = found;
  const isEdge = findEdge(isProduct);
  const colour = extendColours(picture, isProduct, isEdge, 1, colourReach);
  const behind = extendColours(picture, isProduct, isEdge, 0, backgroundReach);
  const alpha = matte(picture, isProduct, isEdge, colour, behind);
  return { alpha, colour, backdrop, light: measureLight(picture, backdrop, isProduct, isEdge) };
}
