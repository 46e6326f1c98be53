import { darken, lighten } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, type Pen } from "./pen.ts";

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
