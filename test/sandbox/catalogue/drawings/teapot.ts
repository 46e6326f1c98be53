import { darken, mix } from "./colour.ts";
import { drawContactShadow, drawLathe, type Lathe } from "./lathe.ts";
import { glazed, matte } from "./material.ts";
import { drawDots, drawFacets, drawLeaves } from "./motifs.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";
import { drawTube } from "./tube.ts";

export interface TeapotLook {
  glaze: string;
  accent: string;
  motif: "leaves" | "dots" | "facets";
}

/** A round teapot: spout on the left, handle on the right. */
export function drawTeapot({ glaze, accent, motif }: TeapotLook): Pen {
  const pen = createPen();
  const material = glazed(glaze);
  const body: Lathe = {
    x: 500,
    profile: [
      [424, 112],
      [440, 138],
      [500, 208],
      [600, 246],
      [700, 230],
      [790, 168],
      [812, 136, "corner"],
      [832, 138],
    ],
    material: (y) => (y > 812 ? matte(accent) : material),
  };
  const lid: Lathe = {
    x: 500,
    profile: [
      [330, 12],
      [338, 28],
      [358, 30],
      [374, 17],
      [384, 22],
      [400, 76],
      [420, 112, "corner"],
      [432, 116],
    ],
    material: (y) => (y < 372 ? glazed(accent) : material),
  };
  drawContactShadow(pen, 500, 840, 156);
  drawTube(pen, { path: "M690 520C790 450 880 500 872 590C866 668 786 716 690 700", width: 42, material });
  drawSpout(pen, glaze);
  drawLathe(pen, body);
  if (motif === "leaves") drawLeaves(pen, body, accent, { top: 500, bottom: 745 });
  if (motif === "dots") drawDots(pen, body, accent, { top: 500, bottom: 745 }, 14);
  if (motif === "facets") drawFacets(pen, body, accent, { top: 490, bottom: 760 }, 4);
  drawLathe(pen, lid);
  return pen;
}

function drawSpout(pen: Pen, glaze: string): void {
  const outline =
    "M318 720C228 700 214 600 190 530C180 500 160 474 142 462L188 442C226 456 246 490 262 530C282 576 300 584 330 590Z";
  const paint = pen.linear(
    [
      [0, mix(glaze, "#ffffff", 0.3)],
      [0.4, glaze],
      [1, darken(glaze, 0.45)],
    ],
    down,
  );
  pen.add(`<path d="${outline}" fill="${paint}"/>`);
  pen.add(
    `<path d="${ellipse(165, 452, 25, 11)}" transform="rotate(-23 165 452)" fill="${darken(glaze, 0.6)}"/>`,
  );
  pen.add(
    pen.blurred(
      6,
      `<path d="M190 480C222 540 232 610 290 650" fill="none" stroke="#fff" stroke-width="10" opacity=".4"/>`,
    ),
  );
}
