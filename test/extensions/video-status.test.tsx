import { expect, test } from "vitest";
import { PRODUCT, productAnswer, video } from "./answers.ts";
import { setUpExtension } from "./open-extension.ts";
import { readPage } from "./page.ts";

function setUp(locale?: string) {
  return setUpExtension({
    target: "admin.product-details.block.render",
    extension: "video-status",
    selected: [PRODUCT],
    ...(locale !== undefined && { locale }),
  });
}

test("x", async () => {
  const { app, open } = setUp();
  app.answer("GET /api/product", productAnswer());
  await open();
  expect(readPage()).toContain("This product has no 3D video yet.");
});
test("y", async () => {
  const { app, open } = setUp();
  app.answer("GET /api/product", productAnswer({ video: video() }));
  await open();
  expect(readPage()).toContain("Published");
});
