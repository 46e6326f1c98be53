import { distanceInside } from "./distance-inside.ts";
import { frameSize } from "./picture.ts";

/** Neighbouring pixels of a row that belong to the product. */
export interface Run {
  y: number;
  centre: number;
  halfWidth: number;
  /** The greatest half depth that is likely, in pixels: a strap that arches over is thin, not a disc. */
  deepest: number;
}

/** A run while it is being put into a part: runs of successive rows that continue each other. */
interface Draft extends Omit<Run, "deepest"> {
  left: number;
  right: number;
  thickness: number;
  above: Draft[];
  below: Draft[];
}

/** Finds the runs of each row. */
export function findRuns(alpha: Float32Array): Run[][] {
  const inside = distanceInside(alpha);
  const rows: Draft[][] = [];
  for (let y = 0; y < frameSize; y++) {
    const drafts = readRow(alpha, inside, y);
    for (const draft of drafts) {
      for (const upper of rows[y - 1] ?? []) {
        if (upper.right < draft.left || upper.left > draft.right) continue;
        upper.below.push(draft);
        draft.above.push(upper);
      }
    }
    rows.push(drafts);
  }
  const deepest = new Map<Draft, number>();
  for (const draft of rows.flat()) {
    if (draft.above.length === 1 && draft.above[0]?.below.length === 1) continue;
    const part = followDown(draft);
    const limit = isArch(part)
      ? Math.max(...part.map((run) => run.thickness)) * 1.2
      : Number.POSITIVE_INFINITY;
    for (const run of part) deepest.set(run, limit);
  }
  return rows.map((drafts) =>
    drafts.map((draft) => ({
      y: draft.y,
      centre: draft.centre,
      halfWidth: draft.halfWidth,
      deepest: deepest.get(draft) ?? Number.POSITIVE_INFINITY,
    })),
  );
}

function readRow(alpha: Float32Array, inside: Float32Array, y: number): Draft[] {
  return readSpans(alpha, y).map(({ first, last, left, right }) => {
    let thickness = 0;
    for (let x = first; x <= last; x++) thickness = Math.max(thickness, inside[y * frameSize + x] ?? 0);
    const [centre, halfWidth] = [(left + right) / 2, (right - left) / 2];
    return { y, left: first, right: last, centre, halfWidth, thickness, above: [], below: [] };
  });
}

/** Neighbouring pixels of a row that a shape covers. */
export interface Span {
  first: number;
  last: number;
  /** Where the shape begins and ends between pixels; a whole pixel reaches half a unit to either side. */
  left: number;
  right: number;
}

const covered = 0.3;

export function readSpans(alpha: Float32Array, y: number): Span[] {
  const spans: Span[] = [];
  const at = (x: number) => (x < 0 || x >= frameSize ? 0 : (alpha[y * frameSize + x] ?? 0));
  let first = -1;
  for (let x = 0; x <= frameSize; x++) {
    if (at(x) > covered) {
      if (first < 0) first = x;
    } else if (first >= 0) {
      const last = x - 1;
      spans.push({
        first,
        last,
        left: first + 0.5 - at(first) - at(first - 1),
        right: last - 0.5 + at(last) + at(last + 1),
      });
      first = -1;
    }
  }
  return spans;
}

function followDown(first: Draft): Draft[] {
  const part = [first];
  for (let run = first; run.below.length === 1; ) {
    const next = run.below[0];
    if (next?.above.length !== 1) break;
    part.push(next);
    run = next;
  }
  return part;
}

/** A thin part that begins narrow and ends in two legs, or the other way round. */
function isArch(part: Draft[]): boolean {
  const [first, last] = [part[0], part.at(-1)];
  if (!first || !last) return false;
  const widest = Math.max(...part.map((run) => run.halfWidth));
  const opensDown = last.below.length > 1 && first.halfWidth < 0.7 * widest;
  const opensUp = first.above.length > 1 && last.halfWidth < 0.7 * widest;
  return part.length < 0.6 * widest && (opensDown || opensUp);
}
