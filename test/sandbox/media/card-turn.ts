import { type Frame, frameSize, pixelCount } from "./picture.ts";

/** How far the card swings to either side, in radians. */
const swing = 0.42;
/** Distance of the camera in picture widths. */
const cameraDistance = 2.4;

/**
 * For pictures without a plain background: shows the whole picture as a card that swings to one side, to the other
 * and back, in front of a blurred enlargement of itself.
 */
export function createCardTurn(picture: Frame): (frame: Frame, angle: number) => void {
  const scenery = blur(picture);
  return (frame, angle) => {
    const yaw = swing * Math.sin(angle);
    // The card steps back a little as it swings, so that its edges show.
    const distance = cameraDistance + 0.35 * Math.abs(Math.sin(angle));
    const [cosine, sine] = [Math.cos(yaw), Math.sin(yaw)];
    for (let x = 0; x < frameSize; x++) {
      const ray = ((x + 0.5) / frameSize - 0.5) / cameraDistance;
      const along = (ray * distance) / (cosine + ray * sine);
      const depth = distance - along * sine;
      const source = (along + 0.5) * frameSize - 0.5;
      const coverage = Math.max(0, Math.min(1, source + 1, frameSize - source));
      const shade = 1 - 0.55 * Math.max(0, -Math.sin(yaw)) * 0.6 - 0.12 * Math.abs(sine);
      drawColumn(frame, picture, scenery, { x, source, stretch: depth / cameraDistance, coverage, shade });
    }
  };
}

interface Column {
  x: number;
  source: number;
  stretch: number;
  coverage: number;
  shade: number;
}

function drawColumn(frame: Frame, picture: Frame, scenery: Frame, column: Column): void {
  const { x, stretch, shade } = column;
  const left = Math.max(0, Math.min(frameSize - 2, Math.floor(column.source)));
  const fx = Math.max(0, Math.min(1, column.source - left));
  for (let y = 0; y < frameSize; y++) {
    const sourceY = (y + 0.5 - frameSize / 2) * stretch + frameSize / 2 - 0.5;
    const coverage = column.coverage * Math.max(0, Math.min(1, sourceY + 1, frameSize - sourceY));
    const top = Math.max(0, Math.min(frameSize - 2, Math.floor(sourceY)));
    const fy = Math.max(0, Math.min(1, sourceY - top));
    const a = (top * frameSize + left) * 4;
    const b = a + frameSize * 4;
    const out = (y * frameSize + x) * 4;
    for (let channel = 0; channel < 3; channel++) {
      const upper = (picture[a + channel] ?? 0) * (1 - fx) + (picture[a + 4 + channel] ?? 0) * fx;
      const lower = (picture[b + channel] ?? 0) * (1 - fx) + (picture[b + 4 + channel] ?? 0) * fx;
      const card = (upper + (lower - upper) * fy) * shade;
      const behind = scenery[out + channel] ?? 0;
      frame[out + channel] = behind + (card - behind) * coverage;
    }
    frame[out + 3] = 255;
  }
}

/** A soft, darker enlargement, made from averages of large squares. */
function blur(picture: Frame): Frame {
  const cell = 40;
  const cells = frameSize / cell;
  const means = new Float32Array(cells * cells * 3);
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    const [x, y] = [Math.floor((pixel % frameSize) / cell), Math.floor(pixel / frameSize / cell)];
    for (let channel = 0; channel < 3; channel++) {
      const index = (y * cells + x) * 3 + channel;
      means[index] = (means[index] ?? 0) + (picture[pixel * 4 + channel] ?? 0) / (cell * cell);
    }
  }
  const scenery = new Uint8ClampedArray(pixelCount * 4).fill(255);
  const smooth = (value: number) => value * value * (3 - 2 * value);
  for (let pixel = 0; pixel < pixelCount; pixel++) {
    const x = Math.max(0, Math.min(cells - 1.001, ((pixel % frameSize) / frameSize) * cells - 0.5));
    const y = Math.max(0, Math.min(cells - 1.001, (pixel / pixelCount) * cells - 0.5));
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [smooth(x - left), smooth(y - top)];
    for (let channel = 0; channel < 3; channel++) {
      const at = (dx: number, dy: number) => means[((top + dy) * cells + left + dx) * 3 + channel] ?? 0;
      const upper = at(0, 0) * (1 - fx) + at(1, 0) * fx;
      const lower = at(0, 1) * (1 - fx) + at(1, 1) * fx;
      scenery[pixel * 4 + channel] = (upper * (1 - fy) + lower * fy) * 0.82;
    }
  }
  return scenery;
}
