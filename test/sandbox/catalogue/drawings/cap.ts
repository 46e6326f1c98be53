import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";

/** A six-panel cap, its brim to the right. */
export function drawCap({ cloth, brim, button }: { cloth: string; brim: string; button: string }): Pen {
  const pen = createPen();
  const crown = "M206 640C196 420 330 296 480 290C640 286 756 400 762 622Q480 690 206 640Z";
  drawFloorShadow(pen, 530, 686, 330);
  const visor =
    "M452 652C560 606 690 590 762 606C850 626 920 664 926 704C800 690 640 700 520 712C470 710 440 680 452 652Z";
  pen.add(
    `<path d="${crown}" fill="${pen.linear(
      [
        [0, lighten(cloth, 0.28)],
        [0.45, cloth],
        [1, darken(cloth, 0.34)],
      ],
      down,
    )}"/>`,
  );
  const seam = (path: string) =>
    `<path d="${path}" fill="none" stroke="${darken(cloth, 0.42)}" stroke-width="4"/><path d="${path}" transform="translate(9 0)" fill="none" stroke="${lighten(cloth, 0.35)}" stroke-width="3" stroke-dasharray="10 7" opacity=".7"/>`;
  pen.add(
    pen.clipped(
      crown,
      seam("M484 292C400 360 360 500 368 670"),
      seam("M484 292C590 370 620 500 610 670"),
      seam("M484 292C320 330 240 430 222 560"),
    ),
  );
  for (const [x, y] of [
    [410, 416],
    [556, 420],
    [302, 450],
  ])
    pen.add(
      `<circle cx="${x}" cy="${y}" r="11" fill="${darken(cloth, 0.6)}" stroke="${lighten(cloth, 0.3)}" stroke-width="3"/>`,
    );
  pen.add(`<path d="${ellipse(484, 288, 24, 13)}" fill="${button}"/>`);
  pen.add(
    pen.clipped(
      crown,
      pen.blurred(
        12,
        `<path d="M450 660C560 614 690 596 780 612" fill="none" stroke="#000" stroke-width="20" opacity=".35"/>`,
      ),
    ),
  );
  pen.add(
    `<path d="${visor}" fill="${pen.linear(
      [
        [0, lighten(brim, 0.28)],
        [0.5, brim],
        [1, darken(brim, 0.45)],
      ],
      down,
    )}"/>`,
  );
  for (let k = 1; k < 5; k++) {
    const lift = k * 12;
    pen.add(
      `<path d="M${462 + k * 8} ${662 + k * 4}C${570 + k * 6} ${618 + lift * 0.7} ${690 + k * 6} ${602 + lift} ${758 + k * 6} ${616 + lift}C${830} ${632 + lift} ${884} ${656 + lift * 0.7} ${908} ${690}" fill="none" stroke="${lighten(brim, 0.35)}" stroke-width="3" stroke-dasharray="10 7" opacity=".6"/>`,
    );
  }
  return pen;
}
