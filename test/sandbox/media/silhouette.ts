import type { CutOut } from "./cut-out.ts";
import { frameSize, pixelCount } from "./picture.ts";

/** What the outline and the shading of a product tell about its body. */
export interface Silhouette {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Column of the axis around which most of the outline is symmetric. */
  axis: number;
  /** A body of revolution, perhaps with a handle or a spout; otherwise something longer than deep. */
  isRound: boolean;
  /** The symmetric part of `alpha`: a body of revolution without handles and spouts. */
  core: Float32Array;
  /** Half width of the core in each row, in pixels; 0 outside. */
  radius: Float32Array;
}

/** Least share of the outline that has its mirror image on the other side of the axis. */
const roundSymmetry = 0.62;
/** Edge brightness against the middle, as a logarithm: a curved surface turns away from the light. */
const curvedShading = 0.13;
/** Handles and spouts are thinner than this share of the body's half width. */
const thinAppendage = 0.34;

export function readSilhouette({ alpha, colour }: CutOut): Silhouette {
  const box = findBox(alpha);
  const { axis, symmetry } = findAxis(alpha, box);
  const core = mirrorCore(alpha, axis);
  const radius = measureRadius(core, axis);
  const widest = radius.reduce((most, value) => Math.max(most, value), 0);
  const rest = alpha.map((value, pixel) => Math.max(0, value - (core[pixel] ?? 0)));
  const isRound =
    symmetry > roundSymmetry &&
    thickestPart(rest) < widest * thinAppendage &&
    shadingCurve(colour, radius, axis, box) > curvedShading;
  return { ...box, axis: isRound ? axis : (box.left + box.right) / 2, isRound, core, radius };
}

type Box = Pick<Silhouette, "top" | "bottom" | "left" | "right">;

function findBox(alpha: Float32Array): Box {
  const box = { top: frameSize, bottom: 0, left: frameSize, right: 0 };
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    if ((alpha[pixel] ?? 0) < 0.5) continue;
    const [x, y] = [pixel % frameSize, Math.floor(pixel / frameSize)];
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
  }
  return box;
}

function findAxis(
  alpha: Float32Array,
  { top, bottom, left, right }: Box,
): { axis: number; symmetry: number } {
  let best = { axis: (left + right) / 2, symmetry: 0 };
  const quarter = (right - left) / 4;
  for (let twice = Math.round(2 * (left + quarter)); twice <= 2 * (right - quarter); twice++) {
    let [mirrored, whole] = [0, 0];
    for (let y = top; y <= bottom; y += 3) {
      for (let x = left; x <= right; x++) {
        const value = alpha[y * frameSize + x] ?? 0;
        const partner = twice - x;
        whole += value;
        if (partner >= 0 && partner < frameSize)
          mirrored += Math.min(value, alpha[y * frameSize + partner] ?? 0);
      }
    }
    if (mirrored / whole > best.symmetry) best = { axis: twice / 2, symmetry: mirrored / whole };
  }
  return best;
}

/** The part of the outline that has its mirror image, give or take a pixel: outlines are never quite even. */
function mirrorCore(alpha: Float32Array, axis: number): Float32Array {
  return alpha.map((value, pixel) => {
    if (value === 0) return 0;
    const row = Math.floor(pixel / frameSize) * frameSize;
    const partner = row + 2 * axis - (pixel - row);
    if (partner <= row || partner >= row + frameSize - 1) return 0;
    return Math.min(value, Math.max(alpha[partner - 1] ?? 0, alpha[partner] ?? 0, alpha[partner + 1] ?? 0));
  });
}

function measureRadius(core: Float32Array, axis: number): Float32Array {
  const radius = new Float32Array(frameSize);
  for (let y = 0; y < frameSize; y++) {
    for (let x = 0; x < frameSize; x++) {
      if ((core[y * frameSize + x] ?? 0) > 0.5)
        radius[y] = Math.max(radius[y] ?? 0, Math.abs(x - axis) + 0.5);
    }
  }
  return radius;
}

/** Half the thickness of the thickest part, in pixels (a two-pass distance transform). */
function thickestPart(alpha: Float32Array): number {
  const depth = distanceInside(alpha);
  return depth.reduce((most, value) => Math.max(most, value), 0);
}

/** How deep each pixel lies inside its shape, in pixels, 0 outside. */
export function distanceInside(alpha: Float32Array): Float32Array {
  const depth = alpha.map((value) => (value > 0.5 ? frameSize : 0));
  const relax = (pixel: number, steps: [number, number][]) => {
    for (const [step, length] of steps) {
      const near = (depth[pixel + step] ?? 0) + length;
      if (near < (depth[pixel] ?? 0)) depth[pixel] = near;
    }
  };
  const diagonal = Math.SQRT2;
  const before: [number, number][] = [
    [-1, 1],
    [-frameSize, 1],
    [-frameSize - 1, diagonal],
    [-frameSize + 1, diagonal],
  ];
  const after: [number, number][] = before.map(([step, length]) => [-step, length]);
  for (let pixel = 0; pixel < pixelCount; pixel++) if ((depth[pixel] ?? 0) > 0) relax(pixel, before);
  for (let pixel = pixelCount - 1; pixel >= 0; pixel--) if ((depth[pixel] ?? 0) > 0) relax(pixel, after);
  return depth;
}

/** How much darker (or, on dark glaze, brighter) the body's sides are than its middle, as a logarithm. */
function shadingCurve(
  colour: Float32Array,
  radius: Float32Array,
  axis: number,
  { top, bottom }: Box,
): number {
  const widest = radius.reduce((most, value) => Math.max(most, value), 0);
  const curves: number[] = [];
  for (let y = top; y <= bottom; y += 2) {
    const r = radius[y] ?? 0;
    if (r < widest * 0.35) continue;
    const brightness = (share: number) => {
      const pixel = y * frameSize + Math.round(axis + share * r);
      return 4 + (colour[pixel * 3] ?? 0) + (colour[pixel * 3 + 1] ?? 0) + (colour[pixel * 3 + 2] ?? 0);
    };
    const middle = Math.max(...[-0.5, -0.35, -0.2, 0, 0.2, 0.35, 0.5].map(brightness));
    const sides = (brightness(-0.93) + brightness(0.93)) / 2;
    curves.push(Math.abs(Math.log(middle / sides)));
  }
  curves.sort((a, b) => a - b);
  return curves[Math.floor(curves.length / 2)] ?? 0;
}
