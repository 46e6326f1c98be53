import { type Frame, pixelCount } from "./picture.ts";
import { createTurn } from "./turn.ts";

export const framesPerSecond = 24;
export const frameCount = 72;

/** How much the turn slows down at the start pose: 0 even, 1 stands still for a moment. */
const lingering = 0.55;
/** The shares of the turn between which one product becomes the other. */
const blendFrom = 0.3;
const blendTo = 0.7;

/**
 * Draws a full turn, frame by frame. The first frame is the start picture; the last one is the start picture again,
 * or the end picture if there is one. The frame given out is reused for the next: copy it to keep it.
 */
export function* drawTurntable(start: Frame, end?: Frame): Generator<Frame> {
  const turnStart = createTurn(start);
  const turnEnd = end ? createTurn(end) : turnStart;
  const frame = new Uint8ClampedArray(pixelCount * 4);
  const other = new Uint8ClampedArray(pixelCount * 4);
  for (let index = 0; index < frameCount; index++) {
    const time = index / (frameCount - 1);
    const share = time - (lingering * Math.sin(2 * Math.PI * time)) / (2 * Math.PI);
    // Exactly 0 at both ends: a pose that is almost the picture would jump where the video loops.
    const angle = index === frameCount - 1 ? 0 : 2 * Math.PI * share;
    const mix = end ? smoothStep((share - blendFrom) / (blendTo - blendFrom)) : 0;
    if (mix < 1) turnStart(frame, angle);
    else turnEnd(frame, angle);
    if (mix > 0 && mix < 1) {
      turnEnd(other, angle);
      dissolve(frame, other, mix);
    }
    yield frame;
  }
}

function smoothStep(value: number): number {
  const t = Math.min(1, Math.max(0, value));
  return t * t * (3 - 2 * t);
}

function dissolve(frame: Frame, other: Frame, mix: number): void {
  for (let k = 0; k < frame.length; k++) {
    const from = frame[k] ?? 0;
    frame[k] = from + ((other[k] ?? 0) - from) * mix;
  }
}
