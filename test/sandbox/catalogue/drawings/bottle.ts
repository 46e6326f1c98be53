import { darken } from "./colour.ts";
import { drawContactShadow, drawLathe, type Lathe, paintOn, wrapPath } from "./lathe.ts";
import { matte, metal, satin } from "./material.ts";
import { createPen, type Pen } from "./pen.ts";
import { drawTube } from "./tube.ts";

export interface BottleLook {
  body: string;
  lid: string;
  motif: string;
}

/** An insulated drinking bottle: powder-coated steel with mountains around it, and a lid with a loop. */
export function drawBottle({ body: colour, lid: lidColour, motif }: BottleLook): Pen {
  const pen = createPen();
  const isSteel = (y: number) => y < 322 || y > 838;
  const body: Lathe = {
    x: 512,
    profile: [
      [290, 96, "corner"],
      [318, 98],
      [345, 112],
      [400, 144],
      [450, 152, "corner"],
      [832, 152, "corner"],
      [858, 146],
      [868, 136],
    ],
    material: (y) => (isSteel(y) ? metal("#c4c5c9") : satin(colour)),
  };
  const lid: Lathe = {
    x: 512,
    profile: [
      [186, 92],
      [192, 104],
      [206, 110, "corner"],
      [286, 110, "corner"],
      [296, 104],
    ],
    material: (y) => (y > 262 && y < 270 ? matte(darken(lidColour, 0.5)) : satin(lidColour)),
  };
  drawContactShadow(pen, 512, 872, 156);
  drawLathe(pen, body);
  const hills = [700, 600, 668, 560, 690, 628, 706, 576, 660, 604, 700].map((y, k): [number, number] => [
    -1.5 + k * 0.3,
    y,
  ]);
  const paint = paintOn(pen, body, matte(motif), 700);
  pen.add(`<path d="${wrapPath(body, [[-1.5, 780], ...hills, [1.5, 780]])}" fill="${paint}"/>`);
  const ridge = hills.map(([angle, y]): [number, number] => [angle + 0.05, y - 54]);
  pen.add(
    `<path d="${wrapPath(body, ridge, false)}" fill="none" stroke="${paint}" stroke-width="5" stroke-linejoin="round"/>`,
  );
  drawTube(pen, { path: "M436 196C436 108 588 108 588 196", width: 26, material: satin(lidColour) });
  drawLathe(pen, lid);
  return pen;
}
