import { darken, lighten, mix } from "./colour.ts";
import { drawContactShadow, drawLathe, drawOpening, type Lathe } from "./lathe.ts";
import { matte, satin } from "./material.ts";
import { drawFacets, drawGrooves, drawSpeckles } from "./motifs.ts";
import { createPen, type Pen } from "./pen.ts";

export interface PlantLook {
  pot: string;
  accent: string;
  motif: "grooves" | "speckles" | "facets";
  kind: "sansevieria" | "aloe" | "fern";
  leaf: string;
}

/** A potted plant. */
export function drawPlant({ pot: colour, accent, motif, kind, leaf }: PlantLook): Pen {
  const pen = createPen();
  const pot: Lathe = {
    x: 512,
    profile: [
      [556, 186, "corner"],
      [596, 190, "corner"],
      [598, 178, "corner"],
      [840, 134],
      [858, 126],
    ],
    material: satin(colour),
  };
  const span = { top: 625, bottom: 820 };
  drawContactShadow(pen, 512, 866, 146);
  drawLathe(pen, pot);
  if (motif === "grooves") drawGrooves(pen, pot, colour, span, 16);
  if (motif === "speckles") drawSpeckles(pen, pot, accent, { top: 570, bottom: 840 }, 70);
  if (motif === "facets") drawFacets(pen, pot, accent, span, 3);
  drawOpening(pen, pot, 16, matte(darken(colour, 0.3)), { colour: "#4a3a2e", below: 6 });
  for (const blade of blades[kind]) drawBlade(pen, blade, leaf, kind);
  return pen;
}

/** Where a leaf starts, where its tip is, how far it bends sideways, and how wide it is. */
interface Blade {
  x: number;
  tip: [number, number];
  bend: number;
  width: number;
}

/** Alternately left and right, the outer (rear) ones first. */
function fan(count: number, spread: number, height: number, width: number, droop: number): Blade[] {
  return Array.from({ length: count }, (_, k) => {
    const side = k % 2 === 0 ? -1 : 1;
    const out = (count - 1 - k) / (count - 1);
    const tip: [number, number] = [512 + side * spread * out, 556 - height * (1 - droop * out * out)];
    return { x: 512 + side * 66 * out, tip, bend: side * spread * 0.3 * out, width };
  });
}

const blades: Record<PlantLook["kind"], Blade[]> = {
  sansevieria: fan(9, 150, 400, 40, 0.25),
  aloe: fan(11, 250, 330, 34, 0.62),
  fern: fan(13, 290, 350, 46, 0.66),
};

function drawBlade(
  pen: Pen,
  { x, tip: [tipX, tipY], bend, width }: Blade,
  leaf: string,
  kind: PlantLook["kind"],
): void {
  const [midX, midY] = [(x + tipX) / 2 - bend, (556 + tipY) / 2];
  const outline = `M${x - width * 0.55} 560Q${midX - width} ${midY} ${tipX} ${tipY}Q${midX + width} ${midY} ${x + width * 0.55} 560Z`;
  const tone = mix(leaf, tipX < 512 ? lighten(leaf, 0.22) : darken(leaf, 0.28), 0.8);
  const paint = pen.linear([
    [0, lighten(tone, 0.12)],
    [0.5, tone],
    [1, darken(tone, 0.3)],
  ]);
  pen.add(`<path d="${outline}" fill="${paint}" stroke="${darken(tone, 0.35)}" stroke-width="2"/>`);
  const vein = `M${x} 556Q${midX} ${midY} ${tipX} ${tipY}`;
  pen.add(`<path d="${vein}" fill="none" stroke="${lighten(tone, 0.3)}" stroke-width="3" opacity=".6"/>`);
  if (kind === "sansevieria") {
    const bands = Array.from({ length: 9 }, (_, k) => {
      const y = 545 - k * 42;
      return `<path d="M${x - 90} ${y}q30 -14 60 0t60 0t60 0" fill="none" stroke="${darken(tone, 0.4)}" stroke-width="9" opacity=".45"/>`;
    });
    pen.add(pen.clipped(outline, ...bands));
  }
}
