import { darken, lighten, mix } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, ellipse, type Pen, type Stop } from "./pen.ts";

export interface ShoeLook {
  upper: string;
  accent: string;
  sole: string;
  lace: string;
}

/** From light on top to dark below. */
function fabric(colour: string, light = 0.22, dark = 0.34): Stop[] {
  return [
    [0, lighten(colour, light)],
    [0.45, colour],
    [1, darken(colour, dark)],
  ];
}

function filled(path: string, paint: string, outline?: string): string {
  return `<path d="${path}" fill="${paint}"${outline ? ` stroke="${outline}" stroke-width="3" stroke-linejoin="round"` : ""}/>`;
}

function stitches(path: string, colour: string): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="3.5" stroke-dasharray="11 7" stroke-linecap="round" opacity=".75"/>`;
}

/** A running shoe, its toe on the right. */
export function drawSneaker({ upper, accent, sole, lace }: ShoeLook): Pen {
  const pen = createPen();
  const shape =
    "M146 646C134 566 130 486 144 424C150 398 178 390 204 402C254 428 316 442 372 408C392 394 412 386 430 398C500 458 566 512 650 544C728 572 838 582 876 640C886 656 888 676 884 694L150 694Z";
  drawFloorShadow(pen, 512, 782, 376);
  drawTongue(pen, upper, lace);
  pen.add(filled(shape, pen.linear(fabric(upper), down)));
  const toe = "M704 694C700 640 716 596 752 576C812 590 860 606 878 646C888 668 888 684 884 694Z";
  const heel =
    "M146 646C134 566 130 486 144 424C150 398 178 390 204 402C214 410 224 416 232 420C250 500 262 590 258 694L150 694Z";
  const swoop =
    "M262 694C330 640 430 640 520 574C556 548 584 536 606 528C640 544 660 548 676 552C612 606 520 640 456 694Z";
  pen.add(
    pen.clipped(
      shape,
      filled(toe, pen.linear(fabric(mix(accent, upper, 0.15)), down)),
      filled(heel, pen.linear(fabric(accent), down)),
      filled(swoop, pen.linear(fabric(mix(accent, "#ffffff", 0.55), 0.2, 0.12), down)),
      pen.blurred(
        16,
        `<path d="M150 690C300 700 700 704 890 690" fill="none" stroke="${darken(upper, 0.6)}" stroke-width="26" opacity=".5"/>`,
      ),
      pen.blurred(
        12,
        `<path d="M440 424C520 490 590 540 690 568C760 586 830 596 862 632" fill="none" stroke="#fff" stroke-width="16" opacity=".35"/>`,
      ),
      stitches("M716 690C714 640 728 604 758 588", lighten(accent, 0.5)),
      stitches("M244 690C248 590 238 500 220 426", lighten(accent, 0.5)),
      stitches("M292 690C352 654 440 652 526 594C560 570 590 556 612 548", darken(accent, 0.2)),
    ),
  );
  drawLaces(pen, lace);
  drawSole(pen, sole, accent);
  return pen;
}

function drawTongue(pen: Pen, upper: string, lace: string): void {
  pen.add(filled("M150 424C156 372 250 356 372 404L352 462L170 470Z", darken(upper, 0.62)));
  pen.add(
    filled(
      "M352 420C372 366 400 326 432 330C458 336 470 370 474 410L560 500L430 470Z",
      pen.linear(fabric(mix(upper, lace, 0.2)), down),
    ),
  );
}

function drawLaces(pen: Pen, lace: string): void {
  for (let k = 0; k < 5; k++) {
    const [x, y] = [418 + k * 46, 414 + k * 33];
    const bar = `M${x} ${y}C${x + 2} ${y + 22} ${x - 14} ${y + 40} ${x - 34} ${y + 52}`;
    pen.add(
      `<path d="${bar}" fill="none" stroke="${darken(lace, 0.5)}" stroke-width="17" stroke-linecap="round" opacity=".5" transform="translate(3 4)"/>`,
    );
    pen.add(
      `<path d="${bar}" fill="none" stroke="${pen.linear([
        [0, darken(lace, 0.12)],
        [1, lighten(lace, 0.2)],
      ])}" stroke-width="15" stroke-linecap="round"/>`,
    );
    pen.add(`<circle cx="${x - 36}" cy="${y + 56}" r="7" fill="${darken(lace, 0.55)}"/>`);
  }
  pen.add(
    `<path d="M414 398C380 356 372 402 404 404C452 384 466 350 430 366" fill="none" stroke="${lace}" stroke-width="11" stroke-linecap="round"/>`,
  );
}

function drawSole(pen: Pen, sole: string, accent: string): void {
  const outline =
    "M140 668C300 694 420 676 520 684C640 694 780 700 884 676C908 690 908 724 892 748C876 770 850 778 816 778L196 778C158 778 132 756 130 722C128 700 130 682 140 668Z";
  const paint = pen.linear(
    [
      [0, lighten(sole, 0.5)],
      [0.3, lighten(sole, 0.1)],
      [0.72, darken(sole, 0.1)],
      [1, darken(sole, 0.42)],
    ],
    down,
  );
  pen.add(filled(outline, paint));
  pen.add(
    pen.clipped(
      outline,
      `<path d="M120 752C300 760 760 760 920 748L920 790L120 790Z" fill="${darken(mix(sole, accent, 0.35), 0.3)}"/>`,
      `<path d="M132 716C300 736 440 716 540 722C660 728 780 734 900 712" fill="none" stroke="${accent}" stroke-width="9" opacity=".85"/>`,
      ...Array.from(
        { length: 24 },
        (_, k) =>
          `<path d="M${150 + k * 32} 782l14 -22" stroke="${darken(sole, 0.6)}" stroke-width="6" opacity=".5"/>`,
      ),
    ),
  );
}

/** A leather boot with elastic sides, its toe on the right. */
export function drawBoot({ upper, accent, sole, lace }: ShoeLook): Pen {
  const pen = createPen();
  const shape =
    "M300 214C360 196 480 196 548 214C556 300 556 390 574 470C600 560 720 576 796 622C850 654 864 690 862 742L270 742C262 660 284 560 292 470C298 390 298 300 300 214Z";
  drawFloorShadow(pen, 566, 832, 306);
  pen.add(`<path d="${ellipse(424, 214, 124, 22)}" fill="${darken(upper, 0.65)}"/>`);
  pen.add(`<path d="M286 236C262 170 300 150 318 206" fill="none" stroke="${accent}" stroke-width="18"/>`);
  pen.add(
    filled(
      shape,
      pen.linear([
        [0, darken(upper, 0.3)],
        [0.2, lighten(upper, 0.16)],
        [0.5, upper],
        [1, darken(upper, 0.35)],
      ]),
    ),
  );
  const elastic = "M392 232L470 236C476 330 480 420 470 500C450 540 420 540 404 500C388 420 388 320 392 232Z";
  const ribs = Array.from(
    { length: 13 },
    (_, k) =>
      `<path d="M${396 + k * 6.4} 228V540" stroke="${darken(accent, 0.4)}" stroke-width="2.4" opacity=".7"/>`,
  );
  pen.add(
    pen.clipped(
      shape,
      pen.blurred(
        20,
        `<path d="M270 730C400 750 760 750 870 726" fill="none" stroke="${darken(upper, 0.75)}" stroke-width="34" opacity=".55"/>`,
      ),
      pen.blurred(
        13,
        `<path d="M560 480C590 560 700 586 780 632C820 656 836 676 842 706" fill="none" stroke="#fff" stroke-width="18" opacity=".33"/>`,
      ),
      pen.blurred(
        12,
        `<path d="M330 230C322 340 322 460 308 600" fill="none" stroke="#fff" stroke-width="18" opacity=".24"/>`,
      ),
      filled(
        elastic,
        pen.linear([
          [0, lighten(accent, 0.15)],
          [1, darken(accent, 0.35)],
        ]),
      ),
      pen.clipped(elastic, ...ribs),
      stitches(
        "M380 232C374 330 374 430 394 512C414 562 462 562 482 508C494 430 490 330 484 238",
        lighten(lace, 0.1),
      ),
      stitches("M600 742C604 680 630 630 690 592", lighten(lace, 0.1)),
      stitches("M276 660C330 676 380 690 392 742", lighten(lace, 0.1)),
    ),
  );
  const welt = "M262 738L868 738C882 748 882 768 868 776L262 776C254 768 254 748 262 738Z";
  pen.add(
    filled(
      "M266 772L866 772C872 800 856 826 820 826L520 826C500 826 486 806 466 806L420 806L418 832L282 832C268 820 264 800 266 772Z",
      pen.linear(
        [
          [0, lighten(sole, 0.12)],
          [1, darken(sole, 0.5)],
        ],
        down,
      ),
    ),
  );
  pen.add(
    filled(
      welt,
      pen.linear(
        [
          [0, lighten(sole, 0.42)],
          [1, darken(sole, 0.1)],
        ],
        down,
      ),
    ),
    stitches("M276 756H858", lighten(lace, 0.35)),
  );
  return pen;
}
