import type { CutOut } from "./cut-out.ts";
import { distanceInside } from "./distance-inside.ts";
import { readSpans } from "./find-runs.ts";
import { type Frame, frameSize, pixelCount, surrounding } from "./picture.ts";
import { drawSection } from "./section.ts";
import type { Silhouette } from "./silhouette.ts";

/** A handle or a spout: a thin shape standing out from a round body, in the plane of the picture. */
export interface Appendage {
  side: 1 | -1;
  /** Half thickness towards the camera, in pixels. */
  thickness: number;
  /** Mean distance from the axis: decides how far it sinks when it comes to the front of a tilted body. */
  distance: number;
  rows: { y: number; inner: number; outer: number }[];
  alpha: Float32Array;
}

const smallestShare = 0.0004;

/** Finds the parts that stick out of the symmetric body. */
export function findAppendages({ alpha }: CutOut, { core, axis }: Silhouette): Appendage[] {
  const rest = alpha.map((value, pixel) => Math.max(0, value - (core[pixel] ?? 0)));
  const found: Appendage[] = [];
  const seen = new Uint8Array(pixelCount);
  for (let seed = 0; seed < pixelCount; seed++) {
    if (seen[seed] === 1 || (rest[seed] ?? 0) <= 0.5) continue;
    const pixels = collect(rest, seen, seed);
    if (pixels.length < smallestShare * pixelCount) continue;
    found.push(describe(withFringe(rest, pixels), pixels, axis));
  }
  return found;
}

function collect(rest: Float32Array, seen: Uint8Array, seed: number): number[] {
  const pixels: number[] = [];
  const stack = [seed];
  seen[seed] = 1;
  for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
    pixels.push(pixel);
    for (const step of surrounding) {
      const next = pixel + step;
      if (seen[next] !== 0 || (rest[next] ?? 0) <= 0.5) continue;
      seen[next] = 1;
      stack.push(next);
    }
  }
  return pixels;
}

/** The pixels' share of the product, with the half-covered ones along their outline. */
function withFringe(rest: Float32Array, pixels: number[]): Float32Array {
  const alpha = new Float32Array(pixelCount);
  for (const pixel of pixels) {
    for (const step of [0, ...surrounding]) alpha[pixel + step] = rest[pixel + step] ?? 0;
  }
  return alpha;
}

function describe(alpha: Float32Array, pixels: number[], axis: number): Appendage {
  const depth = distanceInside(alpha);
  const thickness = pixels.reduce((most, pixel) => Math.max(most, depth[pixel] ?? 0), 0);
  const distance =
    pixels.reduce((sum, pixel) => sum + Math.abs((pixel % frameSize) - axis), 0) / pixels.length;
  const side = (pixels[0] ?? 0) % frameSize > axis ? 1 : -1;
  return { side, thickness, distance, rows: findRuns(alpha, axis, side), alpha };
}

function findRuns(alpha: Float32Array, axis: number, side: 1 | -1): Appendage["rows"] {
  return Array.from({ length: frameSize }, (_, y) => y).flatMap((y) =>
    readSpans(alpha, y).map(({ left, right }) => {
      const [a, b] = [(left - axis) * side, (right - axis) * side];
      return { y, inner: Math.min(a, b), outer: Math.max(a, b) };
    }),
  );
}

/** Draws the appendages that are on the given side of the body. */
export function drawAppendages(
  frame: Frame,
  { colour }: CutOut,
  { axis }: Silhouette,
  appendages: Appendage[],
  { tiltRatio, shift, angle }: { tiltRatio: number; shift: number; angle: number },
  where: "behind" | "in front",
): void {
  for (const { side, thickness, distance, rows, alpha } of appendages) {
    const depth = -side * Math.sin(angle) * distance;
    if (depth < 0 !== (where === "behind")) continue;
    const sink = Math.round(depth * tiltRatio);
    for (const { y, inner, outer } of rows) {
      if (y + sink < 0 || y + sink >= frameSize) continue;
      const halfWidth = (outer - inner) / 2;
      const sourceX = axis + (side * (inner + outer)) / 2;
      const halfDepth = Math.min(halfWidth, thickness);
      const section = {
        sourceY: y,
        sourceX,
        y: y + sink,
        pivot: axis,
        shift,
        halfWidth,
        halfDepth,
        isBox: false,
      };
      drawSection(frame, colour, alpha, section, angle);
    }
  }
}
