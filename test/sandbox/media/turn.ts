import { createBackdrop } from "./backdrop.ts";
import { createCardTurn } from "./card-turn.ts";
import { cutOut } from "./cut-out.ts";
import type { Frame } from "./picture.ts";
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
  const backdrop = createBackdrop(product);
  if (silhouette.isRound) {
    const round = createRoundTurn(product, silhouette);
    return (frame, angle) => {
      const shift = round.shiftAt(angle);
      backdrop.draw(frame, shift === 0 ? undefined : (x) => x - shift);
      round.draw(frame, angle);
    };
  }
  const solid = createSolidTurn(product, silhouette);
  const start = solid.footAt(0);
  return (frame, angle) => {
    const foot = solid.footAt(angle);
    const scale = (start.right - start.left) / Math.max(24, foot.right - foot.left);
    const [from, to] = [(foot.left + foot.right) / 2, (start.left + start.right) / 2];
    backdrop.draw(frame, (x) => to + (x - from) * scale);
    solid.draw(frame, angle);
  };
}
