import { darken, lighten, mix } from "./colour.ts";
import { drawFloorShadow } from "./floor-shadow.ts";
import { createPen, down, ellipse, type Pen } from "./pen.ts";

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
