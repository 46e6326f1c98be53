import { describe, expect, test } from "vitest";
import type { SkipReason } from "../../app/generation/product.ts";
import {
  type PlanProduct,
  SENT_PER_PAGE,
  summarizePlan,
} from "../../app/routes/app.requests.$id.review/summarize-plan.ts";

let lastId = 0;

function makeProducts(count: number, skipReason: SkipReason | null = null): PlanProduct[] {
  return Array.from({ length: count }, () => {
    lastId += 1;
    return {
      productId: `p${lastId}`,
      title: `Product ${lastId}`,
      imageUrl: null,
      description: null,
      skipReason,
    };
  });
}

describe("a plan", () => {
  test("of one product shows that one", () => {
    const [product] = makeProducts(1);
    expect(summarizePlan(product ? [product] : [], 1)).toEqual({
      videos: 1,
      sent: [{ productId: product?.productId, title: product?.title, imageUrl: null, description: null }],
      page: 1,
      pageCount: 1,
      skipped: [],
    });
  });

  test("of thousands shows a page of what is sent and counts the rest", () => {
    const summary = summarizePlan([...makeProducts(3_000), ...makeProducts(2_000, "has_video")], 2);
    expect(summary).toMatchObject({ videos: 3_000, page: 2, pageCount: 60 });
    expect(summary.sent).toHaveLength(SENT_PER_PAGE);
    expect(summary.skipped).toMatchObject([{ reason: "has_video", count: 2_000 }]);
    expect(summary.skipped[0]?.products.length).toBeLessThan(20);
  });

  test.each([
    [0, 1],
    [-3, 1],
    [4, 3],
    [3, 3],
  ])("page %i of three is page %i", (asked, shown) => {
    const summary = summarizePlan(makeProducts(2 * SENT_PER_PAGE + 1), asked);
    expect(summary.page).toBe(shown);
    expect(summary.sent.length).toBeGreaterThan(0);
  });

  test("keeps the merchant's order, skipped products left out", () => {
    const [a, b] = makeProducts(2);
    const skipped = makeProducts(1, "no_image");
    const products = [b, ...skipped, a].filter((product) => product !== undefined);
    expect(summarizePlan(products, 1).sent.map(({ productId }) => productId)).toEqual([
      b?.productId,
      a?.productId,
    ]);
  });

  test("groups what is skipped by reason, the largest group first", () => {
    const products = [...makeProducts(1, "no_image"), ...makeProducts(3, "in_progress"), ...makeProducts(2)];
    const { skipped, videos } = summarizePlan(products, 1);
    expect(videos).toBe(2);
    expect(skipped.map(({ reason, count }) => [reason, count])).toEqual([
      ["in_progress", 3],
      ["no_image", 1],
    ]);
  });

  test("with nothing to send has no rows and one page", () => {
    expect(summarizePlan(makeProducts(2, "has_video"), 1)).toMatchObject({
      videos: 0,
      sent: [],
      pageCount: 1,
    });
  });

  test("shows the description that is sent, a long one shortened", () => {
    const [product] = makeProducts(1);
    const description = `${"word ".repeat(60)}end`;
    const summary = summarizePlan(product ? [{ ...product, description }] : [], 1);
    expect(summary.sent[0]?.description).toMatch(/^word .*…$/);
    expect([...(summary.sent[0]?.description ?? "")].length).toBeLessThanOrEqual(140);
  });
});
