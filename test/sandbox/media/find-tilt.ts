import { frameSize, pixelCount } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/** How far the camera looks down on a round body. */
export interface Tilt {
  /** Height against width of the ellipse that a level circle becomes; 0 at eye level. */
  ratio: number;
  /** 1 inside the round opening or flat lid at the top, which looks the same from every side; 0 elsewhere. */
  stillness: Float32Array;
  /** Half width of the body at the height that each row shows on its front, in pixels. */
  radius: Float32Array;
  /** Row from which downward the picture shows the front of the foot's lowest circle. */
  footTop: number;
}

interface Cap {
  halfHeight: number;
  halfWidth: number;
}

const flattest = 0.03;
const steepest = 0.4;

/** Reads the tilt from the elliptic ends of the body: its rim and its foot. */
export function findTilt({ top, bottom, axis, radius }: Silhouette): Tilt {
  const rim = findCap(radius, top, 1);
  const foot = findCap(radius, bottom, -1);
  const ratios = [foot, rim].filter((cap) => cap !== null).map((cap) => cap.halfHeight / cap.halfWidth);
  const ratio = ratios.length === 0 ? 0 : Math.min(...ratios);
  const stillness = new Float32Array(pixelCount);
  if (rim) markEllipse(stillness, axis, top + rim.halfHeight, rim);
  const footTop = foot ? bottom - foot.halfHeight : bottom;
  return {
    ratio,
    stillness,
    radius: foot ? radius.map((r, y) => (y > footTop && r > 0 ? foot.halfWidth : r)) : radius,
    footTop,
  };
}

/** The half ellipse in which an outline ends, or null where it ends otherwise. */
function findCap(radius: Float32Array, end: number, inward: 1 | -1): Cap | null {
  const at = (rows: number) => radius[end + inward * rows] ?? 0;
  let halfHeight = 0;
  for (let rows = 1; rows < frameSize / 6; rows++) {
    if (at(rows) > at(halfHeight) + 0.6) halfHeight = rows;
    else if (rows > halfHeight + 5) break;
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

function markEllipse(stillness: Float32Array, axis: number, centreY: number, cap: Cap): void {
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    const dx = ((pixel % frameSize) - axis) / cap.halfWidth;
    const dy = (Math.floor(pixel / frameSize) - centreY) / (cap.halfHeight + 1);
    const inside = (1.04 - Math.hypot(dx, dy)) / 0.06;
    if (inside > 0) stillness[pixel] = Math.min(1, inside);
  }
}
