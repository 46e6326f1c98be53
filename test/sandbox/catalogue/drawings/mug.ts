import { contactShadow, studio } from "./studio.ts";

/** A stoneware mug with its handle on the right. */
export function drawMug(glaze: { light: string; base: string; dark: string }): string {
  const defs = `<linearGradient id="body" x1="0" x2="1"><stop offset="0" stop-color="${glaze.dark}"/><stop offset=".3" stop-color="${glaze.light}"/><stop offset=".65" stop-color="${glaze.base}"/><stop offset="1" stop-color="${glaze.dark}"/></linearGradient>`;
  return studio(
    `${contactShadow(480, 822, 240)}<path d="M690 420 q150 -10 150 110 q0 130 -170 150" fill="none" stroke="${glaze.base}" stroke-width="46"/><path d="M270 330 L290 780 Q300 830 480 830 Q660 830 670 780 L690 330 Z" fill="url(#body)"/><ellipse cx="480" cy="330" rx="210" ry="40" fill="${glaze.dark}"/>`,
    defs,
  );
}
