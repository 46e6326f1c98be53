import { darken, lighten, mix } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";

const upperLeft = { x: 0.48, y: 0.2, r: 0.95 };

/** A ball of soft fabric. */
function plushBall(pen: Pen, colour: string, x: number, y: number, rx: number, ry: number, turn = 0): void {
  const paint = pen.radial(
    [
      [0, lighten(colour, 0.3)],
      [0.5, colour],
      [1, darken(colour, 0.42)],
    ],
    upperLeft,
  );
  pen.add(`<path d="${ellipse(x, y, rx, ry)}" fill="${paint}" transform="rotate(${turn} ${x} ${y})"/>`);
}

/** A sitting plush bear. */
export function drawBear({ fur, muzzle, scarf }: { fur: string; muzzle: string; scarf: string }): Pen {
  const pen = createPen();
  drawFloorShadow(pen, 512, 858, 250);
  for (const side of [-1, 1]) {
    plushBall(pen, fur, 512 + side * 122, 206, 66, 66);
    plushBall(pen, muzzle, 512 + side * 122, 212, 36, 36);
    plushBall(pen, darken(fur, 0.08), 512 + side * 182, 596, 62, 128, side * -24);
  }
  plushBall(pen, fur, 512, 660, 186, 196);
  plushBall(pen, muzzle, 512, 690, 110, 126);
  for (const side of [-1, 1]) {
    plushBall(pen, fur, 512 + side * 158, 796, 104, 70, side * 10);
    plushBall(pen, muzzle, 512 + side * 186, 800, 52, 48);
  }
  plushBall(pen, fur, 512, 336, 196, 172);
  plushBall(pen, muzzle, 512, 394, 92, 70);
  pen.add(`<path d="M484 362Q512 346 540 362Q540 390 512 398Q484 390 484 362Z" fill="#2b2220"/>`);
  pen.add(
    `<path d="M512 398V420M512 420Q494 440 474 428M512 420Q530 440 550 428" fill="none" stroke="#2b2220" stroke-width="6" stroke-linecap="round"/>`,
  );
  for (const x of [444, 580])
    pen.add(
      `<circle cx="${x}" cy="314" r="17" fill="#1f1816"/><circle cx="${x - 5}" cy="308" r="5" fill="#fff"/>`,
    );
  const cloth = pen.linear(
    [
      [0, lighten(scarf, 0.25)],
      [0.5, scarf],
      [1, darken(scarf, 0.35)],
    ],
    down,
  );
  pen.add(
    `<path d="M364 470Q512 540 660 470Q676 512 650 532Q512 592 374 532Q348 512 364 470Z" fill="${cloth}"/>`,
  );
  pen.add(
    `<path d="M576 540L650 690L596 712L540 560Z" fill="${pen.linear([
      [0, scarf],
      [1, darken(scarf, 0.35)],
    ])}"/>`,
  );
  pen.add(`<path d="M596 600L638 584M612 636L654 620" stroke="${lighten(scarf, 0.6)}" stroke-width="9"/>`);
  return pen;
}

/** A scatter cushion standing on a corner-soft edge. */
export function drawCushion({
  cloth,
  trim,
  motif,
}: {
  cloth: string;
  trim: string;
  motif: "arches" | "check";
}): Pen {
  const pen = createPen();
  const shape = "M206 236Q512 292 818 236Q784 512 822 800Q512 752 202 800Q240 512 206 236Z";
  drawFloorShadow(pen, 512, 800, 300);
  pen.add(
    `<path d="${shape}" fill="${pen.linear(
      [
        [0, lighten(cloth, 0.16)],
        [0.5, cloth],
        [1, darken(cloth, 0.2)],
      ],
      down,
    )}" stroke="${darken(trim, 0.1)}" stroke-width="13" stroke-linejoin="round"/>`,
  );
  const arches = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].flatMap((column) => {
      const [x, y] = [350 + column * 162, 430 + row * 150];
      return [66, 44, 22].map(
        (r) =>
          `<path d="M${x - r} ${y}a${r} ${r} 0 0 1 ${2 * r} 0" fill="none" stroke="${trim}" stroke-width="12" opacity=".85"/>`,
      );
    }),
  );
  const check = Array.from({ length: 24 }, (_, k) => {
    const at = -700 + k * 84;
    const width = k % 2 === 0 ? 30 : 9;
    return `<path d="M${at} 100L${at + 800} 900M${at + 224} 100L${at - 576} 900" fill="none" stroke="${trim}" stroke-width="${width}" opacity=".45"/>`;
  });
  pen.add(
    pen.clipped(
      shape,
      ...(motif === "arches" ? arches : check),
      pen.blurred(
        26,
        `<path d="M214 250Q512 300 810 250" fill="none" stroke="#fff" stroke-width="24" opacity=".35"/>`,
      ),
      pen.blurred(
        30,
        `<path d="M210 790Q512 744 814 790M800 260Q770 512 812 780" fill="none" stroke="${darken(cloth, 0.8)}" stroke-width="40" opacity=".35"/>`,
      ),
    ),
  );
  return pen;
}

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

/** An open ring box with a stone that sparkles. */
export function drawRingBox({
  velvet,
  lining,
  gold,
  stone,
}: {
  velvet: string;
  lining: string;
  gold: string;
  stone: string;
}): Pen {
  const pen = createPen();
  drawFloorShadow(pen, 512, 836, 276);
  const face = (light: number, dark: number) =>
    pen.linear(
      [
        [0, lighten(velvet, light)],
        [1, darken(velvet, dark)],
      ],
      down,
    );
  pen.add(`<path d="M262 226Q264 190 300 188H724Q760 190 762 226L776 548H248Z" fill="${face(0.2, 0.3)}"/>`);
  pen.add(
    `<path d="M300 244Q302 226 322 226H702Q722 226 724 244L736 540H288Z" fill="${pen.linear(
      [
        [0, darken(lining, 0.3)],
        [0.4, darken(lining, 0.1)],
        [1, lining],
      ],
      down,
    )}"/>`,
  );
  pen.add(`<path d="M232 560H792V790Q792 828 754 830H270Q232 828 232 790Z" fill="${face(0.12, 0.42)}"/>`);
  pen.add(
    `<path d="M232 560L276 512H748L792 560Z" fill="${lighten(velvet, 0.25)}"/><path d="M268 556L302 522H722L756 556Z" fill="${lining}"/>`,
  );
  pen.add(
    `<path d="M300 548Q512 500 724 548" fill="none" stroke="${darken(lining, 0.35)}" stroke-width="10" opacity=".5"/>`,
  );
  const shine = pen.linear([
    [0, "#fff3cf"],
    [0.3, gold],
    [0.6, darken(gold, 0.35)],
    [0.8, lighten(gold, 0.5)],
    [1, darken(gold, 0.3)],
  ]);
  pen.add(
    pen.clipped(
      "M0 0H1024V540H0Z",
      `<path d="${ellipse(512, 494, 92, 104)}" fill="none" stroke="${darken(gold, 0.5)}" stroke-width="24"/><path d="${ellipse(512, 494, 92, 104)}" fill="none" stroke="${shine}" stroke-width="20"/>`,
    ),
  );
  const facets: [string, number][] = [
    ["M512 300L452 338L512 352Z", 0.75],
    ["M512 300L572 338L512 352Z", 0.35],
    ["M452 338L512 352L512 408Z", 0.15],
    ["M572 338L512 352L512 408Z", -0.35],
    ["M452 338L432 352L512 408Z", 0.5],
    ["M572 338L592 352L512 408Z", -0.15],
  ];
  for (const [path, light] of facets)
    pen.add(`<path d="${path}" fill="${light > 0 ? lighten(stone, light) : darken(stone, -light)}"/>`);
  pen.add(
    `<path d="M478 392L486 414M546 392L538 414" stroke="${gold}" stroke-width="9" stroke-linecap="round"/>`,
  );
  pen.add(`<path d="M478 262L484 290L512 296L484 302L478 330L472 302L444 296L472 290Z" fill="#fff"/>`);
  pen.add(
    `<rect x="484" y="590" width="56" height="34" rx="9" fill="${shine}"/><path d="M250 770Q512 800 774 770" fill="none" stroke="${mix(velvet, "#ffffff", 0.3)}" stroke-width="4" opacity=".4"/>`,
  );
  return pen;
}

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

/** A square perfume bottle of tinted glass. */
export function drawPerfume({ liquid, cap, label }: { liquid: string; cap: string; label: string }): Pen {
  const pen = createPen();
  drawFloorShadow(pen, 512, 842, 214);
  const glass = "M318 430Q320 396 360 392H664Q704 396 706 430V786Q704 832 656 836H368Q320 832 318 786Z";
  const inner = "M352 452Q354 430 376 428H648Q670 430 672 452V770Q670 800 640 802H384Q354 800 352 770Z";
  const edge = mix(liquid, "#cfd6d8", 0.62);
  pen.add(
    `<rect x="446" y="330" width="132" height="70" rx="10" fill="${pen.linear([
      [0, "#8d7440"],
      [0.3, "#f6e3b0"],
      [0.6, "#b08d4a"],
      [1, "#7d6433"],
    ])}"/>`,
  );
  pen.add(
    `<path d="${glass}" fill="${pen.linear([
      [0, darken(edge, 0.35)],
      [0.07, lighten(edge, 0.5)],
      [0.16, edge],
      [0.84, edge],
      [0.94, lighten(edge, 0.35)],
      [1, darken(edge, 0.4)],
    ])}"/>`,
  );
  pen.add(
    `<path d="${inner}" fill="${pen.linear(
      [
        [0, lighten(liquid, 0.34)],
        [0.4, liquid],
        [1, darken(liquid, 0.34)],
      ],
      { x1: 0, y1: 0, x2: 1, y2: 1 },
    )}"/>`,
  );
  pen.add(
    pen.clipped(
      inner,
      `<path d="M340 420H690V486Q512 498 340 486Z" fill="${lighten(liquid, 0.55)}" opacity=".75"/>`,
      pen.blurred(8, `<path d="M392 440V790" stroke="#fff" stroke-width="26" opacity=".38"/>`),
    ),
  );
  pen.add(
    `<rect x="422" y="560" width="180" height="150" rx="4" fill="${label}"/><rect x="434" y="572" width="156" height="126" fill="none" stroke="${darken(liquid, 0.4)}" stroke-width="3"/>`,
  );
  pen.add(
    `<path d="M512 596C546 620 546 652 512 676C478 652 478 620 512 596Z" fill="${darken(liquid, 0.3)}"/>`,
  );
  pen.add(
    `<path d="M420 196Q422 174 446 172H578Q602 174 604 196V336H420Z" fill="${pen.linear([
      [0, darken(cap, 0.35)],
      [0.22, lighten(cap, 0.32)],
      [0.5, cap],
      [0.85, darken(cap, 0.3)],
      [1, lighten(cap, 0.1)],
    ])}"/>`,
  );
  return pen;
}
