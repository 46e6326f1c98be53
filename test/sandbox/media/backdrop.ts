import type { CutOut } from "./cut-out.ts";
import { type Frame, frameSize, pixelCount } from "./picture.ts";

export interface Backdrop {
  /** Draws the empty studio. `toSource` moves and stretches the product's shadow along the floor. */
  draw(frame: Frame, toSource: ((x: number) => number) | undefined): void;
}

/** Rows that are lit at least this evenly have no shadow to move. */
const evenLight = 0.985;

/** The studio behind the product: the picture without the product, but with its shadow. */
export function createBackdrop({ backdrop, light }: CutOut): Backdrop {
  const empty = new Uint8ClampedArray(pixelCount * 4).fill(255);
  const shadowRows: number[] = [];
  for (let y = 0; y < frameSize; y++) {
    let darkest = 1;
    for (let x = 0; x < frameSize; x++) {
      const pixel = y * frameSize + x;
      for (let channel = 0; channel < 3; channel++) {
        const lit = light[pixel * 3 + channel] ?? 1;
        darkest = Math.min(darkest, lit);
        empty[pixel * 4 + channel] = (backdrop[pixel * 3 + channel] ?? 0) * lit;
      }
    }
    if (darkest < evenLight) shadowRows.push(y);
  }
  return {
    draw(frame, toSource) {
      frame.set(empty);
      if (!toSource) return;
      for (let x = 0; x < frameSize; x++) {
        const column = Math.max(0, Math.min(frameSize - 2, toSource(x)));
        const left = Math.floor(column);
        const share = column - left;
        for (const y of shadowRows) {
          const pixel = y * frameSize + x;
          const a = (y * frameSize + left) * 3;
          for (let channel = 0; channel < 3; channel++) {
            const lit = (light[a + channel] ?? 1) * (1 - share) + (light[a + 3 + channel] ?? 1) * share;
            frame[pixel * 4 + channel] = (backdrop[pixel * 3 + channel] ?? 0) * lit;
          }
        }
      }
    },
  };
}
