import { type Material, shade } from "./material.ts";
import { ellipse, type Pen, round, type Stop } from "./pen.ts";

/** A point of a profile: height on the picture, radius there, and whether the profile has a corner. */
export type ProfilePoint = readonly [y: number, radius: number, corner?: "corner"];

/** A body of revolution seen a little from above. */
export interface Lathe {
  /** Column of the axis. */
  x: number;
  /** From top to bottom. */
  profile: readonly ProfilePoint[];
  material: Material | ((y: number) => Material);
}

/** Height against width of the ellipse that a level circle becomes. */
export const tilt = 0.15;

const slice = 2;
/** Places across a slice where its colour is computed, as sines of the angle around the body. */
const places = [-1, -0.94, -0.85, -0.72, -0.58, -0.45, -0.3, -0.15, 0, 0.2, 0.4, 0.6, 0.78, 0.9, 0.97, 1];

/** Draws a body as a stack of thin discs, from the bottom up, each in the light that its slope gets. */
export function drawLathe(pen: Pen, lathe: Lathe): void {
  const { x, profile, material } = lathe;
  const [top, bottom] = [profile[0]?.[0] ?? 0, profile.at(-1)?.[0] ?? 0];
  for (let y = bottom; y >= top; y -= slice) {
    const radius = radiusAt(lathe, y);
    if (radius < 0.5) continue;
    const above = radiusAt(lathe, Math.max(top, y - 2));
    const slope = (radiusAt(lathe, Math.min(bottom, y + 2)) - above) / 4;
    const stops = shadeAcross(typeof material === "function" ? material(y) : material, slope);
    const isLast = y - slice < top;
    const outline =
      isLast || Math.abs(slope) > 1 ? ellipse(x, y, radius, radius * tilt) : crescent(x, y, radius, above);
    pen.add(`<path d="${outline}" fill="${pen.linear(stops)}"/>`);
  }
}

/** The part of a disc that the disc above leaves to see: far quicker to fill than the whole. */
function crescent(x: number, y: number, radius: number, above: number): string {
  const [inner, innerY] = [Math.max(0, above - 1), y - slice - 1.5];
  return [
    `M${round(x - radius)} ${round(y)}A${round(radius)} ${round(radius * tilt)} 0 0 0 ${round(x + radius)} ${round(y)}`,
    `L${round(x + inner)} ${round(innerY)}A${round(inner)} ${round(inner * tilt)} 0 0 1 ${round(x - inner)} ${round(innerY)}Z`,
  ].join("");
}

/** The colours from left to right of a round surface whose radius grows by `slope` per pixel downward. */
export function shadeAcross(material: Material, slope = 0): Stop[] {
  // Few distinct slopes keep the number of gradients small.
  const steep = Math.round(Math.max(-3, Math.min(3, slope)) * 50) / 50;
  return places.map((u) => [(u + 1) / 2, shade(material, [u, steep, Math.sqrt(1 - u * u)])]);
}

/** The profile's radius at a height: smooth through its points, broken at corners. */
export function radiusAt({ profile }: Lathe, y: number): number {
  const after = profile.findIndex(([height]) => height >= y);
  const [end, start] = [profile[after], profile[after - 1]];
  if (!end) return profile.at(-1)?.[1] ?? 0;
  if (!start) return end[1];
  const span = end[0] - start[0];
  const t = (y - start[0]) / span;
  const straight = (end[1] - start[1]) / span;
  const tangent = (point: ProfilePoint, before: ProfilePoint | undefined, next: ProfilePoint | undefined) =>
    point[2] === "corner" || !before || !next ? straight : (next[1] - before[1]) / (next[0] - before[0]);
  const m0 = tangent(start, profile[after - 2], end) * span;
  const m1 = tangent(end, start, profile[after + 1]) * span;
  const [t2, t3] = [t * t, t * t * t];
  return (
    (2 * t3 - 3 * t2 + 1) * start[1] + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * end[1] + (t3 - t2) * m1
  );
}

/** Where a point of the surface is on the picture; `angle` in radians from the front, positive to the right. */
export function pointOn(lathe: Lathe, angle: number, y: number): [x: number, y: number] {
  const radius = radiusAt(lathe, y);
  return [round(lathe.x + radius * Math.sin(angle)), round(y + tilt * radius * Math.cos(angle))];
}

/** A path around the surface through points given by angle and height; it follows the body's curve between them. */
export function wrapPath(
  lathe: Lathe,
  points: readonly (readonly [angle: number, y: number])[],
  isClosed = true,
): string {
  const corners = isClosed ? [...points, points[0] ?? [0, 0]] : points;
  const steps: string[] = [];
  for (const [index, [angle, y]] of corners.entries()) {
    const [fromAngle, fromY] = corners[index - 1] ?? [angle, y];
    const count =
      index === 0 ? 1 : Math.max(2, Math.ceil(Math.abs(angle - fromAngle) * 14 + Math.abs(y - fromY) / 12));
    for (let k = 1; k <= count; k++) {
      const share = k / count;
      steps.push(
        pointOn(lathe, fromAngle + (angle - fromAngle) * share, fromY + (y - fromY) * share).join(" "),
      );
    }
  }
  return `M${steps.join("L")}${isClosed ? "Z" : ""}`;
}

/** A paint for decoration on the surface between two heights: the body's light on another material. */
export function paintOn(pen: Pen, lathe: Lathe, material: Material, y: number): string {
  const radius = radiusAt(lathe, y);
  const ends = { x1: round(lathe.x - radius), y1: 0, x2: round(lathe.x + radius), y2: 0 };
  return pen.linear(shadeAcross(material), ends, true);
}

/** The opening at the top: the wall's edge, and the shaded inside. `fill` is a liquid's colour and level. */
export function drawOpening(
  pen: Pen,
  lathe: Lathe,
  wall: number,
  inside: Material,
  fill?: { colour: string; below: number },
): void {
  const y = lathe.profile[0]?.[0] ?? 0;
  const radius = radiusAt(lathe, y);
  const material = typeof lathe.material === "function" ? lathe.material(y) : lathe.material;
  const level = (rx: number, cy: number, paint: string) =>
    `<path d="${ellipse(lathe.x, cy, rx, rx * tilt)}" fill="${paint}"/>`;
  const edge = pen.linear(
    [-1, -0.5, 0, 0.5, 1].map((u) => [(u + 1) / 2, shade(material, [u * 0.5, 1, 0.4])]),
  );
  // Inside, the side away from the light is the lit one.
  const hollow = pen.linear(
    [-1, -0.6, 0, 0.6, 1].map((u) => [(u + 1) / 2, shade(inside, [-u * 0.8, -0.5, 0.35 + 0.3 * u])]),
  );
  const inner = radius - wall;
  const rim = ellipse(lathe.x, y, inner, inner * tilt);
  pen.add(level(radius, y, edge), level(inner, y, hollow));
  if (fill) {
    const surface = pen.linear([
      [0, fill.colour],
      [0.5, fill.colour],
      [1, shade(satin(fill.colour), [0, 1, 0.4])],
    ]);
    pen.add(pen.clipped(rim, level(inner * 0.99, y + fill.below, surface)));
  }
}

function satin(colour: string): Material {
  return { colour, gloss: 0.3, shininess: 16 };
}

/** The soft shadow of a body that stands on the floor with the given half width. */
export function drawContactShadow(pen: Pen, x: number, floorY: number, halfWidth: number): void {
  const flat = (scale: number, height: number, opacity: number) =>
    `<path d="${ellipse(x, floorY, halfWidth * scale, Math.max(10, halfWidth * tilt * height))}" fill="#2b2a2b" opacity="${opacity}"/>`;
  pen.add(pen.blurred(26, flat(1.22, 1.15, 0.2)), pen.blurred(11, flat(1.03, 1.02, 0.28)));
}
