import { createRandom } from "../sandbox/random.ts";

/** Everything that a seed decides is drawn here, one after the other. */
export interface Draws {
  /** 0 ≤ n < 1 */
  random(): number;
  chance(probability: number): boolean;
  /** A whole number between both, inclusive. */
  between(from: number, to: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** So many different ones of `values`, in drawn order. */
  pickSome<Value>(values: readonly Value[], count: number): Value[];
}

export function createDraws(seed: number): Draws {
  // Neighbouring seeds would begin alike.
  const random = createRandom(Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995);
  const draws: Draws = {
    random,
    chance: (probability) => random() < probability,
    between: (from, to) => from + Math.floor(random() * (to - from + 1)),
    pick(values) {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new Error("There is nothing to pick from");
      return value;
    },
    pickSome(values, count) {
      const left = [...values];
      const some: typeof left = [];
      while (some.length < count && left.length > 0) {
        some.push(...left.splice(Math.floor(random() * left.length), 1));
      }
      return some;
    },
  };
  return draws;
}
