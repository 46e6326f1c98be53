import { lighten, mix } from "./colour.ts";
import { drawContactShadow, drawLathe, type Lathe, type ProfilePoint, tilt } from "./lathe.ts";
import { glazed, type Material, matte, metal, satin } from "./material.ts";
import { drawGrooves } from "./motifs.ts";
import { createPen, ellipse, type Pen } from "./pen.ts";

export interface LampLook {
  shade: string;
  /** What carries the shade. */
  stand: string;
  standKind: "ceramic" | "brass" | "wood";
  isPleated: boolean;
}

const standMaterial: Record<LampLook["standKind"], (colour: string) => Material> = {
  ceramic: glazed,
  brass: metal,
  wood: satin,
};

/** A table lamp, switched on: the shade glows from inside. */
export function drawTableLamp(look: LampLook): Pen {
  const pen = createPen();
  const stand: Lathe = {
    x: 512,
    profile: [
      [470, 16, "corner"],
      [545, 16, "corner"],
      [552, 30],
      [575, 58],
      [640, 108],
      [720, 116],
      [800, 78],
      [830, 70, "corner"],
      [836, 104],
      [862, 110],
    ],
    material: (y) => (y < 548 ? metal("#c9a86a") : standMaterial[look.standKind](look.stand)),
  };
  drawContactShadow(pen, 512, 868, 124);
  drawLathe(pen, stand);
  if (look.standKind === "ceramic") drawGrooves(pen, stand, look.stand, { top: 600, bottom: 790 }, 16);
  drawShade(pen, look, [
    [190, 142, "corner"],
    [486, 252],
  ]);
  return pen;
}

/** A floor lamp with a slender stem. */
export function drawFloorLamp(look: LampLook): Pen {
  const pen = createPen();
  const stand: Lathe = {
    x: 512,
    profile: [
      [300, 9, "corner"],
      [838, 9, "corner"],
      [844, 24],
      [852, 108],
      [862, 128, "corner"],
      [876, 130],
    ],
    material: standMaterial[look.standKind](look.stand),
  };
  drawContactShadow(pen, 512, 880, 136);
  drawLathe(pen, stand);
  drawShade(pen, look, [
    [92, 128, "corner"],
    [312, 178],
  ]);
  return pen;
}

function drawShade(pen: Pen, { shade: colour, isPleated }: LampLook, profile: ProfilePoint[]): void {
  const [top, bottom] = [profile[0]?.[0] ?? 0, profile.at(-1)?.[0] ?? 0];
  const rim = matte(mix(colour, "#6b5a45", 0.25));
  // The bulb sits half-way up: fabric is brightest there, and warm.
  const glow = (y: number) => 1 - Math.abs((y - top) / (bottom - top) - 0.55) * 1.5;
  const shade: Lathe = {
    x: 512,
    profile,
    material: (y) =>
      y < top + 9 || y > bottom - 9
        ? rim
        : matte(mix(colour, lighten("#ffdf9e", 0.25), Math.max(0, glow(y)) * 0.55)),
  };
  drawLathe(pen, shade);
  if (isPleated) drawGrooves(pen, shade, colour, { top: top + 12, bottom: bottom - 10 }, 26);
  const r = profile[0]?.[1] ?? 0;
  const inside = pen.radial(
    [
      [0, "#fffaf0"],
      [0.5, "#ffeec2"],
      [1, mix(colour, "#b08d57", 0.3)],
    ],
    { x: 0.5, y: 0.9, r: 0.7 },
  );
  pen.add(`<path d="${ellipse(512, top, r - 7, (r - 7) * tilt)}" fill="${inside}"/>`);
}
