import { describe, expect, test } from "vitest";
import { parseForm } from "../../app/platform/parse-form.ts";
import {
  againSchema,
  queryOfTarget,
  TARGET_LISTS,
  type Target,
  targetSchema,
} from "../../app/routes/app.generations.remedy/target.ts";

const STATES = ["queued", "held", "needs_review", "failed"] as const;

function parse(fields: readonly (readonly [string, string])[]) {
  const request = new Request("https://app.example", {
    method: "POST",
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
  return parseForm(request, targetSchema, TARGET_LISTS);
}

describe("new videos of some products", () => {
  const clickKey = "0199f2f0-0000-7000-8000-000000000000";

  test.each([
    [
      "of rows that are named, with another image",
      { clickKey, id: ["g1"], imageId: "gid://shopify/MediaImage/7" },
    ],
    ["of all that match", { clickKey, show: "failed", title: "", request: "" }],
  ])("are planned %s", (_, form) => {
    expect(againSchema.parse(form)).toEqual(form);
  });

  test.each([
    ["without a key of the click", { id: ["g1"] }],
    ["without a target", { clickKey }],
    ["with an address instead of an image", { clickKey, id: ["g1"], imageId: "https://evil.example/x.png" }],
  ])("are refused %s", (_, form) => {
    expect(againSchema.safeParse(form).success).toBe(false);
  });
});

function unnamed(target: Target): Exclude<Target, { id: string[] }> {
  if ("id" in target) throw new Error("rows are named");
  return target;
}

describe("an action is for", () => {
  test("the rows that are named", async () => {
    expect(
      await parse([
        ["id", "g1"],
        ["id", "g2"],
      ]),
    ).toEqual({ id: ["g1", "g2"] });
  });

  test("all in a state for a reason, and no other state", async () => {
    const target = await parse([
      ["state", "held"],
      ["reason", "credits"],
    ]);
    expect(queryOfTarget(unnamed(target), STATES)).toEqual({ states: ["held"], reason: "credits" });
    const review = await parse([
      ["state", "needs_review"],
      ["reason", ""],
    ]);
    expect(queryOfTarget(unnamed(review), STATES)).toEqual({ states: ["needs_review"], reason: null });
  });

  test("all that match what is shown, as far as the action can help them", async () => {
    const target = await parse([
      ["show", "attention"],
      ["title", "mug"],
      ["request", ""],
    ]);
    expect(queryOfTarget(unnamed(target), STATES)).toEqual({
      states: ["held"],
      title: "mug",
    });
  });
});

test.each([
  ["no target", []],
  ["a row without an id", [["id", ""]]],
  [
    "a state that moves by itself",
    [
      ["state", "processing"],
      ["reason", ""],
    ],
  ],
  ["a state without its reason", [["state", "held"]]],
  [
    "a filter that there is not",
    [
      ["show", "everything"],
      ["title", ""],
      ["request", ""],
    ],
  ],
  ["more rows than anybody ticks", Array.from({ length: 5_001 }, (_, id) => ["id", String(id)] as const)],
] as const)("%s is refused", async (_, fields) => {
  await expect(parse(fields)).rejects.toMatchObject({ status: 400 });
});
