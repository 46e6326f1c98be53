import { darken, lighten, mix } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, type Pen, type Stop } from "./pen.ts";

/** Cloth lit evenly, darker only where it turns away at the sides. */
const folded = (colour: string): Stop[] => [
  [0, darken(colour, 0.26)],
  [0.07, lighten(colour, 0.05)],
  [0.5, lighten(colour, 0.03)],
  [0.93, darken(colour, 0.02)],
  [1, darken(colour, 0.34)],
];

function stitches(path: string, colour: string): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3.5" stroke-dasharray="12 8" stroke-linecap="round" opacity=".8"/>`;
}

function strap(pen: Pen, path: string, width: number, colour: string): void {
  const line = (strokeWidth: number, paint: string, opacity = 1) =>
    `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${strokeWidth}" stroke-linecap="round" opacity="${opacity}"/>`;
  pen.add(
    line(width, darken(colour, 0.42)),
    line(width - 5, colour),
    line(width * 0.3, lighten(colour, 0.35), 0.45),
  );
}

/** A canvas tote with leather handles and a block-printed motif. */
export function drawTote({
  canvas,
  leather,
  print,
  motif,
}: {
  canvas: string;
  leather: string;
  print: string;
  motif: "sun" | "stripes" | "waves";
}): Pen {
  const pen = createPen();
  const body = "M262 404Q512 420 762 404L796 816Q800 856 760 860Q512 872 264 860Q224 856 228 816Z";
  drawFloorShadow(pen, 512, 862, 280);
  strap(pen, "M392 420C392 170 632 170 632 420", 30, darken(leather, 0.3));
  pen.add(`<path d="M262 404Q512 376 762 404Q512 434 262 404Z" fill="${darken(canvas, 0.55)}"/>`);
  pen.add(`<path d="${body}" fill="${pen.linear(folded(canvas))}"/>`);
  pen.add(pen.clipped(body, ...printMotif(print, motif), ...folds(pen, canvas)));
  pen.add(stitches("M270 440Q512 456 754 440", mix(canvas, leather, 0.6)));
  strap(pen, "M372 500V430C372 150 652 150 652 430V500", 32, leather);
  for (const x of [372, 652]) {
    pen.add(
      `<rect x="${x - 25}" y="440" width="50" height="92" rx="8" fill="${pen.linear([
        [0, lighten(leather, 0.2)],
        [1, darken(leather, 0.25)],
      ])}"/>`,
    );
    pen.add(stitches(`M${x - 15} 452H${x + 15}V520H${x - 15}Z`, lighten(leather, 0.55)));
  }
  return pen;
}

function printMotif(print: string, motif: "sun" | "stripes" | "waves"): string[] {
  if (motif === "stripes") {
    return [560, 612, 664, 716, 768].map(
      (y, k) =>
        `<path d="M200 ${y}Q512 ${y + 16} 820 ${y}" fill="none" stroke="${print}" stroke-width="${k % 2 === 0 ? 30 : 10}" opacity=".88"/>`,
    );
  }
  if (motif === "waves") {
    return Array.from(
      { length: 6 },
      (_, k) =>
        `<path d="M210 ${580 + k * 44}q38 -34 76 0t76 0t76 0t76 0t76 0t76 0t76 0t76 0" fill="none" stroke="${print}" stroke-width="12" opacity=".88"/>`,
    );
  }
  const rays = Array.from({ length: 16 }, (_, k) => {
    const turn = (k / 16) * Math.PI * 2;
    const at = (r: number) =>
      `${Math.round(512 + r * Math.cos(turn))} ${Math.round(664 + r * Math.sin(turn))}`;
    return `<path d="M${at(104)}L${at(k % 2 === 0 ? 158 : 138)}" stroke="${print}" stroke-width="14" stroke-linecap="round"/>`;
  });
  return [`<circle cx="512" cy="664" r="76" fill="${print}"/>`, ...rays];
}

function folds(pen: Pen, canvas: string): string[] {
  const fold = (path: string, colour: string, width: number, opacity: number) =>
    pen.blurred(
      12,
      `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`,
    );
  return [
    fold("M340 430C330 560 356 700 330 860", darken(canvas, 0.6), 16, 0.28),
    fold("M366 430C356 560 380 700 352 860", "#ffffff", 12, 0.3),
    fold("M676 430C700 560 668 700 694 860", darken(canvas, 0.6), 18, 0.3),
    fold("M230 846Q512 868 794 846", darken(canvas, 0.7), 30, 0.4),
  ];
}

/** A roll-top backpack with a front pocket and leather tabs. */
export function drawBackpack({
  shell,
  leather,
  pocket,
}: {
  shell: string;
  leather: string;
  pocket: string;
}): Pen {
  const pen = createPen();
  const body =
    "M316 300Q320 190 420 176Q512 166 604 176Q704 190 708 300L738 760Q742 846 660 854Q512 866 364 854Q282 846 286 760Z";
  drawFloorShadow(pen, 512, 858, 226);
  strap(pen, "M330 330C244 420 240 640 288 780", 34, darken(shell, 0.32));
  strap(pen, "M694 330C780 420 784 640 736 780", 34, darken(shell, 0.42));
  strap(pen, "M460 182C460 112 564 112 564 182", 26, leather);
  pen.add(`<path d="${body}" fill="${pen.linear(folded(shell))}"/>`);
  const flap =
    "M306 300Q316 184 420 172Q512 162 604 172Q708 184 718 300L724 420Q724 448 700 452Q512 470 324 452Q300 448 300 420Z";
  pen.add(
    pen.clipped(
      body,
      pen.blurred(
        16,
        `<path d="M300 460Q512 484 724 460" fill="none" stroke="#000" stroke-width="26" opacity=".35"/>`,
      ),
      pen.blurred(
        16,
        `<path d="M286 846Q512 868 738 846" fill="none" stroke="#000" stroke-width="30" opacity=".35"/>`,
      ),
    ),
  );
  pen.add(
    `<path d="${flap}" fill="${pen.linear(
      [
        [0, lighten(shell, 0.24)],
        [0.55, lighten(shell, 0.04)],
        [1, darken(shell, 0.16)],
      ],
      down,
    )}"/>`,
  );
  pen.add(stitches("M318 424Q512 446 706 424", lighten(leather, 0.3)));
  const pouch =
    "M346 566Q350 540 380 538Q512 530 644 538Q674 540 678 566L690 760Q690 806 650 810Q512 822 374 810Q334 806 334 760Z";
  pen.add(`<path d="${pouch}" fill="${pen.linear(folded(pocket))}"/>`);
  pen.add(
    pen.blurred(
      6,
      `<path d="M352 560Q512 546 672 560" fill="none" stroke="#fff" stroke-width="8" opacity=".4"/>`,
    ),
  );
  pen.add(
    `<path d="M362 598Q512 586 662 598" fill="none" stroke="${darken(pocket, 0.6)}" stroke-width="7"/>`,
  );
  pen.add(stitches("M356 618Q512 606 668 618", lighten(leather, 0.3)));
  for (const x of [404, 620]) {
    pen.add(
      `<path d="M${x - 20} 380h40v150q0 14 -20 14t-20 -14Z" fill="${pen.linear([
        [0, lighten(leather, 0.22)],
        [1, darken(leather, 0.3)],
      ])}"/>`,
    );
    pen.add(
      `<rect x="${x - 27}" y="456" width="54" height="36" rx="6" fill="none" stroke="${pen.linear([
        [0, "#f2dfae"],
        [0.5, "#b58b45"],
        [1, "#e8cf95"],
      ])}" stroke-width="8"/>`,
    );
  }
  return pen;
}
