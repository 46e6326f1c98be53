import { darken } from "./colour.ts";
import { drawContactShadow, drawLathe, type Lathe } from "./lathe.ts";
import { type Material, metal, satin } from "./material.ts";
import { drawGrooves } from "./motifs.ts";
import { createPen, type Pen } from "./pen.ts";
import { drawTube } from "./tube.ts";

export interface KettleLook {
  body: string;
  grip: string;
  isSteel: boolean;
}

/** A pour-over kettle with a swan's neck on the left. */
export function drawKettle({ body: colour, grip, isSteel }: KettleLook): Pen {
  const pen = createPen();
  const material: Material = isSteel ? metal(colour) : satin(colour);
  const body: Lathe = {
    x: 520,
    profile: [
      [448, 118, "corner"],
      [470, 132],
      [600, 172],
      [760, 210, "corner"],
      [792, 214],
      [800, 206, "corner"],
      [832, 206],
    ],
    material: (y) => (y > 800 ? satin(darken(grip, 0.2)) : material),
  };
  const lid: Lathe = {
    x: 520,
    profile: [
      [372, 14],
      [380, 26],
      [402, 26],
      [412, 14, "corner"],
      [420, 40],
      [446, 116, "corner"],
      [456, 121],
    ],
    material: (y) => (y < 412 ? satin(grip) : material),
  };
  drawContactShadow(pen, 520, 838, 216);
  drawTube(pen, {
    path: "M690 500C800 430 872 470 860 580C852 650 830 700 812 730",
    width: 46,
    material: satin(grip),
  });
  drawTube(pen, { path: "M640 506C680 480 712 474 742 476", width: 22, material });
  drawTube(pen, {
    path: "M352 742C250 742 262 640 246 560C236 506 214 470 158 466",
    width: 36,
    material,
    cap: "butt",
  });
  drawLathe(pen, body);
  if (!isSteel) drawGrooves(pen, body, colour, { top: 690, bottom: 740 }, 30);
  drawLathe(pen, lid);
  return pen;
}
