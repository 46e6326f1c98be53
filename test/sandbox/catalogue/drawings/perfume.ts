import { darken, lighten, mix } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, type Pen } from "./pen.ts";

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
