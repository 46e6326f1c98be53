import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";

/** A wrist watch with a leather strap, standing on its display. */
export function drawWatch({ dial, strap, steel }: { dial: string; strap: string; steel: string }): Pen {
  const pen = createPen();
  const leather = pen.linear([
    [0, darken(strap, 0.34)],
    [0.12, lighten(strap, 0.04)],
    [0.88, strap],
    [1, darken(strap, 0.42)],
  ]);
  drawFloorShadow(pen, 512, 912, 104);
  const upper = "M436 360L448 130Q450 104 476 102H548Q574 104 576 130L588 360Z";
  const lower = "M436 660L452 876Q456 906 486 908H538Q568 906 572 876L588 660Z";
  pen.add(`<path d="${upper}" fill="${leather}"/><path d="${lower}" fill="${leather}"/>`);
  const stitch = (path: string) =>
    `<path d="${path}" fill="none" stroke="${lighten(strap, 0.6)}" stroke-width="3.5" stroke-dasharray="11 8" opacity=".85"/>`;
  pen.add(stitch("M456 340L464 124H560L568 340"), stitch("M456 680L468 888H556L568 680"));
  for (const y of [760, 800, 840])
    pen.add(`<path d="${ellipse(512, y, 8, 6)}" fill="${darken(strap, 0.7)}"/>`);
  const ring = (radius: number, paint: string) => `<circle cx="512" cy="510" r="${radius}" fill="${paint}"/>`;
  const polished = pen.linear(
    [
      [0, lighten(steel, 0.3)],
      [0.25, steel],
      [0.5, darken(steel, 0.5)],
      [0.75, lighten(steel, 0.15)],
      [1, darken(steel, 0.4)],
    ],
    { x1: 0, y1: 0, x2: 1, y2: 1 },
  );
  pen.add(
    `<rect x="706" y="484" width="34" height="52" rx="9" fill="${pen.linear(
      [
        [0, lighten(steel, 0.5)],
        [1, darken(steel, 0.4)],
      ],
      down,
    )}"/>`,
  );
  pen.add(
    ring(209, darken(steel, 0.55)),
    ring(205, polished),
    ring(190, darken(steel, 0.45)),
    ring(184, polished),
  );
  pen.add(
    ring(
      170,
      pen.radial(
        [
          [0, lighten(dial, 0.18)],
          [0.75, dial],
          [1, darken(dial, 0.35)],
        ],
        { x: 0.4, y: 0.35, r: 0.75 },
      ),
    ),
  );
  drawDial(pen, dial, steel);
  const glare = "M370 450C400 370 480 340 560 352C500 380 430 440 400 540C376 520 366 490 370 450Z";
  pen.add(pen.blurred(5, `<path d="${glare}" fill="#fff" opacity=".2"/>`));
  return pen;
}

function drawDial(pen: Pen, dial: string, steel: string): void {
  const ink = lighten(steel, 0.55);
  for (let hour = 0; hour < 12; hour++) {
    const turn = (hour / 12) * Math.PI * 2;
    const at = (r: number) =>
      `${Math.round(512 + r * Math.sin(turn))} ${Math.round(510 - r * Math.cos(turn))}`;
    pen.add(
      `<path d="M${at(hour % 3 === 0 ? 122 : 134)}L${at(154)}" stroke="${ink}" stroke-width="${hour % 3 === 0 ? 11 : 6}" stroke-linecap="round"/>`,
    );
  }
  pen.add(
    `<circle cx="512" cy="580" r="34" fill="${darken(dial, 0.3)}" stroke="${ink}" stroke-width="3"/><path d="M512 580L526 560" stroke="#d6603c" stroke-width="4"/>`,
  );
  const hand = (path: string, width: number, colour: string) =>
    `<path d="${path}" stroke="#000" stroke-width="${width}" stroke-linecap="round" opacity=".3" transform="translate(4 5)"/><path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;
  pen.add(
    hand("M512 510L448 446", 13, ink),
    hand("M512 510L592 418", 9, ink),
    hand("M494 540L560 428", 4, "#d6603c"),
  );
  pen.add(`<circle cx="512" cy="510" r="11" fill="${ink}"/>`);
}
