/** Rows in an order that has nothing to do with their age, and is the same whenever it is asked for. */
export function shuffle<Row extends { id: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => scatter(a.id) - scatter(b.id));
}

/** Knuth's multiplicative hash: neighbouring ids land far apart. */
const scatter = (id: number): number => Math.imul(id, 2_654_435_761) >>> 0;
