import { darken, lighten } from "./colour.ts";
import { drawContactShadow, drawLathe, type Lathe, shadeAcross, tilt } from "./lathe.ts";
import { type Material, matte, metal, satin } from "./material.ts";
import { createPen, down, ellipse, type Pen, type Stop } from "./pen.ts";
import { drawTube } from "./tube.ts";

/** A tapered leg from its top to the floor. */
function drawLeg(
  pen: Pen,
  material: Material,
  [topX, topY]: [number, number],
  [footX, footY]: [number, number],
  width: number,
): void {
  const paint = pen.linear(shadeAcross(material));
  const [a, b] = [width / 2, width * 0.32];
  pen.add(
    `<path d="M${topX - a} ${topY}L${topX + a} ${topY}L${footX + b} ${footY}Q${footX} ${footY + 6} ${footX - b} ${footY}Z" fill="${paint}"/>`,
  );
}

/** A round stool on splayed legs. */
export function drawStool({ seat: colour, wood }: { seat: string; wood: string }): Pen {
  const pen = createPen();
  const timber = satin(wood);
  drawContactShadow(pen, 512, 866, 236);
  drawLeg(pen, satin(darken(wood, 0.3)), [440, 450], [392, 838], 34);
  drawLeg(pen, satin(darken(wood, 0.3)), [584, 450], [632, 838], 34);
  drawLeg(pen, timber, [352, 450], [290, 872], 40);
  drawLeg(pen, timber, [672, 450], [734, 872], 40);
  const seat: Lathe = {
    x: 512,
    profile: [
      [344, 190],
      [352, 222],
      [372, 240],
      [404, 238],
      [420, 226, "corner"],
      [424, 214, "corner"],
      [452, 210],
    ],
    material: (y) => (y > 421 ? timber : matte(colour)),
  };
  drawLathe(pen, seat);
  const top = pen.linear([
    [0, lighten(colour, 0.3)],
    [0.6, lighten(colour, 0.1)],
    [1, darken(colour, 0.08)],
  ]);
  pen.add(`<path d="${ellipse(512, 345, 190, 190 * tilt)}" fill="${top}"/>`);
  pen.add(`<circle cx="512" cy="345" r="7" fill="${darken(colour, 0.4)}"/>`);
  return pen;
}

/** A dining chair with a curved back. */
export function drawChair({ shell: colour, wood }: { shell: string; wood: string }): Pen {
  const pen = createPen();
  const timber = satin(wood);
  const fabric = (light: number, dark: number): Stop[] => [
    [0, lighten(colour, light)],
    [0.45, colour],
    [1, darken(colour, dark)],
  ];
  drawContactShadow(pen, 512, 872, 226);
  drawLeg(pen, satin(darken(wood, 0.35)), [404, 610], [372, 836], 30);
  drawLeg(pen, satin(darken(wood, 0.35)), [620, 610], [652, 836], 30);
  const back =
    "M318 250Q322 168 404 158Q512 146 620 158Q702 168 706 250L716 452Q716 566 700 606L324 606Q308 566 308 452Z";
  pen.add(`<path d="${back}" fill="${pen.linear(fabric(0.18, 0.42))}"/>`);
  const hollow = "M352 262Q356 204 416 196Q512 186 608 196Q668 204 672 262L680 470Q512 520 344 470Z";
  pen.add(pen.blurred(14, `<path d="${hollow}" fill="${darken(colour, 0.24)}" opacity=".75"/>`));
  pen.add(
    pen.blurred(
      10,
      `<path d="M340 250Q346 186 412 178Q512 168 606 177" fill="none" stroke="#fff" stroke-width="10" opacity=".4"/>`,
    ),
  );
  const seat =
    "M286 566Q300 520 360 514L664 514Q724 520 738 566L748 610Q750 654 700 662Q512 686 324 662Q274 654 276 610Z";
  pen.add(
    `<path d="${seat}" fill="${pen.linear(
      [
        [0, lighten(colour, 0.26)],
        [0.5, lighten(colour, 0.05)],
        [0.62, darken(colour, 0.1)],
        [1, darken(colour, 0.45)],
      ],
      down,
    )}"/>`,
  );
  pen.add(
    `<path d="M282 598Q512 640 742 598" fill="none" stroke="${darken(colour, 0.35)}" stroke-width="4" stroke-dasharray="13 8" opacity=".7"/>`,
  );
  drawLeg(pen, timber, [330, 660], [286, 876], 40);
  drawLeg(pen, timber, [694, 660], [738, 876], 40);
  return pen;
}

/** A small side table: round top, three legs of bent steel. */
export function drawSideTable({ top: colour, frame }: { top: string; frame: string }): Pen {
  const pen = createPen();
  drawContactShadow(pen, 512, 862, 210);
  const steel = metal(frame);
  drawTube(pen, { path: "M470 400L430 832", width: 20, material: satin(darken(frame, 0.35)) });
  drawTube(pen, { path: "M344 400L300 858", width: 24, material: steel });
  drawTube(pen, { path: "M680 400L724 858", width: 24, material: steel });
  const board: Lathe = {
    x: 512,
    profile: [
      [352, 296, "corner"],
      [362, 302],
      [388, 300, "corner"],
      [402, 288],
    ],
    material: satin(colour),
  };
  drawLathe(pen, board);
  const rings = [1, 0.82, 0.66, 0.47, 0.3, 0.14].map(
    (share, k) =>
      `<path d="${ellipse(512 + k * 5, 352 + k, 292 * share, 292 * share * tilt)}" fill="none" stroke="${darken(colour, 0.2)}" stroke-width="2.5" opacity=".5"/>`,
  );
  const surface = pen.linear([
    [0, lighten(colour, 0.36)],
    [0.6, lighten(colour, 0.12)],
    [1, darken(colour, 0.06)],
  ]);
  pen.add(`<path d="${ellipse(512, 352, 296, 296 * tilt)}" fill="${surface}"/>`, ...rings);
  return pen;
}
