import { describe, expect, test } from "vitest";
import { parseByteRange } from "../../app/platform/byte-range.ts";

describe("a range of 1,000 bytes", () => {
  test.each([
    ["bytes=0-499", { start: 0, end: 499 }],
    ["bytes=500-", { start: 500, end: 999 }],
    ["bytes=-200", { start: 800, end: 999 }],
    ["bytes=-5000", { start: 0, end: 999 }],
    ["bytes=900-5000", { start: 900, end: 999 }],
    ["bytes=999-999", { start: 999, end: 999 }],
    [" bytes=0-0 ", { start: 0, end: 0 }],
  ])("%s is served as such", (header, range) => {
    expect(parseByteRange(header, 1_000)).toEqual(range);
  });

  test.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0"])("%s cannot be served", (header) => {
    expect(parseByteRange(header, 1_000)).toBe("unsatisfiable");
  });

  test.each([null, "", "bytes=-", "bytes=5-2", "bytes=0-1,4-5", "items=0-5", "bytes=a-b", "bytes=1.5-2"])(
    "%s is ignored: everything is sent",
    (header) => {
      expect(parseByteRange(header, 1_000)).toBeNull();
    },
  );
});

test("no range of an empty file can be served", () => {
  expect(parseByteRange("bytes=0-", 0)).toBe("unsatisfiable");
  expect(parseByteRange("bytes=-1", 0)).toBe("unsatisfiable");
});
