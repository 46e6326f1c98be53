/** Edge length of every drawing, in pixels. */
export const canvasSize = 1024;

/**
 * Puts a product's shapes on a light studio background.
 *
 * @param shapes SVG elements in a 1024 × 1024 coordinate system, floor at y ≈ 850
 * @param defs gradients, clip paths and filters that the shapes refer to
 */
export function studio(shapes: string, defs = ""): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${canvasSize}" height="${canvasSize}" viewBox="0 0 ${canvasSize} ${canvasSize}">`,
    `<defs><radialGradient id="backdrop" cx=".5" cy=".42" r=".75"><stop offset="0" stop-color="#f8f7f5"/><stop offset="1" stop-color="#ebe9e5"/></radialGradient>`,
    `<filter id="contact" x="-50%" y="-150%" width="200%" height="400%"><feGaussianBlur stdDeviation="20 8"/></filter>${defs}</defs>`,
    `<rect width="100%" height="100%" fill="url(#backdrop)"/>${shapes}</svg>`,
  ].join("");
}

/** The soft shadow where a product of the given half width stands on the floor. */
export function contactShadow(centreX: number, floorY: number, halfWidth: number): string {
  return `<ellipse cx="${centreX}" cy="${floorY}" rx="${halfWidth}" ry="${Math.max(14, halfWidth * 0.1)}" fill="#3a3530" opacity=".34" filter="url(#contact)"/>`;
}
