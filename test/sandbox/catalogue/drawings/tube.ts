import { darken, lighten } from "./colour.ts";
import { shadeAcross } from "./lathe.ts";
import type { Material } from "./material.ts";
import { down, type Pen } from "./pen.ts";

export interface Tube {
  /** Its centre line. */
  path: string;
  width: number;
  material: Material;
  cap?: "round" | "butt";
}

/** Draws a bent round bar (a handle, a spout, a wire): dark below, lit from the upper left. */
export function drawTube(pen: Pen, { path, width, material, cap = "round" }: Tube): void {
  const stroke = (strokeWidth: number, paint: string, shift: number) =>
    `<path d="${path}" transform="translate(${shift} ${shift})" fill="none" stroke="${paint}" stroke-width="${strokeWidth}" stroke-linecap="${cap}" stroke-linejoin="round"/>`;
  const body = pen.linear(
    shadeAcross(material).map(([offset, colour]) => [offset * 0.9 + 0.05, colour]),
    down,
  );
  const shine = lighten(material.colour, 0.25 + material.gloss * 0.5);
  pen.add(stroke(width, darken(material.colour, 0.4), 0), stroke(width * 0.86, body, -width * 0.02));
  pen.add(pen.blurred(width * 0.1, stroke(width * 0.22, shine, -width * 0.16)));
}
