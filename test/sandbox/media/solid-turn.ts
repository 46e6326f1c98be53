import type { CutOut } from "./cut-out.ts";
import { findRuns } from "./find-runs.ts";
import type { Frame } from "./picture.ts";
import { drawSection, type Section, turnedHalfWidth } from "./section.ts";
import type { Silhouette } from "./silhouette.ts";

/** Outlines that fill their bounding box as much as this are boxes, not pebbles. */
const boxShare = 0.92;

/** A turn of a product that is longer than it is deep, and how wide its foot is at each angle. */
export interface SolidTurn {
  draw(frame: Frame, angle: number): void;
  /** Left and right end of what touches the floor, in pixels. */
  footAt(angle: number): { left: number; right: number };
}

/**
 * Turns a product that is no body of revolution (a shoe, a bag, a chair). Each run of pixels in a row becomes a
 * slice with a depth that its width suggests; slices are drawn from back to front.
 */
export function createSolidTurn({ alpha, colour }: CutOut, silhouette: Silhouette): SolidTurn {
  const { top, bottom, left, right, axis: pivot } = silhouette;
  const [width, height] = [right - left + 1, bottom - top + 1];
  const area = alpha.reduce((sum, value) => sum + value, 0);
  const isBox = area / (width * height) > boxShare;
  const depthShare = isBox ? 0.62 : width > 1.75 * height ? 0.4 : 0.55;
  const rows = findRuns(alpha).map((runs) =>
    runs.map((run): Section => {
      const halfWidth = run.halfWidth;
      const wanted = depthShare * Math.sqrt(halfWidth * (width / 2));
      const halfDepth = Math.max(1, Math.min(halfWidth, wanted, run.deepest));
      return { sourceY: run.y, sourceX: run.centre, y: run.y, pivot, shift: 0, halfWidth, halfDepth, isBox };
    }),
  );
  const foot = rows.slice(Math.round(bottom - height * 0.1), bottom + 1).flat();
  return {
    draw(frame, angle) {
      const sine = Math.sin(angle);
      for (const sections of rows) {
        const ordered =
          sections.length < 2 ? sections : sections.toSorted((a, b) => (b.sourceX - a.sourceX) * sine);
        for (const section of ordered) drawSection(frame, colour, alpha, section, angle);
      }
    },
    footAt(angle) {
      const ends = foot.map((section) => {
        const centre = pivot + (section.sourceX - pivot) * Math.cos(angle);
        const half = turnedHalfWidth(section, angle);
        return { left: centre - half, right: centre + half };
      });
      return {
        left: Math.min(...ends.map((end) => end.left)),
        right: Math.max(...ends.map((end) => end.right)),
      };
    },
  };
}
