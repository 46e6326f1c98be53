import type { CutOut } from "./cut-out.ts";
import { distanceInside } from "./distance-inside.ts";
import { frameSize, pixelCount } from "./picture.ts";
import { measureShadingCurve } from "./shading-curve.ts";

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
const curvedShading = 0.115;
/** Handles and spouts are thinner than this share of the body's half width. */
const thinAppendage = 0.34;

export function readSilhouette({ alpha, colour }: CutOut): Silhouette {
  const box = findBox(alpha);
  const { axis: roughAxis, symmetry } = findAxis(alpha, box);
  const axis = centreAxis(alpha, roughAxis, box);
  const radius = measureRadius(alpha, axis);
  smoothJoints(radius, (y) => hasPartBeyond(alpha, y, axis, radius[y] ?? 0), box);
  const core = cutCore(alpha, radius, axis);
  const widest = radius.reduce((most, value) => Math.max(most, value), 0);
  const rest = alpha.map((value, pixel) => Math.max(0, value - (core[pixel] ?? 0)));
  if (process.env.DBG)
    process.stdout.write(
      "sym " +
        symmetry.toFixed(2) +
        " thick " +
        (thickestPart(rest) / widest).toFixed(2) +
        " rest " +
        (rest.reduce((a, b) => a + b, 0) / alpha.reduce((a, b) => a + b, 0)).toFixed(2) +
        " curve " +
        measureShadingCurve(colour, radius, axis, box).toFixed(2) +
        " axis " +
        ((axis - box.left) / (box.right - box.left)).toFixed(2) +
        "\n",
    ); //DBG
  const isRound =
    symmetry > roundSymmetry &&
    thickestPart(rest) < widest * thinAppendage &&
    measureShadingCurve(colour, radius, axis, box) > curvedShading;
  return { ...box, axis: isRound ? axis : (box.left + box.right) / 2, isRound, core, radius };
}

export type Box = Pick<Silhouette, "top" | "bottom" | "left" | "right">;

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
  // Every fifth row and every second column tell enough; the axis itself is found more exactly afterwards.
  for (let twice = Math.round(2 * (left + quarter)); twice <= 2 * (right - quarter); twice += 2) {
    let [mirrored, whole] = [0, 0];
    for (let y = top; y <= bottom; y += 5) {
      for (let x = left; x <= right; x += 2) {
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

/** The middle that most rows have: leaves and handles on one side move the mirror axis, but few rows' middles. */
function centreAxis(alpha: Float32Array, roughAxis: number, { top, bottom }: Box): number {
  const middles: number[] = [];
  for (let y = top; y <= bottom; y++) {
    const row = y * frameSize;
    const start = Math.round(roughAxis);
    if ((alpha[row + start] ?? 0) < 0.5) continue;
    let [left, right] = [start, start];
    while (left > 0 && (alpha[row + left - 1] ?? 0) >= 0.5) left--;
    while (right < frameSize - 1 && (alpha[row + right + 1] ?? 0) >= 0.5) right++;
    const middle = (left - (alpha[row + left - 1] ?? 0) + right + (alpha[row + right + 1] ?? 0)) / 2;
    if (Math.abs(middle - roughAxis) < axisDoubt) middles.push(middle);
  }
  middles.sort((a, b) => a - b);
  const middle = middles.slice(Math.floor(middles.length * 0.4), Math.ceil(middles.length * 0.6));
  return middle.length === 0 ? roughAxis : middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** How far from the mirror axis, in pixels, the middle of a row may be to count. */
const axisDoubt = 10;

/** How far the outline reaches from the axis without a gap, to the nearer side, in each row. */
function measureRadius(alpha: Float32Array, axis: number): Float32Array {
  const radius = new Float32Array(frameSize);
  for (let y = 0; y < frameSize; y++) {
    const row = y * frameSize;
    const reach = (side: 1 | -1) => {
      let x = side > 0 ? Math.ceil(axis) : Math.floor(axis);
      while (x > 0 && x < frameSize - 1 && (alpha[row + x] ?? 0) > 0.5) x += side;
      return Math.abs(x - axis) - 0.5 + (alpha[row + x] ?? 0);
    };
    if ((alpha[row + Math.round(axis)] ?? 0) > 0.5) radius[y] = Math.max(0, Math.min(reach(1), reach(-1)));
  }
  return radius;
}

/**
 * Where handles on both sides join the body, the outline bulges. Beside the openings of the handles the body's own
 * radius shows: the joints continue it.
 */
function smoothJoints(radius: Float32Array, isOpen: (y: number) => boolean, { top, bottom }: Box): void {
  const farthest = (bottom - top) * 0.2;
  for (let y = top + 1; y < bottom; y++) {
    for (const step of [-1, 1]) {
      if (!isOpen(y) || isOpen(y + step)) continue;
      const inner = radius[y] ?? 0;
      const limit = inner * 1.03 + 2;
      if ((radius[y + step] ?? 0) <= limit) continue;
      let end = y + step;
      while ((radius[end] ?? 0) > limit && Math.abs(end - y) < farthest) end += step;
      if (Math.abs(end - y) >= farthest) continue;
      const outer = radius[end] ?? 0;
      for (let joint = y + step; joint !== end; joint += step) {
        radius[joint] = inner + (outer - inner) * Math.abs((joint - y) / (end - y));
      }
    }
  }
}

/** Whether something follows beyond a gap beside the body. */
function hasPartBeyond(alpha: Float32Array, y: number, axis: number, radius: number): boolean {
  const isBeyond = (side: 1 | -1) => {
    for (let x = Math.round(axis + side * (radius + 3)); x > 0 && x < frameSize; x += side) {
      if ((alpha[y * frameSize + x] ?? 0) > 0.5) return true;
    }
    return false;
  };
  return radius > 0 && (isBeyond(1) || isBeyond(-1));
}

/** What of the outline lies within the body's radius. */
function cutCore(alpha: Float32Array, radius: Float32Array, axis: number): Float32Array {
  return alpha.map((value, pixel) => {
    const y = Math.floor(pixel / frameSize);
    const r = radius[y] ?? 0;
    if (value === 0 || r === 0) return 0;
    const inside = r + 0.5 - Math.abs(pixel - y * frameSize - axis);
    // A pixel of difference between left and right is the outline's own unevenness, not a handle.
    return Math.min(value, Math.max(0, Math.min(1, inside + 1)));
  });
}

/** Half the thickness of the thickest part, in pixels (a two-pass distance transform). */
function thickestPart(alpha: Float32Array): number {
  const depth = distanceInside(alpha);
  return depth.reduce((most, value) => Math.max(most, value), 0);
}
