import { expect, test } from "vitest";
import { kindsOf, targetOf } from "../../app/components/BulkBar.tsx";
import { refreshRows, type SelectableRow, tick } from "../../app/components/useRowSelection.ts";

const row = (id: string, changes: Partial<SelectableRow> = {}): SelectableRow => ({
  id,
  state: "queued",
  reason: null,
  videoBytes: null,
  missing: null,
  ...changes,
});

const filters = { show: "failed", title: "mug", request: "" };
const noop = () => {};

function selectionOf(rows: readonly SelectableRow[], isAll = false) {
  return { rows: tick(new Map(), rows, true), isAll, toggle: noop, selectAll: noop, clear: noop };
}

test("ticking adds rows and unticking takes them away, whatever else is selected", () => {
  const selected = tick(tick(new Map(), [row("1"), row("2")], true), [row("3")], true);
  expect([...selected.keys()]).toEqual(["1", "2", "3"]);
  expect([...tick(selected, [row("2"), row("9")], false).keys()]).toEqual(["1", "3"]);
});

test("what is offered follows what a selected row has become, and no other row joins", () => {
  const selected = tick(new Map(), [row("1"), row("2")], true);
  const seen = refreshRows(selected, [row("1", { state: "published", videoBytes: 5 }), row("7")]);
  expect([...seen.keys()]).toEqual(["1", "2"]);
  expect(seen.get("1")?.state).toBe("published");
  expect(seen.get("2")?.state).toBe("queued");
});

test("rows count by what decides about their remedies", () => {
  const kinds = kindsOf([row("1"), row("2", { state: "failed", reason: "media_limit", videoBytes: 9 })]);
  expect(kinds).toEqual([
    { state: "queued", reason: null, hasVideo: false, missing: null, count: 1 },
    { state: "failed", reason: "media_limit", hasVideo: true, missing: null, count: 1 },
  ]);
});

test("an action is for the ticked rows, or for all that match what the list shows", () => {
  const rows = [row("1"), row("2")];
  expect(targetOf(selectionOf(rows), filters)).toEqual([
    ["id", "1"],
    ["id", "2"],
  ]);
  expect(targetOf(selectionOf(rows, true), filters)).toEqual([
    ["show", "failed"],
    ["title", "mug"],
    ["request", ""],
  ]);
});
