import { darken, lighten } from "./colour.ts";
import { drawContactShadow, drawLathe, drawOpening, type Lathe } from "./lathe.ts";
import { glazed, matte, satin } from "./material.ts";
import { drawLabel } from "./motifs.ts";
import { createPen, ellipse, type Pen } from "./pen.ts";

export interface CandleLook {
  glass: string;
  wax: string;
  paper: string;
  ink: string;
  mark: "hills" | "leaf" | "rings";
}

/** A lit candle in a tinted glass with a paper label. */
export function drawCandle({ glass, wax, paper, ink, mark }: CandleLook): Pen {
  const pen = createPen();
  const jar: Lathe = {
    x: 512,
    profile: [
      [372, 196, "corner"],
      [800, 196],
      [838, 188],
      [858, 166],
    ],
    material: (y) => glazed(y < 445 ? lighten(glass, 0.12) : y > 815 ? darken(glass, 0.2) : glass),
  };
  drawContactShadow(pen, 512, 866, 196);
  drawLathe(pen, jar);
  drawLabel(pen, jar, { top: 520, bottom: 735 }, { paper, ink, mark });
  drawOpening(pen, jar, 9, satin(darken(glass, 0.15)), { colour: wax, below: 16 });
  drawFlame(pen);
  return pen;
}

function drawFlame(pen: Pen): void {
  const glow = pen.radial([
    [0, "#fff3c4", 0.9],
    [0.4, "#ffd98a", 0.35],
    [1, "#ffd98a", 0],
  ]);
  const flame = pen.linear(
    [
      [0, "#ffb347"],
      [0.45, "#ffd772"],
      [0.8, "#fff6d6"],
      [1, "#9fc1ff"],
    ],
    { x1: 0, y1: 0, x2: 0, y2: 1 },
  );
  pen.add(`<path d="${ellipse(512, 386, 120, 24)}" fill="${glow}"/>`);
  pen.add(
    `<path d="M512 388V362" stroke="${matte("#2b2622").colour}" stroke-width="6" stroke-linecap="round"/>`,
  );
  pen.add(
    `<path d="M512 244C530 292 540 318 536 344C533 364 523 374 512 374C501 374 491 364 488 344C484 318 496 292 512 244Z" fill="${flame}"/>`,
  );
}
