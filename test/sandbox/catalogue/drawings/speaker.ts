import { darken, lighten } from "./colour.ts";
import { drawContactShadow, drawLathe, type Lathe, paintOn, pointOn, tilt } from "./lathe.ts";
import { matte, satin } from "./material.ts";
import { createPen, ellipse, type Pen } from "./pen.ts";

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
