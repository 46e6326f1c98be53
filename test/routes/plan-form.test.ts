import { describe, expect, test } from "vitest";
import { planEditSchema, stretchSchema } from "../../app/routes/app.requests.$id.products/plan-form.ts";

const productId = "gid://shopify/Product/1";
const imageId = "gid://shopify/MediaImage/2";
const edit = { intent: "edit", productId, imageId, endImageId: "", description: "" };

describe("a change of one product", () => {
  test("without an end image and a description is one to the product's own", () => {
    expect(planEditSchema.parse(edit)).toEqual({
      intent: "edit",
      productId,
      choice: { imageId, endImageId: null, description: null },
    });
  });

  test("names its images and its description", () => {
    const endImageId = "gid://shopify/MediaImage/3";
    expect(planEditSchema.parse({ ...edit, endImageId, description: "A mug" })).toMatchObject({
      choice: { imageId, endImageId, description: "A mug" },
    });
  });

  test.each([
    ["an address for an image", { imageId: "https://cdn.shopify.com/a.png" }],
    ["an address for an end image", { endImageId: "https://evil.example/a.png" }],
    ["no image", { imageId: "" }],
    ["a file that is no image", { imageId: "gid://shopify/Video/2" }],
    ["another kind of id", { productId: "gid://shopify/Order/1" }],
    ["something behind the id", { productId: `${productId} OR 1=1` }],
    ["a novel", { description: "a".repeat(1_001) }],
    ["another intent", { intent: "delete" }],
  ])("with %s is refused", (_, change) => {
    expect(planEditSchema.safeParse({ ...edit, ...change }).success).toBe(false);
  });

  test("that leaves it out needs its id alone", () => {
    expect(planEditSchema.parse({ intent: "leave_out", productId })).toEqual({
      intent: "leave_out",
      productId,
    });
    expect(planEditSchema.safeParse({ intent: "take_in" }).success).toBe(false);
  });
});

describe("the part of a list that is looked at", () => {
  test("is the beginning of all where nothing is said", () => {
    expect(stretchSchema.parse({})).toEqual({ from: 0, size: 50, title: "" });
  });

  test("is as it is said, within what one answer holds", () => {
    expect(stretchSchema.parse({ from: "9950", size: "100", title: "vase" })).toEqual({
      from: 9950,
      size: 100,
      title: "vase",
    });
    expect(stretchSchema.parse({ from: "-1", size: "100000", title: "a".repeat(300) })).toEqual({
      from: 0,
      size: 50,
      title: "",
    });
  });
});
