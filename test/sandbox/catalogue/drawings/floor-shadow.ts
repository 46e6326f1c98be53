import type { Pen } from "./pen.ts";

/** The soft shadow of a product that touches the floor along a line. */
export function drawFloorShadow(pen: Pen, x: number, y: number, halfWidth: number): void {
  const pool = (scale: number, height: number, opacity: number) =>
    `<ellipse cx="${x}" cy="${y}" rx="${halfWidth * scale}" ry="${height}" fill="#2e2a30" opacity="${opacity}"/>`;
  pen.add(pen.blurred(24, pool(1.08, 30, 0.22)), pen.blurred(8, pool(1, 12, 0.34)));
}
