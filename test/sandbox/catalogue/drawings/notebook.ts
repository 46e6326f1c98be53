import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, type Pen } from "./pen.ts";

/** A cloth-bound notebook with a ribbon and an elastic band. */
export function drawNotebook({ cover, band, ribbon }: { cover: string; band: string; ribbon: string }): Pen {
  const pen = createPen();
  drawFloorShadow(pen, 520, 872, 250);
  pen.add(`<path d="M560 860L572 938L590 912L608 934L602 860Z" fill="${ribbon}"/>`);
  pen.add(
    `<path d="M286 168H748Q776 170 776 198V842Q776 870 748 872H286Z" fill="${pen.linear([
      [0, "#e9e0cd"],
      [1, "#b9ad94"],
    ])}"/>`,
  );
  pen.add(
    `<path d="M276 152H738Q764 154 764 180V832Q764 858 738 860H276Q252 858 252 832V180Q252 154 276 152Z" fill="${pen.linear(
      [
        [0, darken(cover, 0.3)],
        [0.09, lighten(cover, 0.06)],
        [0.12, darken(cover, 0.2)],
        [0.15, lighten(cover, 0.03)],
        [0.6, cover],
        [0.95, cover],
        [1, darken(cover, 0.24)],
      ],
    )}"/>`,
  );
  for (let k = 0; k < 5; k++) {
    const r = 36 + k * 30;
    pen.add(
      `<path d="M${500 - r} 560a${r} ${r} 0 0 1 ${2 * r} 0" fill="none" stroke="${band}" stroke-width="9" opacity=".9"/>`,
    );
  }
  pen.add(
    `<circle cx="500" cy="360" r="34" fill="${band}" opacity=".9"/><path d="M330 600H670" stroke="${band}" stroke-width="9" opacity=".9"/>`,
  );
  pen.add(
    `<rect x="688" y="150" width="22" height="712" fill="${pen.linear([
      [0, lighten(ribbon, 0.2)],
      [1, darken(ribbon, 0.3)],
    ])}"/>`,
  );
  return pen;
}
