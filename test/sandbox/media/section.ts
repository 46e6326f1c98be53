import { type Frame, frameSize } from "./picture.ts";

/** One level slice through a part of the product: an ellipse or a box around its own centre. */
export interface Section {
  /** Row of the source picture, and column of its centre there. */
  sourceY: number;
  sourceX: number;
  /** Row of the frame. */
  y: number;
  /** Column of the axis that it turns about, and how far the turn has moved that axis on the frame. */
  pivot: number;
  shift: number;
  /** Half width at the start pose, and half depth towards the camera, in pixels. */
  halfWidth: number;
  halfDepth: number;
  isBox: boolean;
}

/** A point of a section as the camera sees it. */
interface Visible {
  /** Where the surface lies in the source picture, -1 at the section's left end to 1 at its right end. */
  source: number;
  gain: number;
}

const light = { x: -0.42, z: 0.91 };

function brightness(x: number, z: number): number {
  return 0.8 + 0.2 * Math.max(0, x * light.x + z * light.z);
}

/** Half the width of a section that has turned by `angle`, in pixels. */
export function turnedHalfWidth(
  { halfWidth, halfDepth, isBox }: Pick<Section, "halfWidth" | "halfDepth" | "isBox">,
  angle: number,
): number {
  const [across, along] = [Math.abs(halfWidth * Math.cos(angle)), Math.abs(halfDepth * Math.sin(angle))];
  return isBox ? across + along : Math.hypot(across, along);
}

/** Draws a section, turned about the pivot, over what the frame has. */
export function drawSection(
  frame: Frame,
  colour: Uint8ClampedArray,
  alpha: Float32Array,
  section: Section,
  angle: number,
): void {
  const half = turnedHalfWidth(section, angle);
  const centre = section.shift + section.pivot + (section.sourceX - section.pivot) * Math.cos(angle);
  const find = section.isBox ? lookAtBox(section, angle) : lookAtEllipse(section, angle, half);
  const row = section.sourceY * frameSize;
  // Half a pixel inside: the section's own edge decides how its ends fade.
  const reach = Math.max(0, section.halfWidth - 0.5);
  const first = Math.max(0, Math.ceil(centre - half - 0.5));
  const last = Math.min(frameSize - 1, Math.floor(centre + half + 0.5));
  for (let x = first; x <= last; x++) {
    const offset = x - centre;
    const coverage = Math.min(1, half + 0.5 - Math.abs(offset));
    if (coverage <= 0) continue;
    const { source, gain } = find(Math.max(-half, Math.min(half, offset)));
    const column = Math.max(0, Math.min(frameSize - 2, section.sourceX + source * reach));
    const left = Math.floor(column);
    const share = column - left;
    const a = row + left;
    const opacity = ((alpha[a] ?? 0) * (1 - share) + (alpha[a + 1] ?? 0) * share) * coverage;
    if (opacity === 0) continue;
    const out = (section.y * frameSize + x) * 4;
    for (let channel = 0; channel < 3; channel++) {
      const from = colour[a * 3 + channel] ?? 0;
      const value = (from + ((colour[a * 3 + 3 + channel] ?? 0) - from) * share) * gain;
      const under = frame[out + channel] ?? 0;
      frame[out + channel] = under + (value - under) * opacity;
    }
  }
}

/** How much of the surface next to an end shows again on the section's narrow side, where the picture shows none. */
const fold = 0.3;

function lookAtEllipse(
  { halfWidth, halfDepth }: Section,
  angle: number,
  half: number,
): (offset: number) => Visible {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [toCosine, toSine] = [(halfWidth * cosine) / half, (halfDepth * sine) / half];
  const folded = fold * sine * sine;
  return (offset) => {
    const v = offset / half;
    const w = Math.sqrt(Math.max(0, 1 - v * v));
    const across = toCosine * v - toSine * w;
    const towards = toSine * v + toCosine * w;
    const length = Math.hypot(across / halfWidth, towards / halfDepth) || 1;
    const [nx, nz] = [across / halfWidth / length, towards / halfDepth / length];
    const gain = brightness(nx * cosine + nz * sine, nz * cosine - nx * sine) / brightness(nx, Math.abs(nz));
    return { source: across * (1 - folded * (1 - Math.abs(towards)) ** 2), gain };
  };
}

function lookAtBox({ halfWidth, halfDepth }: Section, angle: number): (offset: number) => Visible {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const facing = cosine >= 0 ? 1 : -1;
  const side = sine >= 0 ? -1 : 1;
  const faceCentre = facing * halfDepth * sine;
  const faceGain = brightness(facing * sine, Math.abs(cosine)) / brightness(0, 1);
  const sideGain = brightness(side * cosine, Math.abs(sine)) / brightness(0, 1);
  return (offset) => {
    if (Math.abs(offset - faceCentre) <= halfWidth * Math.abs(cosine) + 1e-6) {
      return { source: (offset - faceCentre) / (halfWidth * cosine || 1), gain: faceGain };
    }
    const depth = Math.min(1, Math.abs((offset - side * halfWidth * cosine) / (halfDepth * sine)));
    return { source: side * (1 - 0.12 * (1 - depth)), gain: sideGain };
  };
}
