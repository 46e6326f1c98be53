import { expect, test } from "vitest";
import { STATES } from "../../app/generation/generation.ts";
import { type Remarkable, remarksOf } from "../../app/generation/remarks.ts";

const PLAIN: Remarkable = {
  state: "published",
  missing: null,
  detail: null,
  isWithdrawn: false,
  doubleCharges: 0,
};

const kindsOf = (change: Partial<Remarkable>) => remarksOf({ ...PLAIN, ...change }).map(({ kind }) => kind);

test("of a video with which all is well nothing is said beside its state", () => {
  expect(STATES.flatMap((state) => kindsOf({ state }))).toEqual([]);
});

test("that it was taken back is said while it comes to its end all the same", () => {
  const told = STATES.filter((state) => kindsOf({ state, isWithdrawn: true }).includes("withdrawn"));
  expect(told).toEqual(["confirming", "processing", "succeeded", "publishing"]);
});

test("what is missing is said of a video that was published; of others it is no news", () => {
  expect(remarksOf({ ...PLAIN, missing: "place" })).toEqual([{ kind: "missing", missing: "place" }]);
  expect(kindsOf({ state: "removed", missing: "file" })).toEqual([]);
});

test("every remark is told, the words of the other side before what was charged too much", () => {
  const all = { state: "processing", isWithdrawn: true, detail: "Busy", doubleCharges: 2 } as const;
  expect(remarksOf({ ...PLAIN, ...all })).toEqual([
    { kind: "withdrawn" },
    { kind: "detail", detail: "Busy" },
    { kind: "double_charge", credits: 10 },
  ]);
});
