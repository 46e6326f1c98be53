import { formatColour, parseColour, type Rgb } from "./colour.ts";

/** How a surface answers light. */
export interface Material {
  colour: string;
  /** Strength of the highlight: 0 chalk, 1 wet glaze. */
  gloss: number;
  /** Tightness of the highlight: 8 broad, 80 a point. */
  shininess: number;
  /** Mirrors the studio's two soft boxes instead of scattering their light. */
  isMetal?: boolean;
}

/** A direction that a surface faces: right, up, towards the camera. */
export type Normal = readonly [number, number, number];

export const matte = (colour: string): Material => ({ colour, gloss: 0.08, shininess: 8 });
export const satin = (colour: string): Material => ({ colour, gloss: 0.3, shininess: 16 });
export const glazed = (colour: string): Material => ({ colour, gloss: 0.6, shininess: 42 });
export const metal = (colour: string): Material => ({ colour, gloss: 0.5, shininess: 50, isMetal: true });

/** From the upper left, a little in front. */
const key = unit([-0.52, 0.5, 0.69]);
/** Half-way between light and camera, where highlights sit. */
const half = unit([key[0], key[1], key[2] + 1]);

function unit([x, y, z]: Normal): Normal {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function dot(a: Normal, b: Normal): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The colour of a surface that faces `normal` (any length) in the studio's light. */
export function shade(material: Material, normal: Normal): string {
  const n = unit(normal);
  const level = material.isMetal ? mirrorStudio(n) : 0.5 + 0.62 * Math.max(0, dot(n, key)) + 0.06 * n[1];
  const highlight = material.gloss * Math.max(0, dot(n, half)) ** material.shininess;
  // Light from the backdrop creeps around the far edge and lifts the product off its own shadow.
  const rim = 0.16 * Math.max(0, n[0]) * (1 - Math.max(0, n[2])) ** 3 * (0.4 + material.gloss);
  const white = Math.min(1, highlight + rim);
  const lit = parseColour(material.colour).map((value) => {
    const scattered = level <= 1 ? value * level : value + (255 - value) * (level - 1) * 0.8;
    return scattered + (255 - scattered) * white;
  });
  return formatColour(lit as unknown as Rgb);
}

/** What a polished surface shows: a soft box on the left, a narrow one on the right, dark studio between. */
function mirrorStudio([x, y]: Normal): number {
  const box = (centre: number, width: number) => Math.exp(-(((x - centre) / width) ** 2));
  return (
    0.5 +
    0.12 * y +
    0.85 * box(-0.5, 0.2) +
    0.3 * box(0.1, 0.3) +
    0.55 * box(0.8, 0.11) -
    0.12 * box(-0.9, 0.12)
  );
}
