import { adjacent, type Frame, frameSize, pixelCount, surrounding } from "./picture.ts";

/** 1 for the pixels on either side of the outline, where colours mix. */
export function findEdge(isProduct: Uint8Array): Uint8Array {
  const isEdge = new Uint8Array(pixelCount);
  for (let pixel = frameSize + 1; pixel < pixelCount - frameSize - 1; pixel++) {
    const own = isProduct[pixel];
    for (const step of surrounding) if (isProduct[pixel + step] !== own) isEdge[pixel] = 1;
  }
  return isEdge;
}

/** The side's pixels whose neighbours' neighbours are on it too: image compression lets colours run that far. */
function isUnmixed(isProduct: Uint8Array, isEdge: Uint8Array, pixel: number, side: 0 | 1): boolean {
  return (
    isProduct[pixel] === side &&
    isEdge[pixel] === 0 &&
    surrounding.every((step) => isEdge[pixel + step] !== 1)
  );
}

/** The unmixed colours of one side (1 product, 0 background), carried `reach` pixels beyond it. */
export function extendColours(
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
      for (const step of adjacent) {
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
  for (const step of surrounding) {
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
export function matte(
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
