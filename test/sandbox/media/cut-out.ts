import { fitBackdrop, refitBackdrop } from "./fit-backdrop.ts";
import { type Frame, frameSize, pixelCount } from "./picture.ts";

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

const backdropWithin = 9;
/** The steepest change, in levels per pixel, that a soft shadow has and a product's outline has not. */
const shadowSlope = 7;
const darkestShadow = 0.3;
const neighbours = [-1, 1, -frameSize, frameSize];
const around = [...neighbours, -frameSize - 1, -frameSize + 1, frameSize - 1, frameSize + 1];

/** Separates a product from its background, or returns null where there is no plain background or no product. */
export function cutOut(picture: Frame): CutOut | null {
  const roughBackdrop = fitBackdrop(picture);
  if (!roughBackdrop) return null;
  const isRoughlyProduct = findProduct(picture, roughBackdrop, frameSize);
  const backdrop = refitBackdrop(
    picture,
    (pixel) => isRoughlyProduct[pixel] === 0 && distance(picture, roughBackdrop, pixel) < backdropWithin,
  );
  const floorRow = findFloor(isRoughlyProduct);
  const isProduct = findProduct(picture, backdrop, floorRow);
  openHoles(picture, backdrop, isProduct, floorRow);
  dropSpecks(isProduct);
  const area = isProduct.reduce((sum, value) => sum + value, 0);
  if (area < pixelCount * 0.01 || area > pixelCount * 0.85) return null;

  const isEdge = findEdge(isProduct);
  const colour = extendColours(picture, isProduct, isEdge, 1, 15);
  const behind = extendColours(picture, isProduct, isEdge, 0, 6);
  const alpha = matte(picture, isProduct, isEdge, colour, behind);
  return { alpha, colour, backdrop, light: measureLight(picture, backdrop, isProduct, isEdge) };
}

/** 1 where the product is: everything that cannot be reached from the frame across background and soft shadow. */
function findProduct(picture: Frame, backdrop: Float32Array, floorRow: number): Uint8Array {
  const isProduct = new Uint8Array(pixelCount).fill(1);
  const border: number[] = [];
  for (let k = 0; k < frameSize; k++) {
    border.push(k, pixelCount - 1 - k, k * frameSize, k * frameSize + frameSize - 1);
  }
  clearBackdrop(picture, backdrop, isProduct, border, floorRow);
  return isProduct;
}

/** The share of the product's height, from below, in which its shadow on the floor can be. */
const floorShare = 0.25;
const smallestFloor = 64;

/** The row from which downward shadows are looked for: higher up, what is grey and soft is the product's own shade. */
function findFloor(isProduct: Uint8Array): number {
  const top = Math.floor(isProduct.indexOf(1) / frameSize);
  const bottom = Math.floor(isProduct.lastIndexOf(1) / frameSize);
  return bottom - Math.max(smallestFloor, (bottom - top) * floorShare);
}

function clearBackdrop(
  picture: Frame,
  backdrop: Float32Array,
  isProduct: Uint8Array,
  seeds: number[],
  floorRow: number,
): void {
  const isPlain = (pixel: number) => distance(picture, backdrop, pixel) < backdropWithin;
  const darkest = new Float32Array(pixelCount).fill(1);
  flood(isProduct, seeds.filter(isPlain), (pixel, from) => {
    if (isPlain(pixel)) return true;
    if (pixel < floorRow * frameSize) return false;
    const share = shadowShare(picture, backdrop, pixel, from);
    // Towards its middle a shadow only gets darker; what is brighter again is the product.
    if (share === null || share > (darkest[from] ?? 1) + 0.012) return false;
    darkest[pixel] = Math.min(share, darkest[from] ?? 1);
    return true;
  });
}

/** Clears the seeds and all that can be entered from them; returns the cleared pixels. */
function flood(
  isProduct: Uint8Array,
  seeds: number[],
  canEnter: (pixel: number, from: number) => boolean,
): Int32Array {
  const queue = new Int32Array(pixelCount);
  let [head, tail] = [0, 0];
  for (const seed of seeds) {
    if (isProduct[seed] === 0) continue;
    isProduct[seed] = 0;
    queue[tail++] = seed;
  }
  while (head < tail) {
    const from = queue[head++] ?? 0;
    const column = from % frameSize;
    for (const step of neighbours) {
      const pixel = from + step;
      if (pixel < 0 || pixel >= pixelCount || (step === 1 && column === frameSize - 1)) continue;
      if ((step === -1 && column === 0) || isProduct[pixel] === 0 || !canEnter(pixel, from)) continue;
      isProduct[pixel] = 0;
      queue[tail++] = pixel;
    }
  }
  return queue.subarray(0, tail);
}

function distance(picture: Frame, backdrop: Float32Array, pixel: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel++) {
    most = Math.max(
      most,
      Math.abs((picture[pixel * 4 + channel] ?? 0) - (backdrop[pixel * 3 + channel] ?? 0)),
    );
  }
  return most;
}

/** What is left of the light where a pixel is darker than the backdrop, of its hue, and reached without a step. */
function shadowShare(picture: Frame, backdrop: Float32Array, pixel: number, from: number): number | null {
  let [least, most, sum] = [2, 0, 0];
  for (let channel = 0; channel < 3; channel++) {
    const value = picture[pixel * 4 + channel] ?? 0;
    if (Math.abs(value - (picture[from * 4 + channel] ?? 0)) > shadowSlope) return null;
    const share = value / (backdrop[pixel * 3 + channel] ?? 1);
    least = Math.min(least, share);
    most = Math.max(most, share);
    sum += share;
  }
  return least > darkestShadow && most < 1.02 && most - least < 0.05 ? sum / 3 : null;
}

const smallestHole = 60;
/** Mean distance from the backdrop, in levels, that a hole keeps and a pale label exceeds. */
const holeWithin = 2.6;

/** A handle's opening is background too, though no way leads there from the frame. */
function openHoles(picture: Frame, backdrop: Float32Array, isProduct: Uint8Array, floorRow: number): void {
  const isUntried = isProduct.slice();
  for (let y = 2; y < frameSize - 2; y += 3) {
    for (let x = 2; x < frameSize - 2; x += 3) {
      const seed = y * frameSize + x;
      if (isUntried[seed] === 0 || distance(picture, backdrop, seed) > holeWithin) continue;
      const hole = flood(isUntried, [seed], (pixel) => distance(picture, backdrop, pixel) < backdropWithin);
      const strangeness =
        hole.reduce((sum, pixel) => sum + distance(picture, backdrop, pixel), 0) / hole.length;
      if (hole.length < smallestHole || strangeness > holeWithin) continue;
      clearBackdrop(picture, backdrop, isProduct, [...hole], floorRow);
    }
  }
}

/** Leaves out what is too small to be (a part of) the product. */
function dropSpecks(isProduct: Uint8Array): void {
  const label = new Int32Array(pixelCount);
  const sizes: number[] = [0];
  for (let seed = 0; seed < pixelCount; seed++) {
    if (isProduct[seed] === 0 || label[seed] !== 0) continue;
    const name = sizes.length;
    const stack = [seed];
    label[seed] = name;
    let size = 0;
    for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
      size++;
      for (const step of around) {
        const next = pixel + step;
        if (isProduct[next] !== 1 || label[next] !== 0) continue;
        label[next] = name;
        stack.push(next);
      }
    }
    sizes.push(size);
  }
  const least = Math.max(...sizes) * 0.004;
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    if ((sizes[label[pixel] ?? 0] ?? 0) < least) isProduct[pixel] = 0;
  }
}

/** 1 for the pixels on either side of the outline, where colours mix. */
function findEdge(isProduct: Uint8Array): Uint8Array {
  const isEdge = new Uint8Array(pixelCount);
  for (let pixel = frameSize + 1; pixel < pixelCount - frameSize - 1; pixel++) {
    const own = isProduct[pixel];
    for (const step of around) if (isProduct[pixel + step] !== own) isEdge[pixel] = 1;
  }
  return isEdge;
}

/** The side's pixels whose neighbours' neighbours are on it too: image compression lets colours run that far. */
function isUnmixed(isProduct: Uint8Array, isEdge: Uint8Array, pixel: number, side: 0 | 1): boolean {
  return (
    isProduct[pixel] === side && isEdge[pixel] === 0 && around.every((step) => isEdge[pixel + step] !== 1)
  );
}

/** The unmixed colours of one side (1 product, 0 background), carried `reach` pixels beyond it. */
function extendColours(
  picture: Frame,
  isProduct: Uint8Array,
  isEdge: Uint8Array,
  side: 0 | 1,
  reach: number,
) {
  const colour = new Uint8ClampedArray(pixelCount * 3);
  const isKnown = new Uint8Array(pixelCount);
  let fringe: number[] = [];
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    for (let channel = 0; channel < 3; channel++)
      colour[pixel * 3 + channel] = picture[pixel * 4 + channel] ?? 0;
    if (isUnmixed(isProduct, isEdge, pixel, side)) isKnown[pixel] = 1;
    else if (isProduct[pixel] === side) fringe.push(pixel);
  }
  for (let round = 0; round < reach; round++) {
    const next = new Set<number>();
    const learned: number[] = [];
    for (const pixel of fringe) {
      if (averageKnown(colour, isKnown, pixel)) learned.push(pixel);
      else next.add(pixel);
    }
    for (const pixel of learned) isKnown[pixel] = 1;
    for (const pixel of learned) {
      for (const step of neighbours) {
        const beyond = pixel + step;
        if (beyond >= 0 && beyond < pixelCount && isKnown[beyond] === 0) next.add(beyond);
      }
    }
    fringe = [...next];
  }
  return colour;
}

function averageKnown(colour: Uint8ClampedArray, isKnown: Uint8Array, pixel: number): boolean {
  let [count, red, green, blue] = [0, 0, 0, 0];
  for (const step of around) {
    const other = pixel + step;
    if (isKnown[other] !== 1) continue;
    count++;
    red += colour[other * 3] ?? 0;
    green += colour[other * 3 + 1] ?? 0;
    blue += colour[other * 3 + 2] ?? 0;
  }
  if (count === 0) return false;
  colour.set([red / count, green / count, blue / count], pixel * 3);
  return true;
}

/** Unmixes the pixels on the outline: how much product it takes to get from the background's colour to theirs. */
function matte(
  picture: Frame,
  isProduct: Uint8Array,
  isEdge: Uint8Array,
  colour: Uint8ClampedArray,
  behind: Uint8ClampedArray,
): Float32Array {
  const alpha = Float32Array.from(isProduct);
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    if (isEdge[pixel] === 0) continue;
    let [along, length] = [0, 0];
    for (let channel = 0; channel < 3; channel++) {
      const back = behind[pixel * 3 + channel] ?? 0;
      const span = (colour[pixel * 3 + channel] ?? 0) - back;
      along += ((picture[pixel * 4 + channel] ?? 0) - back) * span;
      length += span * span;
    }
    // Where product and background look alike there is nothing to unmix.
    if (length > 300) alpha[pixel] = Math.min(1, Math.max(0, along / length));
  }
  return alpha;
}

/** Light on the backdrop; behind the product it is bridged from left to right. */
function measureLight(picture: Frame, backdrop: Float32Array, isProduct: Uint8Array, isEdge: Uint8Array) {
  const light = new Float32Array(pixelCount * 3);
  const isTouched = (pixel: number) =>
    isProduct[pixel] === 1 ||
    [-2, 0, 2, -2 * frameSize, 2 * frameSize].some((step) => isEdge[pixel + step] === 1);
  for (let row = 0; row < frameSize; row++) {
    let known = -1;
    for (let column = 0; column <= frameSize; column++) {
      const pixel = row * frameSize + column;
      const isHidden = column < frameSize && isTouched(pixel);
      if (isHidden) continue;
      if (column < frameSize) {
        for (let channel = 0; channel < 3; channel++) {
          const value = (picture[pixel * 4 + channel] ?? 0) / (backdrop[pixel * 3 + channel] ?? 1);
          light[pixel * 3 + channel] = value;
        }
      }
      bridge(light, row, known, column);
      known = column;
    }
  }
  return light;
}

function bridge(light: Float32Array, row: number, left: number, right: number): void {
  const start = row * frameSize;
  for (let column = left + 1; column < right; column++) {
    const share = left < 0 ? 1 : right >= frameSize ? 0 : (column - left) / (right - left);
    for (let channel = 0; channel < 3; channel++) {
      const from = left < 0 ? 1 : (light[(start + left) * 3 + channel] ?? 1);
      const to = right >= frameSize ? 1 : (light[(start + right) * 3 + channel] ?? 1);
      light[(start + column) * 3 + channel] = from + (to - from) * share;
    }
  }
}
