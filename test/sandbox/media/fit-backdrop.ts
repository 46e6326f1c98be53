import { type Frame, frameSize, pixelCount } from "./picture.ts";

const terms = 7;
/** Share of the picture's edge, on each side, that is taken for background. */
const ringShare = 0.05;
/** How far a pixel of the ring may be from the fit, in levels of 255, and still count as plain. */
const plainWithin = 12;
/** Products often touch one edge; a scene touches them all. */
const plainShare = 0.8;

/**
 * Fits a smooth surface (a low polynomial in x and y, per channel) to the picture's edge, as a studio's backdrop is lit.
 *
 * @returns RGB triples for every pixel, or null when the edge is not plain
 */
export function fitBackdrop(picture: Frame): Float32Array | null {
  const ring = ringPixels();
  let kept = ring;
  let surfaces = fitChannels(picture, kept);
  for (const tolerance of [40, 20, plainWithin]) {
    kept = ring.filter((pixel) => distanceToFit(picture, pixel, surfaces) < tolerance);
    if (kept.length < ring.length * plainShare * 0.5) return null;
    surfaces = fitChannels(picture, kept);
  }
  const plain = ring.filter((pixel) => distanceToFit(picture, pixel, surfaces) < plainWithin);
  return plain.length < ring.length * plainShare ? null : evaluate(surfaces);
}

/** Fits the same kind of surface to pixels that are known to be background: truer in the picture's middle. */
export function refitBackdrop(picture: Frame, isBackdrop: (pixel: number) => boolean): Float32Array {
  const pixels: number[] = [];
  for (let y = 2; y < frameSize; y += 8) {
    for (let x = 2; x < frameSize; x += 8) if (isBackdrop(y * frameSize + x)) pixels.push(y * frameSize + x);
  }
  return evaluate(fitChannels(picture, pixels));
}

function ringPixels(): number[] {
  const width = Math.round(frameSize * ringShare);
  const pixels: number[] = [];
  for (let y = 1; y < frameSize; y += 5) {
    for (let x = 1; x < frameSize; x += 5) {
      if (Math.min(x, y, frameSize - 1 - x, frameSize - 1 - y) < width) pixels.push(y * frameSize + x);
    }
  }
  return pixels;
}

function basisAt(pixel: number): number[] {
  const x = (pixel % frameSize) / frameSize - 0.5;
  const y = Math.floor(pixel / frameSize) / frameSize - 0.5;
  return [1, x, y, x * x, x * y, y * y, (x * x + y * y) ** 2];
}

function fitChannels(picture: Frame, pixels: number[]): number[][] {
  const normal = Array.from({ length: terms }, () => new Array<number>(terms).fill(0));
  const sides = Array.from({ length: 3 }, () => new Array<number>(terms).fill(0));
  for (const pixel of pixels) {
    const basis = basisAt(pixel);
    for (const [row, value] of basis.entries()) {
      const line = normal[row] ?? [];
      for (const [column, other] of basis.entries()) line[column] = (line[column] ?? 0) + value * other;
      for (const [channel, side] of sides.entries()) {
        side[row] = (side[row] ?? 0) + value * (picture[pixel * 4 + channel] ?? 0);
      }
    }
  }
  return sides.map((side) => solve(normal, side));
}

/** Gaussian elimination with pivoting, for the few unknowns of one surface. */
function solve(matrix: number[][], side: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, side[index] ?? 0]);
  for (let column = 0; column < terms; column++) {
    const rest = rows.slice(column).sort((a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0));
    rows.splice(column, rest.length, ...rest);
    const pivot = rows[column] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] || 1);
      for (let k = column; k <= terms; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    }
  }
  return rows.map((row, index) => (row[terms] ?? 0) / (row[index] || 1));
}

function valueAt(surface: number[], basis: number[]): number {
  return basis.reduce((sum, value, term) => sum + value * (surface[term] ?? 0), 0);
}

function distanceToFit(picture: Frame, pixel: number, surfaces: number[][]): number {
  const basis = basisAt(pixel);
  return Math.max(
    ...surfaces.map((surface, channel) =>
      Math.abs((picture[pixel * 4 + channel] ?? 0) - valueAt(surface, basis)),
    ),
  );
}

function evaluate(surfaces: number[][]): Float32Array {
  const backdrop = new Float32Array(pixelCount * 3);
  for (const [channel, surface] of surfaces.entries()) {
    const [c0 = 0, cx = 0, cy = 0, cxx = 0, cxy = 0, cyy = 0, cr = 0] = surface;
    for (let row = 0; row < frameSize; row++) {
      const y = row / frameSize - 0.5;
      for (let column = 0; column < frameSize; column++) {
        const x = column / frameSize - 0.5;
        const bend = cr * (x * x + y * y) ** 2;
        const value = c0 + cx * x + cy * y + cxx * x * x + cxy * x * y + cyy * y * y + bend;
        backdrop[(row * frameSize + column) * 3 + channel] = Math.min(255, Math.max(1, value));
      }
    }
  }
  return backdrop;
}
