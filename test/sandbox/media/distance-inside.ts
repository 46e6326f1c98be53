import { frameSize, pixelCount } from "./picture.ts";

/** How deep each pixel lies inside its shape, in pixels, 0 outside. */
export function distanceInside(alpha: Float32Array): Float32Array {
  const depth = alpha.map((value) => (value > 0.5 ? frameSize : 0));
  const relax = (pixel: number, steps: [number, number][]) => {
    for (const [step, length] of steps) {
      const near = (depth[pixel + step] ?? 0) + length;
      if (near < (depth[pixel] ?? 0)) depth[pixel] = near;
    }
  };
  const diagonal = Math.SQRT2;
  const before: [number, number][] = [
    [-1, 1],
    [-frameSize, 1],
    [-frameSize - 1, diagonal],
    [-frameSize + 1, diagonal],
  ];
  const after: [number, number][] = before.map(([step, length]) => [-step, length]);
  for (let pixel = 0; pixel < pixelCount; pixel++) if ((depth[pixel] ?? 0) > 0) relax(pixel, before);
  for (let pixel = pixelCount - 1; pixel >= 0; pixel--) if ((depth[pixel] ?? 0) > 0) relax(pixel, after);
  return depth;
}
