import { fitBackdrop, refitBackdrop } from "./fit-backdrop.ts";
import { adjacent, type Frame, frameSize, pixelCount, surrounding } from "./picture.ts";

/** How far from the fitted background, in levels, a pixel may be to belong to it. */
const backdropWithin = 9;
/** The steepest change, in levels per pixel, that a soft shadow has and a product's outline has not. */
const shadowSlope = 7;
const darkestShadow = 0.3;

/** Where the product is (1) and where background (0), and the background as it would be without product and shadow. */
export interface Found {
  isProduct: Uint8Array;
  backdrop: Float32Array;
}

/** Finds the product on a plain background, or null where there is no such background or no product. */
export function findProduct(picture: Frame): Found | null {
  const roughBackdrop = fitBackdrop(picture);
  if (!roughBackdrop) return null;
  const isRoughlyProduct = clearAround(picture, roughBackdrop, frameSize);
  const backdrop = refitBackdrop(
    picture,
    (pixel) => isRoughlyProduct[pixel] === 0 && distance(picture, roughBackdrop, pixel) < backdropWithin,
  );
  const floorRow = findFloor(isRoughlyProduct);
  const isProduct = clearAround(picture, backdrop, floorRow);
  openHoles(picture, backdrop, isProduct, floorRow);
  dropSpecks(isProduct);
  const share = isProduct.reduce((sum, value) => sum + value, 0) / pixelCount;
  const isWhole = cutOffShare(isProduct) < mostCutOff;
  return isWhole && share > leastArea && share < mostArea ? { isProduct, backdrop } : null;
}

/** Shares of the picture that a product takes up; a close-up takes up more. */
const leastArea = 0.01;
const mostArea = 0.7;
/** The share of the frame's edge at which a product may be cut off: a detail of a product cannot turn. */
const mostCutOff = 0.05;

function cutOffShare(isProduct: Uint8Array): number {
  const border = listBorder();
  return border.reduce((sum, pixel) => sum + (isProduct[pixel] ?? 0), 0) / border.length;
}

function listBorder(): number[] {
  const border: number[] = [];
  for (let k = 0; k < frameSize; k++) {
    border.push(k, pixelCount - 1 - k, k * frameSize, k * frameSize + frameSize - 1);
  }
  return border;
}

/** 1 where the product is: everything that cannot be reached from the frame across background and soft shadow. */
function clearAround(picture: Frame, backdrop: Float32Array, floorRow: number): Uint8Array {
  const isProduct = new Uint8Array(pixelCount).fill(1);
  clearBackdrop(picture, backdrop, isProduct, listBorder(), floorRow);
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
    for (const step of adjacent) {
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
      for (const step of surrounding) {
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
