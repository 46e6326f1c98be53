import { darken, mix } from "./colour.ts";
import { drawContactShadow, drawLathe, drawOpening, type Lathe, type ProfilePoint } from "./lathe.ts";
import { glazed, matte, satin } from "./material.ts";
import { drawFacets, drawGrooves, drawSpeckles } from "./motifs.ts";
import { createPen, type Pen } from "./pen.ts";

export interface VaseLook {
  shape: "amphora" | "bottle" | "moon";
  glaze: string;
  accent: string;
  motif: "grooves" | "bands" | "speckles" | "facets";
}

const shapes: Record<VaseLook["shape"], { profile: ProfilePoint[]; span: { top: number; bottom: number } }> =
  {
    amphora: {
      profile: [
        [190, 112],
        [230, 92],
        [290, 88],
        [380, 158],
        [500, 226],
        [640, 214],
        [790, 136],
        [848, 116],
        [862, 108],
      ],
      span: { top: 370, bottom: 745 },
    },
    bottle: {
      profile: [
        [150, 66],
        [172, 54],
        [260, 48],
        [380, 56],
        [500, 120],
        [620, 178],
        [740, 184],
        [828, 160],
        [862, 132],
      ],
      span: { top: 520, bottom: 780 },
    },
    moon: {
      profile: [
        [262, 84],
        [300, 82],
        [335, 116],
        [420, 218],
        [540, 262],
        [660, 252],
        [780, 184],
        [846, 124],
        [858, 114],
      ],
      span: { top: 400, bottom: 765 },
    },
  };

/** A vase in one of three shapes. */
export function drawVase({ shape, glaze, accent, motif }: VaseLook): Pen {
  const pen = createPen();
  const { profile, span } = shapes[shape];
  const isBand = (y: number) =>
    motif === "bands" && ((y > 470 && y < 530) || (y > 560 && y < 578) || (y > 608 && y < 668));
  const body: Lathe = {
    x: 512,
    profile,
    material: (y) => (isBand(y) ? matte(accent) : motif === "speckles" ? satin(glaze) : glazed(glaze)),
  };
  drawContactShadow(pen, 512, 868, (profile.at(-1)?.[1] ?? 110) + 26);
  drawLathe(pen, body);
  if (motif === "grooves") drawGrooves(pen, body, glaze, span, 20);
  if (motif === "speckles")
    drawSpeckles(pen, body, accent, { top: (profile[0]?.[0] ?? 0) + 20, bottom: 840 });
  if (motif === "facets") drawFacets(pen, body, accent, span, 5);
  drawOpening(pen, body, 11, matte(mix(darken(glaze, 0.3), accent, 0.15)));
  return pen;
}
