import { darken } from "./colour.ts";
import { type Lathe, paintOn, wrapPath } from "./lathe.ts";
import { type Material, matte } from "./material.ts";
import type { Pen } from "./pen.ts";

type Point = [angle: number, y: number];

export interface Span {
  top: number;
  bottom: number;
}

/** Twigs with leaves, growing up around the body. */
export function drawLeaves(pen: Pen, body: Lathe, colour: string, { top, bottom }: Span): void {
  const paint = paintOn(pen, body, matte(colour), (top + bottom) / 2);
  const step = (bottom - top) / 6.4;
  for (const branch of [-0.78, 0.1, 0.98]) {
    const stem = wrapPath(
      body,
      [
        [branch, bottom],
        [branch + 0.05, top],
      ],
      false,
    );
    pen.add(`<path d="${stem}" fill="none" stroke="${paint}" stroke-width="6" stroke-linecap="round"/>`);
    for (let k = 0; k < 6; k++) {
      const y = bottom - step * (k + 0.6);
      const side = k % 2 === 0 ? 1 : -1;
      const at = (along: number, out: number): Point => [
        branch + side * (0.03 + along * 0.25),
        y - along * step * 1.05 + out,
      ];
      const leaf = [
        at(0, 0),
        at(0.2, -12),
        at(0.5, -17),
        at(0.8, -9),
        at(1, 0),
        at(0.75, 12),
        at(0.45, 15),
        at(0.2, 9),
      ];
      pen.add(`<path d="${wrapPath(body, leaf)}" fill="${paint}"/>`);
    }
  }
}

/** Rows of dots, each row shifted by half a step. */
export function drawDots(pen: Pen, body: Lathe, colour: string, { top, bottom }: Span, size = 16): void {
  const paint = paintOn(pen, body, matte(colour), (top + bottom) / 2);
  const rows = Math.round((bottom - top) / (size * 4.6)) + 1;
  for (let row = 0; row < rows; row++) {
    for (let k = -5; k <= 5; k++) {
      const angle = (k + (row % 2) / 2) * 0.32;
      if (Math.abs(angle) < 1.42)
        drawDot(pen, body, paint, [angle, top + ((bottom - top) * row) / (rows - 1)], size);
    }
  }
}

function drawDot(pen: Pen, body: Lathe, paint: string, [angle, y]: Point, size: number): void {
  const ring = Array.from({ length: 12 }, (_, k): Point => {
    const turn = (k / 12) * Math.PI * 2;
    return [angle + size * 0.0048 * Math.cos(turn), y + size * Math.sin(turn)];
  });
  pen.add(`<path d="${wrapPath(body, ring)}" fill="${paint}"/>`);
}

/** Fine upright grooves all around. */
export function drawGrooves(pen: Pen, body: Lathe, colour: string, { top, bottom }: Span, count = 18): void {
  const step = Math.PI / count;
  for (let k = -count / 2 + 0.5; k < count / 2; k++) {
    const angle = k * step;
    const width = Math.max(0.2, Math.cos(angle)) * (90 / count);
    const line = (shift: number, paint: string, opacity: number) => {
      const path = wrapPath(
        body,
        [
          [angle + shift, top],
          [angle + shift, bottom],
        ],
        false,
      );
      return `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linecap="round" opacity="${opacity}"/>`;
    };
    pen.add(line(0, darken(colour, 0.55), 0.5), line(step * 0.18, "#ffffff", 0.22));
  }
}

/** A paper label with a simple mark: a sun over hills, a leaf, or rings. */
export function drawLabel(
  pen: Pen,
  body: Lathe,
  { top, bottom }: Span,
  look: { paper: string; ink: string; mark: "hills" | "leaf" | "rings"; reach?: number },
): void {
  const { paper, ink, mark, reach = 0.85 } = look;
  const middle = (top + bottom) / 2;
  const height = bottom - top;
  const paint = (material: Material) => paintOn(pen, body, material, middle);
  const fill = (points: Point[], material: Material) =>
    pen.add(`<path d="${wrapPath(body, points)}" fill="${paint(material)}"/>`);
  fill(
    [
      [-reach, top],
      [reach, top],
      [reach, bottom],
      [-reach, bottom],
    ],
    matte(paper),
  );
  const inset = reach * 0.9;
  const frame = wrapPath(body, [
    [-inset, top + 10],
    [inset, top + 10],
    [inset, bottom - 10],
    [-inset, bottom - 10],
  ]);
  pen.add(`<path d="${frame}" fill="none" stroke="${paint(matte(ink))}" stroke-width="3"/>`);
  const unit = height * 0.25;
  if (mark === "hills") {
    drawDot(pen, body, paint(matte(ink)), [0.16, middle - unit * 0.55], unit * 0.42);
    fill(
      [
        [-0.55, middle + unit],
        [-0.22, middle - unit * 0.5],
        [0.02, middle + unit * 0.4],
        [0.2, middle],
        [0.55, middle + unit],
      ],
      matte(ink),
    );
  } else if (mark === "leaf") {
    for (const side of [-1, 1]) {
      fill(
        [
          [0, middle + unit],
          [side * 0.2, middle + unit * 0.3],
          [side * 0.24, middle - unit * 0.4],
          [side * 0.03, middle - unit * 1.1],
          [side * 0.015, middle],
        ],
        matte(ink),
      );
    }
  } else {
    for (const share of [1, 0.62, 0.26]) {
      drawDot(pen, body, paint(matte(share === 0.62 ? paper : ink)), [0, middle], unit * share);
    }
  }
}

/** Small irregular freckles in the glaze, the same at every run. */
export function drawSpeckles(pen: Pen, body: Lathe, colour: string, { top, bottom }: Span, count = 90): void {
  const paint = paintOn(pen, body, matte(colour), (top + bottom) / 2);
  for (let k = 0; k < count; k++) {
    const angle = (scatter(k, 12.9898) - 0.5) * 2.9;
    const y = top + scatter(k, 78.233) * (bottom - top);
    drawDot(pen, body, paint, [angle, y], 1.6 + scatter(k, 39.425) * 3.4);
  }
}

/** A number from 0 to 1 that looks random and is the same at every run. */
function scatter(index: number, seed: number): number {
  const value = Math.sin((index + 1) * seed) * 43758.5453;
  return value - Math.floor(value);
}

/** Slanted panels, as on a folded paper lantern or a carved vase. */
export function drawFacets(pen: Pen, body: Lathe, colour: string, { top, bottom }: Span, rows = 4): void {
  const paint = paintOn(pen, body, matte(colour), (top + bottom) / 2);
  const height = (bottom - top) / rows;
  for (let row = 0; row < rows; row++) {
    for (let k = -6; k <= 6; k++) {
      const angle = (k + (row % 2) / 2) * 0.36;
      if (Math.abs(angle) > 1.3) continue;
      const y = top + height * (row + 0.5);
      const diamond: Point[] = [
        [angle, y - height * 0.46],
        [angle + 0.14, y],
        [angle, y + height * 0.46],
        [angle - 0.14, y],
      ];
      pen.add(`<path d="${wrapPath(body, diamond)}" fill="${paint}"/>`);
    }
  }
}
