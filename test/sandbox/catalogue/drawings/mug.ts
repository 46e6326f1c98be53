import { mix } from "./colour.ts";
import { drawContactShadow, drawLathe, drawOpening, type Lathe } from "./lathe.ts";
import { glazed, type Material, matte } from "./material.ts";
import { drawDots, drawGrooves, drawLeaves } from "./motifs.ts";
import { createPen, type Pen } from "./pen.ts";
import { drawTube } from "./tube.ts";

export interface MugLook {
  glaze: string;
  /** The unglazed foot and the motif. */
  clay: string;
  motif: "leaves" | "dip" | "dots" | "grooves";
}

/** A thrown mug with its handle on the right. */
export function drawMug(look: MugLook): Pen {
  const { glaze, clay, motif } = look;
  const pen = createPen();
  const body: Lathe = {
    x: 455,
    profile: [
      [318, 222],
      [520, 230],
      [735, 214],
      [808, 192],
      [834, 164],
    ],
    material: (y) => surface(look, y),
  };
  drawContactShadow(pen, body.x, 842, 196);
  drawTube(pen, {
    path: "M650 420C772 392 852 450 846 556C840 656 756 700 654 696",
    width: 50,
    material: surface(look, 450),
  });
  drawLathe(pen, body);
  if (motif === "leaves") drawLeaves(pen, body, clay, { top: 430, bottom: 735 });
  if (motif === "dots") drawDots(pen, body, clay, { top: 395, bottom: 720 });
  if (motif === "grooves") drawGrooves(pen, body, glaze, { top: 420, bottom: 745 });
  drawOpening(pen, body, 15, matte(mix(glaze, "#f6f0e6", 0.35)));
  return pen;
}

function surface({ glaze, clay, motif }: MugLook, y: number): Material {
  if (motif === "dip" && y > 610) return matte(clay);
  // A foot as pale as the motif would be lost in its own shadow.
  return y > 798 ? matte(mix(clay, "#a06a3c", 0.5)) : glazed(glaze);
}
