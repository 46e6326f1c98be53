import { describe, expect, test } from "vitest";
import { chooseEndImage, END_IMAGE_RULES } from "../../app/generation/end-image.ts";

const images = ["front", "side", "back"].map((id) => ({
  id,
  url: `https://cdn.shopify.com/${id}`,
  alt: null,
}));
const [front] = images;
if (front === undefined) throw new Error("There is no image");

describe("a video ends", () => {
  test("with no image of its own where the rule is none", () => {
    expect(chooseEndImage(images, "front", "none")).toBeNull();
  });

  test("with the second image, or with the last one", () => {
    expect(chooseEndImage(images, "front", "second")?.id).toBe("side");
    expect(chooseEndImage(images, "front", "last")?.id).toBe("back");
  });

  test("never where it starts", () => {
    expect(chooseEndImage(images, "side", "second")).toBeNull();
    expect(chooseEndImage(images, "back", "last")).toBeNull();
  });

  test.each(END_IMAGE_RULES)("with none by the rule %s where the product has one image, or none", (rule) => {
    expect(chooseEndImage([front], "front", rule)).toBeNull();
    expect(chooseEndImage([], "front", rule)).toBeNull();
  });
});
