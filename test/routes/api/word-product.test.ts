import { describe, expect, test } from "vitest";
import {
  CANCELED_REASONS,
  FAILED_REASONS,
  HELD_REASONS,
  isReasonOf,
  MISSING,
  STATES,
} from "../../../app/generation/generation.ts";
import { LANGUAGES } from "../../../app/locales/catalogues.ts";
import { textsIn } from "../../../app/locales/texts-in.ts";
import { productAnswerSchema } from "../../../app/routes/api/schema.ts";
import { type ProductFacts, wordProduct } from "../../../app/routes/api/word-product.ts";

type Generation = NonNullable<ProductFacts["latest"]>;

const REASONS = [null, ...HELD_REASONS, ...FAILED_REASONS, ...CANCELED_REASONS];

/** Everything that the latest video of a product can be. */
const GENERATIONS: readonly Generation[] = STATES.flatMap((state) =>
  REASONS.filter((reason) => isReasonOf(state, reason)).flatMap((reason) =>
    [null, ...MISSING].flatMap((missing) =>
      [true, false].map((isSlow) => at({ state, reason, missing, isSlow })),
    ),
  ),
);

function at(facts: Pick<Generation, "state" | "reason" | "missing" | "isSlow">): Generation {
  return {
    id: "generation-1",
    detail: null,
    imageUrl: "https://cdn.shopify.com/mug.png",
    videoBytes: 1_000,
    withdrawnAt: null,
    createdAt: new Date(0),
    doubleCharges: 0,
    ...facts,
  };
}

function product(latest: Generation | null, isConnected = true): ProductFacts {
  return {
    isConnected,
    isKeyRejected: false,
    credits: 1_000,
    videosRefusedFor: null,
    reviewsFirst: false,
    wait: null,
    latest,
    hasLiveVideo: false,
    estimate: null,
    videoUrl: null,
  };
}

describe.each(LANGUAGES)("in %s", (language) => {
  const texts = textsIn(language);
  const word = (facts: ProductFacts) => productAnswerSchema.parse(wordProduct(facts, texts));

  test("a collapsed panel shows a summary of at most 30 characters, whatever the product is at", () => {
    const products = [null, ...GENERATIONS].flatMap((latest) => [product(latest), product(latest, false)]);
    const summaries = new Set(products.map((facts) => word(facts).summary));
    expect(summaries.size).toBeGreaterThan(STATES.length);
    expect([...summaries].filter((summary) => [...summary].length > 30 || summary.trim() === "")).toEqual([]);
  });

  test("a panel has something to say of every state, and a product at rest can get another video", () => {
    for (const latest of GENERATIONS) {
      const { video, make } = word(product(latest));
      expect(video?.text[0]).not.toBe("");
      expect(video?.isMoving === true && make !== null, `${latest.state} (${latest.reason})`).toBe(false);
    }
  });
});
