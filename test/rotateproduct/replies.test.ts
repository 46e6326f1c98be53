import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  parseJson,
  readBalance,
  readBulkReply,
  readError,
  readPage,
  readStatus,
} from "../../app/rotateproduct/replies.ts";

const ignore = () => undefined;
const row = {
  id: 270,
  external_id: "gid://shopify/Product/1",
  status: "succeeded",
  created_at: "2025-05-08T11:58:24.070589",
  updated_at: "2025-05-08T12:01:00Z",
};
const video = {
  id: "270",
  externalId: "gid://shopify/Product/1",
  status: "succeeded",
  createdAt: new Date("2025-05-08T11:58:24.070Z"),
};

describe("a bulk reply", () => {
  const documented = {
    success: true,
    data: {
      failedGenerations: [{ id: "0", error: "Failed to process start image: ..." }],
      generations: [{ ...row, user_id: "u", status: "processing" }],
    },
  };
  const expected = {
    accepted: [{ ...video, status: "processing" }],
    refused: [{ id: "0", error: "Failed to process start image: ..." }],
  };

  test("is read as documented, in its envelope or without", () => {
    expect(readBulkReply(documented, ignore)).toEqual(expected);
    expect(readBulkReply(documented.data, ignore)).toEqual(expected);
  });

  test("names refused items by external id and without an error on the older page", () => {
    const data = { generations: [], failedGenerations: [{ id: "gid://shopify/Product/1" }, { id: 3 }] };
    expect(readBulkReply({ success: true, data }, ignore)).toEqual({
      accepted: [],
      refused: [
        { id: "gid://shopify/Product/1", error: null },
        { id: "3", error: null },
      ],
    });
  });

  test.each([
    [{ generations: [row] }, 1, 0],
    [{ failedGenerations: [{ id: "0" }] }, 0, 1],
    [{ generations: [row], failedGenerations: null }, 1, 0],
    [{ generations: "none", failedGenerations: [{ id: "0" }] }, 0, 1],
    [{ generations: [] }, 0, 0],
  ])("accounts for what it has: %j", (data, accepted, refused) => {
    const reply = readBulkReply({ success: true, data }, ignore);
    expect([reply?.accepted.length, reply?.refused.length]).toEqual([accepted, refused]);
  });

  test.each([
    null,
    undefined,
    1,
    "text",
    [],
    {},
    { success: true },
    { data: {} },
    { success: true, data: [] },
  ])("that has neither list is no reply: %j", (json) => {
    expect(readBulkReply(json, ignore)).toBeNull();
  });

  test("that says it failed is no reply, whatever else it says", () => {
    expect(readBulkReply({ ...documented, success: false }, ignore)).toBeNull();
  });

  test.each([
    null,
    1,
    "row",
    [],
    {},
    { ...row, id: undefined },
    { ...row, id: null },
    { ...row, id: "" },
    { ...row, id: 1.5 },
    { ...row, id: 2 ** 60 },
    { ...row, external_id: {} },
  ])("loses none of the others to a malformed element: %j", (element) => {
    const data = {
      generations: [row, element, { ...row, id: 271 }],
      failedGenerations: [{ id: "4" }, element, { id: "5" }],
    };
    const reply = readBulkReply({ success: true, data }, ignore);
    expect(reply?.accepted.map(({ id }) => id)).toEqual(["270", "271"]);
    expect(reply?.refused.map(({ id }) => id)).toEqual(expect.arrayContaining(["4", "5"]));
  });
});

describe("a video", () => {
  test("is read with or without an envelope", () => {
    expect(readStatus(row, ignore)).toEqual(video);
    expect(readStatus({ success: true, data: row }, ignore)).toEqual(video);
  });

  test.each<[object, object]>([
    [{ id: "270" }, video],
    [{ external_id: null }, { ...video, externalId: null }],
    [{ external_id: undefined }, { ...video, externalId: null }],
    [{ external_id: 7 }, { ...video, externalId: "7" }],
    [{ created_at: undefined }, { ...video, createdAt: null }],
    [{ created_at: null }, { ...video, createdAt: null }],
    [{ created_at: 1746705504 }, { ...video, createdAt: null }],
    [{ created_at: "a while ago" }, { ...video, createdAt: null }],
  ])("with %j is understood", (difference, expected) => {
    expect(readStatus(JSON.parse(JSON.stringify({ ...row, ...difference })), ignore)).toEqual(expected);
  });

  test.each([
    ["polishing", "polishing"],
    ["", ""],
    [undefined, "(undefined)"],
    [null, "(object)"],
    [3, "(number)"],
    [{ toString: 1 }, "(object)"],
  ])("with the unknown status %j is processing, and the word is reported", (status, reported) => {
    const report = vi.fn();
    expect(readStatus({ ...row, status }, report)).toEqual({ ...video, status: "processing" });
    expect(report.mock.calls).toEqual([[reported]]);
  });

  test("with a known status reports nothing", () => {
    const report = vi.fn();
    readStatus(row, report);
    expect(report).not.toHaveBeenCalled();
  });
});

describe("a page of the listing", () => {
  const page = { page: 1, pageSize: 20, total: 42, generations: [row] };

  test("is read with the times that its rows carry", () => {
    const rows = [{ ...video, updatedAt: new Date("2025-05-08T12:01:00Z") }];
    expect(readPage(page, ignore)).toEqual({ page: 1, pageSize: 20, total: 42, rows });
    expect(readPage({ success: true, data: page }, ignore)?.rows).toEqual(rows);
  });

  test("keeps the rows beside one that cannot be read", () => {
    expect(readPage({ ...page, generations: [null, row, { id: {} }] }, ignore)?.rows).toHaveLength(1);
  });

  test.each([
    { ...page, total: undefined },
    { ...page, total: -1 },
    { ...page, total: "42" },
    { ...page, pageSize: 0 },
    { ...page, page: 0 },
    { ...page, generations: {} },
    { success: false, ...page },
    null,
  ])("without its numbers and rows is none: %j", (json) => {
    expect(readPage(json, ignore)).toBeNull();
  });
});

test.each([
  [{ userId: "u", credits: 100 }, 100],
  [{ success: true, data: { userId: "u", credits: 0 } }, 0],
  [{ credits: 2.5 }, 2.5],
  [{ credits: "100" }, null],
  [{ userId: "u" }, null],
  [{ success: false, credits: 5 }, null],
  [null, null],
])("the balance of %j is %s", (json, credits) => {
  expect(readBalance(json)).toBe(credits);
});

describe("an error", () => {
  test("is read with its code, the words meant for people, and the balance", () => {
    const meta = { friendlyMessage: "You need 10 credits.", credits: 0, requiredCredits: 10, title: "…" };
    const error = { code: 3001, message: "Insufficient credits for userId: u", meta };
    expect(readError({ success: false, error })).toEqual({
      code: 3001,
      message: "You need 10 credits.",
      credits: 0,
    });
  });

  test.each([
    [{ error: "bad" }, { code: null, message: "bad", credits: null }],
    [
      { success: false, error: {} },
      { code: null, message: "", credits: null },
    ],
    [
      { success: false, error: { code: "3001", message: "m" } },
      { code: 3001, message: "m", credits: null },
    ],
    [{ error: { message: "m", meta: null } }, { code: null, message: "m", credits: null }],
    [{ error: { message: 1, meta: { credits: "many" } } }, { code: null, message: "", credits: null }],
  ])("%j is one", (json, expected) => {
    expect(readError(json)).toEqual(expected);
  });

  test.each([
    undefined,
    null,
    "error",
    [],
    {},
    { success: false },
    { error: null },
    { error: [] },
    { message: "m" },
  ])("%j is none", (json) => {
    expect(readError(json)).toBeNull();
  });

  test("is not believed when the reply says it succeeded", () => {
    expect(readError({ success: true, error: { code: 3001 } })).toBeNull();
  });
});

test("text that is no JSON is nothing", () => {
  expect(parseJson('{"a":1}')).toEqual({ a: 1 });
  expect(parseJson('{"a":1')).toBeUndefined();
  expect(parseJson("")).toBeUndefined();
});

/** JSON that is nearly a reply: known names with any values, at any depth. */
const nearlyReply = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue(),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        "success",
        "data",
        "generations",
        "failedGenerations",
        "id",
        "status",
        "error",
        "code",
        "meta",
      ),
      tie("node"),
    ),
    fc.record(
      {
        page: fc.nat(),
        pageSize: fc.nat(),
        total: tie("node"),
        generations: tie("node"),
        credits: tie("node"),
      },
      { requiredKeys: [] },
    ),
    fc.record({ id: fc.nat(), external_id: tie("node"), status: tie("node"), created_at: tie("node") }),
    fc.constantFrom(true, false, { toString: 1, valueOf: 1 }, { __proto__: null }),
  ),
})).node;

test("no JSON whatsoever makes reading throw", () => {
  fc.assert(
    fc.property(nearlyReply, (json) => {
      for (const read of [readBulkReply, readPage, readStatus]) read(json, ignore);
      readBalance(json);
      readError(json);
    }),
    { numRuns: 300 },
  );
});

test("every element with an id is read: with one of our four states, and with a valid time or none", () => {
  const element = fc.record({
    id: fc.oneof(fc.nat(), fc.string({ minLength: 1 })),
    external_id: fc.option(fc.string({ minLength: 1 })),
    status: fc.oneof(fc.constantFrom("running", "completed", "failed", "cancelled"), fc.jsonValue()),
    created_at: fc.oneof(fc.date({ noInvalidDate: true }).map(String), fc.jsonValue()),
  });
  fc.assert(
    fc.property(fc.array(element, { maxLength: 5 }), (generations) => {
      const accepted = readBulkReply({ generations }, ignore)?.accepted ?? [];
      expect(accepted.map(({ id }) => id)).toEqual(generations.map(({ id }) => String(id)));
      for (const { status, createdAt } of accepted) {
        expect(["processing", "succeeded", "failed", "canceled"]).toContain(status);
        expect(createdAt?.getTime()).not.toBeNaN();
      }
    }),
  );
});
