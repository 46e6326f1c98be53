import { createCardTurn } from "./card-turn.ts";
import { type CutOut, cutOut } from "./cut-out.ts";
import { type Frame, frameSize } from "./picture.ts";
import { createRoundTurn } from "./round-turn.ts";
import { readSilhouette } from "./silhouette.ts";
import { createSolidTurn } from "./solid-turn.ts";

/** Draws the product, turned by `angle` (radians) from its start pose, into a frame. */
export type Turn = (frame: Frame, angle: number) => void;

/** Chooses the way in which a picture can be turned; at 0 the turn shows the very picture. */
export function createTurn(picture: Frame): Turn {
  const draw = chooseTurn(picture);
  return (frame, angle) => {
    if (Math.sin(angle / 2) === 0) frame.set(picture);
    else draw(frame, angle);
  };
}

function chooseTurn(picture: Frame): Turn {
  const product = cutOut(picture);
  if (!product) return createCardTurn(picture);
  const silhouette = readSilhouette(product);
  if (silhouette.isRound) {
    const drawRound = createRoundTurn(product, silhouette);
    return (frame, angle) => {
      drawBackdrop(frame, product, (x) => x);
      drawRound(frame, angle);
    };
  }
  const solid = createSolidTurn(product, silhouette);
  const start = solid.footAt(0);
  return (frame, angle) => {
    const foot = solid.footAt(angle);
    const scale = (start.right - start.left) / Math.max(24, foot.right - foot.left);
    const [from, to] = [(foot.left + foot.right) / 2, (start.left + start.right) / 2];
    drawBackdrop(frame, product, (x) => to + (x - from) * scale);
    solid.draw(frame, angle);
  };
}

/** Draws the backdrop with the product's shadow, which `toSource` moves and stretches along the floor. */
function drawBackdrop(frame: Frame, { backdrop, light }: CutOut, toSource: (x: number) => number): void {
  for (let x = 0; x < frameSize; x++) {
    const column = Math.max(0, Math.min(frameSize - 2, toSource(x)));
    const left = Math.floor(column);
    const share = column - left;
    for (let y = 0; y < frameSize; y++) {
      const pixel = y * frameSize + x;
      const a = (y * frameSize + left) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const lit = (light[a + channel] ?? 1) * (1 - share) + (light[a + 3 + channel] ?? 1) * share;
        frame[pixel * 4 + channel] = (backdrop[pixel * 3 + channel] ?? 0) * lit;
      }
      frame[pixel * 4 + 3] = 255;
    }
  }
}
