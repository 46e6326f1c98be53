import { frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/** How far the camera looks down on a round body, and what of the body it sees. */
export interface Tilt {
  /** Height against width of the ellipse that a level circle becomes; 0 at eye level. */
  ratio: number;
  /** Rows of the highest and the lowest level circle's middle. */
  rimRow: number;
  footRow: number;
  /** Half width of the body in each of these rows and between them, in pixels. */
  radius: Float32Array;
  /** The round opening or flat lid at the top, which looks the same from every side. */
  opening: Cap | null;
}

interface Cap {
  halfHeight: number;
  halfWidth: number;
}

/** Ends flatter than this are straight edges, steeper ones are domes. */
const flattest = 0.05;
const steepest = 0.21;
/** The tilt of most product photographs, for bodies whose ends do not show theirs. */
const usualRatio = 0.14;

/** Reads the tilt from the elliptic ends of the body: its rim and its foot. */
export function findTilt({ top, bottom, radius }: Silhouette): Tilt {
  const rimTop = findRimTop(radius, top, bottom);
  const rim = findCap(radius, rimTop, 1);
  const foot = findCap(radius, bottom, -1);
  const seen = foot ?? rim;
  const ratio = seen ? seen.halfHeight / seen.halfWidth : isFlat(radius, bottom) ? 0 : usualRatio;
  const rimRow = rim ? rimTop + rim.halfHeight : top;
  const footRow = foot ? bottom - foot.halfHeight : Math.round(bottom - ratio * (radius[bottom - 4] ?? 0));
  const below = radius[footRow] ?? 0;
  return {
    ratio,
    rimRow,
    footRow,
    radius: radius.map((r, y) => (y > footRow && r > 0 ? below : r)),
    opening: rim,
  };
}

/** Where the rim begins: at the top, or below a flame or a knob that stands on the opening's middle. */
function findRimTop(radius: Float32Array, top: number, bottom: number): number {
  if (findCap(radius, top, 1)) return top;
  for (let y = top + 4; y < (top + bottom) / 2; y++) {
    const isWide = (radius[y + 2] ?? 0) > 2 * (radius[y - 1] ?? 0) + 8;
    if (isWide && findCap(radius, y, 1)) return y;
  }
  return top;
}

/** Whether the body ends in a straight line, as seen at eye level. */
function isFlat(radius: Float32Array, end: number): boolean {
  return (radius[end - 1] ?? 0) > 0.93 * (radius[end - 6] ?? 0);
}

/** The half ellipse in which an outline ends, or null where it ends otherwise. */
function findCap(radius: Float32Array, end: number, inward: 1 | -1): Cap | null {
  const at = (rows: number) => radius[end + inward * rows] ?? 0;
  let halfHeight = 0;
  for (let rows = 1; rows < frameSize / 6; rows++) {
    if (at(rows) > at(halfHeight) + 0.6) halfHeight = rows;
    else if (rows > halfHeight + 3) break;
  }
  const halfWidth = at(halfHeight);
  const ratio = halfHeight / halfWidth;
  if (halfHeight < 3 || !(ratio > flattest && ratio < steepest)) return null;
  const isElliptic = [0.3, 0.5, 0.7].every((share) => {
    const expected = halfWidth * Math.sqrt(1 - (1 - share) ** 2);
    return Math.abs(at(Math.round(halfHeight * share)) - expected) < halfWidth * 0.14;
  });
  return isElliptic ? { halfHeight, halfWidth } : null;
}
