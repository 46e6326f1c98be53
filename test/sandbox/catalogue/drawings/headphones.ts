import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { matte, metal } from "./material.ts";
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
