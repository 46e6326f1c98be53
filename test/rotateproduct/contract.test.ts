import { describe, expect, test } from "vitest";
import { type RotateProductSettings, vocabularies } from "../sandbox/rotateproduct/index.ts";
import { rotateProductBehaviour } from "./rotateproduct-behaviour.ts";

const timestamps = ["utc-millis", "zoneless-micros"] as const;
const failedGenerations = ["by-index", "by-external-id"] as const;
const listOrders = ["newest-first", "oldest-first", "shuffled"] as const;

/** Every combination of those; what else is open alternates among them, so that each of its ways is met as well. */
const dialects = Object.entries(vocabularies).flatMap(([vocabularyName, vocabulary], v) =>
  timestamps.flatMap((timestamp, t) =>
    failedGenerations.flatMap((failed, f) =>
      listOrders.map((listOrder, l) => {
        const other = (v + t + f + l) % 2 === 0;
        const settings: Partial<RotateProductSettings> = {
          vocabulary,
          timestamps: timestamp,
          failedGenerations: failed,
          listOrder,
          replyOrder: other ? "shuffled" : "as-requested",
          expiredStatus: other ? 410 : 404,
          insufficientCreditsStatus: [402, 400, 403][l] ?? 402,
          partialContentFromBytes: other ? 1_000 : null,
        };
        return { name: [vocabularyName, timestamp, failed, listOrder].join(", "), settings };
      }),
    ),
  ),
);

test("there are as many dialects as the documentation allows", () => {
  expect(new Set(dialects.map(({ name }) => name)).size).toBe(4 * 2 * 2 * 3);
});

describe.each(dialects)("RotateProduct speaking $name", ({ settings }) => {
  rotateProductBehaviour(settings);
});
