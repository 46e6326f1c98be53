import { expect, test } from "vitest";
import { findOrder } from "../../app/rotateproduct/listing-order.ts";
import type { Row } from "../../app/rotateproduct/replies.ts";

const SLACK_MS = 60_000;

/** Rows with these ids, made at these seconds; null where the time cannot be read. */
function makeRows(ids: readonly (number | string)[], seconds: readonly (number | null)[]): Row[] {
  return ids.map((id, index) => {
    const second = seconds[index] ?? null;
    const createdAt = second === null ? null : new Date(second * 1000);
    return { id: String(id), externalId: null, status: "processing", createdAt, updatedAt: createdAt };
  });
}

/** Shows an order both ways: reversed rows must show the reversed order. */
function expectOrder(rows: readonly Row[], order: "newest-first" | null) {
  expect(findOrder(rows, SLACK_MS)).toBe(order);
  expect(findOrder(rows.toReversed(), SLACK_MS)).toBe(order === null ? null : "oldest-first");
}

const falling = (count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => 10_000 - index * step);
const same = (count: number) => Array.from({ length: count }, () => 5_000);

test("falling ids show newest first, with times that are all the same or that cannot be read", () => {
  expectOrder(makeRows(falling(16), same(16)), "newest-first");
  expectOrder(makeRows(falling(16), []), "newest-first");
});

test("falling times show it, with ids in any order among equal times or without numbers", () => {
  const names = falling(16).map((id) => `video-${id}`);
  expectOrder(makeRows(names, falling(16, 60)), "newest-first");
  const pairs = falling(32).map((_, index) => 10_000 - Math.floor(index / 2) * 60);
  const ids = falling(32).map((id, index) => (index % 2 === 0 ? id - 1 : id + 1));
  expectOrder(makeRows(ids, pairs), "newest-first");
});

test("few rows show nothing: they may be so by chance", () => {
  expectOrder(makeRows(falling(15), falling(15, 60)), null);
  expectOrder([], null);
});

test("rows without one difference show nothing", () => {
  expectOrder(makeRows(Array(50).fill("x"), same(50)), null);
});

test("one id or time out of order is enough to doubt", () => {
  const ids = falling(50).with(40, 99_999);
  expectOrder(makeRows(ids, same(50)), null);
  expectOrder(makeRows(falling(50), falling(50, 60).with(40, 99_999)), null);
});

test("times may contradict the ids by the slack, not by more, over any distance", () => {
  expectOrder(makeRows(falling(50), same(50).with(40, 5_060)), "newest-first");
  expectOrder(makeRows(falling(50), same(50).with(40, 5_061)), null);
  // Each step is small; together they are not.
  const creeping = same(50).map((second, index) => second + Math.floor(index / 10) * 20);
  expectOrder(makeRows(falling(50), creeping), null);
});
