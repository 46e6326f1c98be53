import { type Appendage, drawAppendages, findAppendages } from "./appendages.ts";
import { type BodyLight, lightBins, measureBodyLight } from "./body-light.ts";
import { type BodySurface, mapBodySurface } from "./body-surface.ts";
import type { CutOut } from "./cut-out.ts";
import { findTilt } from "./find-tilt.ts";
import { type Frame, frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

export interface RoundTurn {
  draw(frame: Frame, angle: number): void;
  /** How far the body has moved to the right, in pixels. */
  shiftAt(angle: number): number;
}

/** Pixels that a handle keeps from the frame's edge. */
const margin = 14;

/**
 * Turns a body of revolution (a mug, a lamp, a bottle) about its axis. The outline and the light stay, the surface
 * moves around: column x shows the angle asin(x / radius), and a circle at one height is an ellipse on the picture
 * when the camera looks down on it. Handles and spouts travel around the body, behind it and in front of it; where
 * a long handle would leave the frame, the body makes room for it.
 */
export function createRoundTurn(cutOut: CutOut, silhouette: Silhouette): RoundTurn {
  const tilt = findTilt(silhouette);
  const light = measureBodyLight(cutOut, silhouette, tilt);
  const surface = mapBodySurface(silhouette, tilt);
  const appendages = findAppendages(cutOut, silhouette);
  const room = findRoom(silhouette.axis, appendages);
  const shiftAt = (angle: number) => Math.round((room * (1 - Math.cos(angle))) / 2);
  return {
    shiftAt,
    draw(frame, angle) {
      const pose = { tiltRatio: tilt.ratio, shift: shiftAt(angle), angle };
      drawAppendages(frame, cutOut, silhouette, appendages, pose, "behind");
      drawBody(frame, cutOut, silhouette, light, surface, pose);
      drawAppendages(frame, cutOut, silhouette, appendages, pose, "in front");
    },
  };
}

/** How far to the right (or, negative, to the left) the body must be when its handles are on the other side. */
function findRoom(axis: number, appendages: Appendage[]): number {
  const reach = (side: 1 | -1) =>
    Math.max(
      0,
      ...appendages.filter((part) => part.side === side).flatMap((part) => part.rows.map((row) => row.outer)),
    );
  const missingLeft = Math.max(0, margin + reach(1) - axis);
  const missingRight = Math.max(0, margin + reach(-1) - (frameSize - axis));
  return missingLeft - missingRight;
}

/** How much brighter light may make a place than it is in the picture. */
const mostGain = 2.1;

function drawBody(
  frame: Frame,
  { colour }: CutOut,
  { axis, core }: Silhouette,
  light: BodyLight,
  { pixels, across, radius, level, stillness }: BodySurface,
  { tiltRatio, shift, angle }: { tiltRatio: number; shift: number; angle: number },
): void {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const last = frameSize - 1.001;
  const halfBins = (lightBins - 1) / 2;
  for (let index = 0; index < pixels.length; index++) {
    const pixel = pixels[index] ?? 0;
    const u = across[index] ?? 0;
    const r = radius[index] ?? 0;
    const x = pixel % frameSize;
    if (x + shift < 0 || x + shift >= frameSize) continue;
    const turning = 1 - (stillness[index] ?? 0);
    const depth = Math.sqrt(1 - u * u);
    const source = u * cosine - depth * sine;
    // The side that the picture does not show is the mirror image of the one that it shows.
    const sourceDepth = Math.abs(depth * cosine + u * sine);
    const y = (pixel - x) / frameSize;
    const column = Math.max(0, Math.min(last, x + (axis + source * Math.max(r - 1, 0) - x) * turning));
    const line = Math.max(0, Math.min(last, y + tiltRatio * r * (sourceDepth - depth) * turning));

    const left = column | 0;
    const top = line | 0;
    const fx = column - left;
    const fy = line - top;
    const a = (top * frameSize + left) * 3;
    const b = a + frameSize * 3;
    const bins = (level[index] ?? 0) * lightBins + 0.5;
    const here = ((bins + (u + 1) * halfBins) | 0) * 3;
    const there = ((bins + (source + 1) * halfBins) | 0) * 3;
    const alpha = core[pixel] ?? 0;
    const out = (pixel + shift) * 4;
    for (let channel = 0; channel < 3; channel++) {
      const upper = (colour[a + channel] ?? 0) * (1 - fx) + (colour[a + 3 + channel] ?? 0) * fx;
      const lower = (colour[b + channel] ?? 0) * (1 - fx) + (colour[b + 3 + channel] ?? 0) * fx;
      const gain = Math.min(mostGain, (light[here + channel] ?? 1) / (light[there + channel] ?? 1));
      const value = (upper + (lower - upper) * fy) * (1 + (gain - 1) * turning);
      const under = frame[out + channel] ?? 0;
      frame[out + channel] = under + (value - under) * alpha;
    }
  }
}
