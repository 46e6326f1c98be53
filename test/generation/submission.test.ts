import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BulkReply, RemoteVideo } from "../../app/generation/remote.ts";
import { byAge, findHighestId, readReply } from "../../app/generation/submission.ts";

const SENT = ["gid://shopify/Product/11", "gid://shopify/Product/12", "gid://shopify/Product/13"];
const [MUG = "", LAMP = "", SHOE = ""] = SENT;

const video = (id: string, externalId: string | null): RemoteVideo => ({
  id,
  externalId,
  status: "processing",
  createdAt: null,
});

const reply = (changes: Partial<BulkReply>): BulkReply => ({ accepted: [], refused: [], ...changes });

describe("a reply that accounts for everything", () => {
  test("is matched by external id, whatever its order", () => {
    const outcomes = readReply(
      reply({ accepted: [video("3", SHOE), video("1", MUG), video("2", LAMP)] }),
      SENT,
    );
    expect(
      [...outcomes].map(([id, outcome]) => [id, outcome.kind === "accepted" && outcome.video.id]),
    ).toEqual([
      [MUG, "1"],
      [LAMP, "2"],
      [SHOE, "3"],
    ]);
  });

  test("names a refused item by its index", () => {
    const outcomes = readReply(
      reply({ accepted: [video("1", MUG), video("3", SHOE)], refused: [{ id: "1", error: "bad image" }] }),
      SENT,
    );
    expect(outcomes.get(LAMP)).toEqual({ kind: "refused", error: "bad image" });
  });

  test("names a refused item by its external id", () => {
    const outcomes = readReply(reply({ refused: [{ id: LAMP, error: null }] }), SENT);
    expect(outcomes.get(LAMP)).toEqual({ kind: "refused", error: null });
    expect(outcomes.size).toBe(1);
  });
});

describe("a reply that leaves something open", () => {
  test("gives no outcome to an item that it does not mention", () => {
    expect(readReply(reply({ accepted: [video("1", MUG)] }), SENT).has(LAMP)).toBe(false);
  });

  test("gives no outcome to an item that it both accepts and refuses", () => {
    const outcomes = readReply(
      reply({ accepted: [video("1", MUG)], refused: [{ id: "0", error: "x" }] }),
      SENT,
    );
    expect(outcomes.has(MUG)).toBe(false);
  });

  test.each(["3", "-1", "1.0", "01", " 1", "1e0", "", "0x1", "gid://shopify/Product/99", "99999999999"])(
    "takes a refusal of %j for none of the items",
    (id) => {
      expect(readReply(reply({ refused: [{ id, error: "x" }] }), SENT).size).toBe(0);
    },
  );

  test("ignores videos of products that were not sent, or of none", () => {
    const accepted = [video("1", "gid://shopify/Product/99"), video("2", null)];
    expect(readReply(reply({ accepted }), SENT).size).toBe(0);
  });
});

describe("a reply with more than one video for a product", () => {
  test("counts the oldest one, and tells of the others", () => {
    const outcomes = readReply(reply({ accepted: [video("20", MUG), video("9", MUG)] }), SENT);
    expect(outcomes.get(MUG)).toMatchObject({ kind: "accepted", video: { id: "9" }, extra: [{ id: "20" }] });
  });

  test("takes a repeated row for one", () => {
    const outcomes = readReply(reply({ accepted: [video("9", MUG), video("9", MUG)] }), SENT);
    expect(outcomes.get(MUG)).toMatchObject({ extra: [] });
  });
});

const videos = fc.array(
  fc.record({ id: fc.nat({ max: 30 }), product: fc.constantFrom(...SENT, "gid://shopify/Product/99", null) }),
);
const refusals = fc.array(
  fc.record({ id: fc.constantFrom("0", "1", "2", "3", "x", ...SENT), error: fc.constantFrom("bad", null) }),
);

test("any reply: an outcome is only given to what was sent, and never depends on the order", () => {
  fc.assert(
    fc.property(videos, refusals, fc.integer(), (rows, refused, seed) => {
      const accepted = rows.map(({ id, product }) => video(String(id), product));
      const outcomes = readReply({ accepted, refused }, SENT);
      for (const id of outcomes.keys()) expect(SENT).toContain(id);
      const shuffled = accepted.toSorted(
        (a, b) => ((Number(a.id) * 7 + seed) % 5) - ((Number(b.id) * 7 + seed) % 5),
      );
      const again = readReply({ accepted: shuffled, refused }, SENT);
      expect([...again.keys()]).toEqual([...outcomes.keys()]);
      for (const [id, outcome] of outcomes) {
        expect(again.get(id)?.kind).toBe(outcome.kind);
        if (outcome.kind === "accepted")
          expect(again.get(id)).toMatchObject({ video: { id: outcome.video.id } });
      }
    }),
  );
});

test("ids are ordered as numbers where they are numbers, and in a stable way where they are not", () => {
  const ids = ["100", "20", "3"].map((id) => video(id, MUG)).toSorted(byAge);
  expect(ids.map(({ id }) => id)).toEqual(["3", "20", "100"]);
  expect(
    ["b", "a"]
      .map((id) => video(id, MUG))
      .toSorted(byAge)
      .map(({ id }) => id),
  ).toEqual(["a", "b"]);
});

test("the highest id is the youngest, as a number where it is one; of none there is none", () => {
  expect(findHighestId(["9", "100", "20"])).toBe("100");
  expect(findHighestId([])).toBeNull();
});
