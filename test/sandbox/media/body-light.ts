import type { CutOut } from "./cut-out.ts";
import type { Tilt } from "./find-tilt.ts";
import { frameSize } from "./picture.ts";
import type { Silhouette } from "./silhouette.ts";

/** Bins from the left edge (0) to the right edge of a row. */
export const lightBins = 97;

/** Brightness per row, bin and channel, relative to the row: what the light adds, which stays when the body turns. */
export type BodyLight = Float32Array;

/** Rows above and below that share a light, as a share of their band's height. */
const windowShare = 0.45;
/** Rows and neighbouring bins that are compared for one value; light is softer than the bins, grooves are finer. */
const windowRows = 15;
const windowBins = 9;
/** Rows between two measurements; the light of the others lies between theirs. */
const rowStep = 6;
const cells = lightBins * 3;

/**
 * Separates light from decoration: light is alike in neighbouring rows and soft, decoration is neither, so the
 * median of a neighbourhood is the light's. Rows are compared within a band of steady radius, so that a lamp's shade
 * does not lend its light to the stem, and relative to their ends, where labels and prints seldom reach.
 */
export function measureBodyLight({ colour }: CutOut, { axis }: Silhouette, tilt: Tilt): BodyLight {
  const { radius, rimRow, footRow } = tilt;
  const rows = new Float32Array(frameSize * cells);
  for (let y = rimRow; y <= footRow; y++) sampleRow(rows, colour, axis, radius[y] ?? 0, y);

  const light = new Float32Array(rows.length).fill(1);
  for (const { start, end } of findBands(radius, rimRow, footRow)) {
    const reach = Math.max(3, Math.round((end - start) * windowShare));
    const measured: number[] = [];
    for (let y = start; y < end + rowStep; y += rowStep) measured.push(Math.min(y, end));
    const windows = measured.map((y) => ({
      y,
      rows: pickRows(Math.max(start, y - reach), Math.min(end, y + reach)),
    }));
    measureBand(light, rows, windows);
    for (let y = start; y < end; y++) {
      const above = start + Math.floor((y - start) / rowStep) * rowStep;
      if (y !== above) blendRows(light, y, above, Math.min(end, above + rowStep));
    }
  }
  return light;
}

/** A row's colours as logarithms (light is a factor, and becomes a summand), relative to the mean of its ends. */
function sampleRow(rows: Float32Array, colour: Uint8ClampedArray, axis: number, r: number, y: number): void {
  const ends = [0, 0, 0];
  for (let bin = 0; bin < lightBins; bin++) {
    const x = axis + placeOf(bin) * Math.max(0, r - 1);
    const left = Math.max(0, Math.min(frameSize - 2, Math.floor(x)));
    const share = x - left;
    for (let channel = 0; channel < 3; channel++) {
      const a = (y * frameSize + left) * 3 + channel;
      const value = Math.log(6 + (colour[a] ?? 0) * (1 - share) + (colour[a + 3] ?? 0) * share);
      rows[y * cells + bin * 3 + channel] = value;
      if (isEnd(bin)) ends[channel] = (ends[channel] ?? 0) + value / (2 * endBins);
    }
  }
  for (let cell = 0; cell < cells; cell++) {
    rows[y * cells + cell] = (rows[y * cells + cell] ?? 0) - (ends[cell % 3] ?? 0);
  }
}

const endBins = 12;

function isEnd(bin: number): boolean {
  return bin < endBins || bin >= lightBins - endBins;
}

/** Where a bin lies across the body, -1 left edge to 1 right edge. */
function placeOf(bin: number): number {
  return (bin / (lightBins - 1)) * 2 - 1;
}

function pickRows(low: number, high: number): number[] {
  return Array.from({ length: windowRows }, (_, k) =>
    Math.round(low + ((high - low) * k) / (windowRows - 1)),
  );
}

function measureBand(light: BodyLight, rows: Float32Array, windows: { y: number; rows: number[] }[]): void {
  // Green first: the other channels are held to it.
  for (const channel of [1, 0, 2]) {
    const at = (row: number, bin: number) => rows[row * cells + bin * 3 + channel] ?? 0;
    const usual = windows.map((window) => soften(usualAcross(window.rows, at)));
    const isSoft = usual.every((levels) =>
      levels.every((level, bin) => Math.abs(level - (levels[bin + stepBins] ?? level)) < steepestLight),
    );
    for (const [index, window] of windows.entries()) {
      const levels = (isSoft ? usual[index] : soften(followChanges(window.rows, at))) ?? [];
      for (const [bin, level] of levels.entries()) {
        const cell = window.y * cells + bin * 3;
        const green = light[cell + 1] ?? 1;
        const value = Math.exp(level);
        light[cell + channel] =
          channel === 1 ? value : Math.max(green / mostTint, Math.min(green * mostTint, value));
      }
    }
  }
}

/** The studio's light is nearly white: more colour than this belongs to the product. */
const mostTint = 1.06;

type Sample = (row: number, bin: number) => number;

/** Light changes by less than this over so many bins; a label that most rows have in common changes by more. */
const steepestLight = 0.2;
const stepBins = 6;

/** For each bin what its neighbourhood usually has. */
function usualAcross(sampled: number[], at: Sample): number[] {
  const samples = new Float32Array(windowRows * windowBins);
  return Array.from({ length: lightBins }, (_, bin) => {
    const first = Math.max(0, Math.min(lightBins - windowBins, bin - (windowBins - 1) / 2));
    for (const [k, row] of sampled.entries()) {
      for (let j = 0; j < windowBins; j++) samples[k * windowBins + j] = at(row, first + j);
    }
    return meanOfMiddle(samples.sort());
  });
}

/**
 * A label changes colours at its edges only, while light changes them everywhere: adding up the usual changes from
 * bin to bin leaves the label out. (Not the first choice: small errors add up as well.)
 */
function followChanges(sampled: number[], at: Sample): number[] {
  const changes = usualAcross(sampled, (row, bin) => (bin === 0 ? 0 : at(row, bin) - at(row, bin - 1)));
  let level = 0;
  return changes.map((change) => {
    level += change;
    return level;
  });
}

/** The mean of the middle third: a median that does not jump. */
function meanOfMiddle(sorted: Float32Array): number {
  const from = Math.floor(sorted.length / 3);
  const middle = sorted.subarray(from, sorted.length - from);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Averages over neighbouring bins. */
function soften(levels: number[]): number[] {
  return levels.map((_, bin) => {
    const reach = Math.min(3, bin, lightBins - 1 - bin);
    const near = levels.slice(bin - reach, bin + reach + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}

function blendRows(light: BodyLight, y: number, above: number, below: number): void {
  const share = (y - above) / Math.max(1, below - above);
  for (let cell = 0; cell < cells; cell++) {
    const from = light[above * cells + cell] ?? 1;
    light[y * cells + cell] = from + ((light[below * cells + cell] ?? 1) - from) * share;
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
