import { drawAppendages, findAppendages } from "./appendages.ts";
import { type BodyLight, lightBins, measureBodyLight } from "./body-light.ts";
import type { CutOut } from "./cut-out.ts";
import { findTilt, type Tilt } from "./find-tilt.ts";
import { type Frame, frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/**
 * Turns a body of revolution (a mug, a lamp, a bottle) about its axis. The outline and the light stay, the surface
 * moves around: column x shows the angle asin(x / radius), and a circle at one height is an ellipse on the picture
 * when the camera looks down on it. Handles and spouts travel around the body, behind it and in front of it.
 */
export function createRoundTurn(
  cutOut: CutOut,
  silhouette: Silhouette,
): (frame: Frame, angle: number) => void {
  const tilt = findTilt(silhouette);
  const light = measureBodyLight(cutOut, silhouette, tilt);
  const appendages = findAppendages(cutOut, silhouette);
  return (frame, angle) => {
    drawAppendages(frame, cutOut, silhouette, appendages, tilt.ratio, angle, "behind");
    drawBody(frame, cutOut, silhouette, tilt, light, angle);
    drawAppendages(frame, cutOut, silhouette, appendages, tilt.ratio, angle, "in front");
  };
}

function drawBody(
  frame: Frame,
  { colour }: CutOut,
  { top, bottom, axis, core }: Silhouette,
  tilt: Tilt,
  light: BodyLight,
  angle: number,
): void {
  const { radius } = tilt;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const last = frameSize - 2;
  for (let y = Math.max(0, top - 1); y <= Math.min(last, bottom + 1); y++) {
    const r = Math.max(radius[y] ?? 0, radius[y - 1] ?? 0, radius[y + 1] ?? 0);
    if (r === 0) continue;
    const from = Math.max(0, Math.floor(axis - r - 1));
    const to = Math.min(frameSize - 1, Math.ceil(axis + r + 1));
    for (let x = from; x <= to; x++) {
      const pixel = y * frameSize + x;
      const alpha = core[pixel] ?? 0;
      if (alpha === 0) continue;
      const u = Math.max(-1, Math.min(1, (x - axis) / r));
      const depth = Math.sqrt(1 - u * u);
      let source = u * cosine - depth * sine;
      let sourceY = y + tilt.ratio * r * (Math.abs(depth * cosine + u * sine) - depth);
      const still = tilt.stillness[pixel] ?? 0;
      source += (u - source) * still;
      sourceY += (y - sourceY) * still;

      const row = Math.max(0, Math.min(last, Math.floor(sourceY)));
      const reach = sourceY > y ? Math.min(r, radius[row] || r) : r;
      const column = Math.max(0, Math.min(last, axis + source * Math.max(reach - 0.5, 0)));
      const left = Math.floor(column);
      const [fx, fy] = [column - left, Math.max(0, Math.min(1, sourceY - row))];
      const a = (row * frameSize + left) * 3;
      const b = a + frameSize * 3;
      const here = (y * lightBins + Math.round((u + 1) * 0.5 * (lightBins - 1))) * 3;
      const there = (row * lightBins + Math.round((source + 1) * 0.5 * (lightBins - 1))) * 3;
      const out = pixel * 4;
      for (let channel = 0; channel < 3; channel++) {
        const upper = (colour[a + channel] ?? 0) * (1 - fx) + (colour[a + 3 + channel] ?? 0) * fx;
        const lower = (colour[b + channel] ?? 0) * (1 - fx) + (colour[b + 3 + channel] ?? 0) * fx;
        const gain = 1 + ((light[here + channel] ?? 1) / (light[there + channel] ?? 1) - 1) * (1 - still);
        const value = (upper + (lower - upper) * fy) * gain;
        const under = frame[out + channel] ?? 0;
        frame[out + channel] = under + (value - under) * alpha;
      }
    }
  }
}
