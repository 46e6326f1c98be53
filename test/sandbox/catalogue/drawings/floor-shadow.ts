import { ellipse, type Pen } from "./pen.ts";

/** The soft shadow of a product that touches the floor along a line. */
export function drawFloorShadow(pen: Pen, x: number, y: number, halfWidth: number): void {
  const pool = (scale: number, height: number, opacity: number) =>
    `<path d="${ellipse(x, y, halfWidth * scale, height)}" fill="#2b2a2b" opacity="${opacity}"/>`;
  pen.add(pen.blurred(24, pool(1.08, 30, 0.22)), pen.blurred(11, pool(1, 13, 0.3)));
}
