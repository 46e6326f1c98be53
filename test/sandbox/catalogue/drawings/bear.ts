import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";

const upperLeft = { x: 0.48, y: 0.2, r: 0.95 };

/** A ball of soft fabric. */
function plushBall(pen: Pen, colour: string, x: number, y: number, rx: number, ry: number, turn = 0): void {
  const paint = pen.radial(
    [
      [0, lighten(colour, 0.3)],
      [0.5, colour],
      [1, darken(colour, 0.42)],
    ],
    upperLeft,
  );
  pen.add(`<path d="${ellipse(x, y, rx, ry)}" fill="${paint}" transform="rotate(${turn} ${x} ${y})"/>`);
}

/** A sitting plush bear. */
export function drawBear({ fur, muzzle, scarf }: { fur: string; muzzle: string; scarf: string }): Pen {
  const pen = createPen();
  drawFloorShadow(pen, 512, 858, 250);
  for (const side of [-1, 1]) {
    plushBall(pen, fur, 512 + side * 122, 206, 66, 66);
    plushBall(pen, muzzle, 512 + side * 122, 212, 36, 36);
    plushBall(pen, darken(fur, 0.08), 512 + side * 182, 596, 62, 128, side * -24);
  }
  plushBall(pen, fur, 512, 660, 186, 196);
  plushBall(pen, muzzle, 512, 690, 110, 126);
  for (const side of [-1, 1]) {
    plushBall(pen, fur, 512 + side * 158, 796, 104, 70, side * 10);
    plushBall(pen, muzzle, 512 + side * 186, 800, 52, 48);
  }
  plushBall(pen, fur, 512, 336, 196, 172);
  plushBall(pen, muzzle, 512, 394, 92, 70);
  pen.add(`<path d="M484 362Q512 346 540 362Q540 390 512 398Q484 390 484 362Z" fill="#2b2220"/>`);
  pen.add(
    `<path d="M512 398V420M512 420Q494 440 474 428M512 420Q530 440 550 428" fill="none" stroke="#2b2220" stroke-width="6" stroke-linecap="round"/>`,
  );
  for (const x of [444, 580])
    pen.add(
      `<circle cx="${x}" cy="314" r="17" fill="#1f1816"/><circle cx="${x - 5}" cy="308" r="5" fill="#fff"/>`,
    );
  const cloth = pen.linear(
    [
      [0, lighten(scarf, 0.25)],
      [0.5, scarf],
      [1, darken(scarf, 0.35)],
    ],
    down,
  );
  pen.add(
    `<path d="M364 470Q512 540 660 470Q676 512 650 532Q512 592 374 532Q348 512 364 470Z" fill="${cloth}"/>`,
  );
  pen.add(
    `<path d="M576 540L650 690L596 712L540 560Z" fill="${pen.linear([
      [0, scarf],
      [1, darken(scarf, 0.35)],
    ])}"/>`,
  );
  pen.add(`<path d="M596 600L638 584M612 636L654 620" stroke="${lighten(scarf, 0.6)}" stroke-width="9"/>`);
  return pen;
}
