import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { drawContactShadow, drawLathe, type Lathe, paintOn, pointOn, tilt } from "./lathe.ts";
import { matte, metal, satin } from "./material.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";
import { drawTube } from "./tube.ts";

/** Over-ear headphones, seen from the front. */
export function drawHeadphones({
  shell,
  pad,
  metalwork,
}: {
  shell: string;
  pad: string;
  metalwork: string;
}): Pen {
  const pen = createPen();
  drawFloorShadow(pen, 512, 846, 250);
  drawTube(pen, {
    path: "M268 600C232 110 792 110 756 600",
    width: 30,
    material: metal(metalwork),
    cap: "butt",
  });
  drawTube(pen, { path: "M302 400C332 160 692 160 722 400", width: 62, material: matte(pad) });
  for (const side of [-1, 1]) drawEarCup(pen, side, shell, pad, metalwork);
  return pen;
}

function drawEarCup(pen: Pen, side: number, shell: string, pad: string, metalwork: string): void {
  const at = (x: number) => 512 + side * x;
  const curve = (points: [number, number][]) => points.map(([x, y]) => `${at(x)} ${y}`).join(" ");
  const cushion = `M${curve([[158, 540]])}C${curve([
    [112, 560],
    [104, 800],
    [158, 838],
  ])}C${curve([
    [196, 852],
    [226, 846],
    [232, 830],
  ])}L${curve([[232, 548]])}C${curve([
    [222, 530],
    [190, 526],
    [158, 540],
  ])}Z`;
  const cup = `M${curve([[222, 526]])}C${curve([
    [290, 512],
    [348, 590],
    [348, 690],
  ])}C${curve([
    [348, 790],
    [290, 866],
    [222, 850],
  ])}Z`;
  const lit = side < 0 ? [lighten(pad, 0.24), darken(pad, 0.3)] : [darken(pad, 0.1), darken(pad, 0.45)];
  const [from = pad, to = pad] = lit;
  const bright = side < 0 ? 0.35 : 0.12;
  pen.add(
    `<path d="${cushion}" fill="${pen.linear([
      [0, from],
      [1, to],
    ])}"/>`,
  );
  pen.add(
    `<path d="M${curve([
      [170, 552],
      [150, 640],
      [150, 740],
      [172, 828],
    ]).replace(
      /^(\S+ \S+) /,
      "$1C",
    )}" fill="none" stroke="${darken(pad, 0.5)}" stroke-width="4" opacity=".6"/>`,
  );
  pen.add(
    `<path d="${cup}" fill="${pen.linear(
      [
        [0, lighten(shell, bright)],
        [0.45, shell],
        [1, darken(shell, 0.45)],
      ],
      down,
    )}"/>`,
  );
  pen.add(
    pen.clipped(
      cup,
      pen.blurred(10, `<path d="${ellipse(at(268), 600, 26, 54)}" fill="#fff" opacity="${bright + 0.12}"/>`),
    ),
  );
  pen.add(
    `<path d="${ellipse(at(306), 688, 20, 74)}" fill="none" stroke="${metalwork}" stroke-width="6" opacity=".9"/>`,
  );
  drawTube(pen, { path: `M${at(251)} 470L${at(253)} 560`, width: 26, material: metal(metalwork) });
}

/** A round wireless loudspeaker, covered with woven fabric. */
export function drawSpeaker({ fabric, top, band }: { fabric: string; top: string; band: string }): Pen {
  const pen = createPen();
  const body: Lathe = {
    x: 512,
    profile: [
      [318, 176],
      [336, 196],
      [370, 204, "corner"],
      [800, 204, "corner"],
      [834, 196],
      [852, 172],
    ],
    material: (y) => (y < 352 ? satin(top) : y > 806 ? satin(band) : matte(fabric)),
  };
  drawContactShadow(pen, 512, 858, 200);
  drawLathe(pen, body);
  const [light, dark] = [
    paintOn(pen, body, matte(lighten(fabric, 0.3)), 600),
    paintOn(pen, body, matte(darken(fabric, 0.42)), 600),
  ];
  for (let row = 0; row < 37; row++) {
    for (let k = -22; k <= 22; k++) {
      const angle = (k + (row % 2) / 2) * 0.068;
      if (Math.abs(angle) > 1.48) continue;
      const [x, y] = pointOn(body, angle, 362 + row * 11.8);
      const isTuft = (k * 7 + row * 3) % 11 === 0;
      pen.add(
        `<path d="${ellipse(x, y, Math.max(0.8, 4.6 * Math.cos(angle)), 3.6)}" fill="${isTuft ? light : dark}" opacity="${isTuft ? 0.9 : 0.62}"/>`,
      );
    }
  }
  const surface = pen.linear([
    [0, lighten(top, 0.36)],
    [0.6, lighten(top, 0.14)],
    [1, top],
  ]);
  pen.add(`<path d="${ellipse(512, 319, 176, 176 * tilt)}" fill="${surface}"/>`);
  pen.add(
    `<path d="${ellipse(512, 319, 96, 96 * tilt)}" fill="none" stroke="${darken(top, 0.4)}" stroke-width="3"/>`,
  );
  for (const x of [472, 512, 552]) pen.add(`<path d="${ellipse(x, 319, 9, 3)}" fill="${darken(top, 0.5)}"/>`);
  return pen;
}

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
