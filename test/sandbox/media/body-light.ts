import type { CutOut } from "./cut-out.ts";
import type { Tilt } from "./find-tilt.ts";
import { frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/** Bins from the left edge (0) to the right edge of a row. */
export const lightBins = 97;

/** Brightness per row, bin and channel, relative to the row: what the light adds, which stays when the body turns. */
export type BodyLight = Float32Array;

/** Rows above and below that share a light, as a share of their band's height. */
const windowShare = 0.3;
/** Samples taken from a window. */
const windowSamples = 15;
/** Light is softer than this many bins; anything finer is decoration, and turns. */
const softness = 5;

/**
 * Separates light from decoration: light is alike in neighbouring rows and soft, decoration is neither. Rows are
 * compared within a band of steady radius, so that a lamp's shade does not lend its light to the stem.
 */
export function measureBodyLight(
  { colour }: CutOut,
  { top, bottom, axis }: Silhouette,
  tilt: Tilt,
): BodyLight {
  const { radius, footTop } = tilt;
  const rows = new Float32Array(frameSize * lightBins * 3);
  for (let y = top; y <= footTop; y++) sampleRow(rows, colour, axis, radius[y] ?? 0, y);

  const light = new Float32Array(rows.length).fill(1);
  const samples = new Float32Array(windowSamples);
  for (const { start, end } of findBands(radius, top, footTop)) {
    const reach = Math.max(3, Math.round((end - start) * windowShare));
    for (let y = start; y <= end; y++) {
      const [low, high] = [Math.max(start, y - reach), Math.min(end, y + reach)];
      for (let cell = 0; cell < lightBins * 3; cell++) {
        for (let k = 0; k < windowSamples; k++) {
          const row = Math.round(low + ((high - low) * k) / (windowSamples - 1));
          samples[k] = rows[row * lightBins * 3 + cell] ?? 0;
        }
        samples.sort();
        light[y * lightBins * 3 + cell] = samples[(windowSamples - 1) / 2] ?? 0;
      }
      soften(light, y);
    }
  }
  const cells = lightBins * 3;
  for (let y = footTop + 1; y <= bottom + 1; y++)
    light.copyWithin(y * cells, footTop * cells, (footTop + 1) * cells);
  return light;
}

/** Logarithms of a row's colours, relative to the row's median, so that a darker band has the same light. */
function sampleRow(rows: Float32Array, colour: Float32Array, axis: number, r: number, y: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const values: number[] = [];
    for (let bin = 0; bin < lightBins; bin++) {
      const u = (bin / (lightBins - 1)) * 2 - 1;
      const x = axis + u * Math.max(0, r - 1);
      const left = Math.max(0, Math.min(frameSize - 2, Math.floor(x)));
      const share = x - left;
      const a = (y * frameSize + left) * 3 + channel;
      values.push(Math.log(6 + (colour[a] ?? 0) * (1 - share) + (colour[a + 3] ?? 0) * share));
    }
    const median = values.toSorted((a, b) => a - b)[(lightBins - 1) / 2] ?? 0;
    for (const [bin, value] of values.entries()) rows[(y * lightBins + bin) * 3 + channel] = value - median;
  }
}

/** Averages over neighbouring bins and leaves the logarithm. */
function soften(light: BodyLight, y: number): void {
  const start = y * lightBins * 3;
  const sharp = light.slice(start, start + lightBins * 3);
  for (let bin = 0; bin < lightBins; bin++) {
    const reach = Math.min(softness, bin, lightBins - 1 - bin);
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0;
      for (let k = -reach; k <= reach; k++) sum += sharp[(bin + k) * 3 + channel] ?? 0;
      light[start + bin * 3 + channel] = Math.exp(sum / (2 * reach + 1));
    }
  }
}

function findBands(radius: Float32Array, top: number, bottom: number): { start: number; end: number }[] {
  const bands: { start: number; end: number }[] = [];
  let start = top;
  for (let y = top + 1; y <= bottom + 1; y++) {
    const [before, now] = [radius[y - 3] ?? 0, radius[y] ?? 0];
    const isJump = Math.abs(now - before) > 8 + 0.18 * Math.max(now, before);
    if ((isJump && y - start > 4) || y > bottom) {
      bands.push({ start, end: Math.min(y - 1, bottom) });
      start = y;
    }
  }
  return bands;
}
