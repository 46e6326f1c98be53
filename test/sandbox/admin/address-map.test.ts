import { describe, expect, it } from "vitest";
import { allowAdmin, createAddressMap } from "./address-map.ts";
import { replaceAll } from "./replace-stream.ts";

const map = createAddressMap({
  appUrl: "https://app.example",
  frameOrigin: "http://localhost:4002",
  adminOrigin: "http://localhost:4001",
  shopName: "rotate-demo",
});

describe("addresses on their way to the browser", () => {
  it.each([
    ["https://cdn.shopify.com/shopifycloud/app-bridge.js", "http://localhost:4001/app-bridge.js"],
    ["https://cdn.shopify.com/videos/c/o/v/1.mp4", "http://localhost:4001/cdn/videos/c/o/v/1.mp4"],
    ["https://admin.shopify.com/store/rotate-demo/products/7", "http://localhost:4001/products/7"],
    ["https://app.example/app?shop=a", "http://localhost:4002/app?shop=a"],
    [
      "/auth/session-token?shopify-reload=https%3A%2F%2Fapp.example%2Fapp",
      "/auth/session-token?shopify-reload=http%3A%2F%2Flocalhost%3A4002%2Fapp",
    ],
  ])("%s becomes %s", (from, to) => {
    expect(replaceAll(from, map.toBrowser)).toBe(to);
  });
});

describe("addresses on their way to the app", () => {
  it("are the ones that it gave out", () => {
    for (const url of [
      "https://cdn.shopify.com/s/files/1/2/files/a.png?v=3",
      "https://app.example/videos/1",
    ]) {
      expect(replaceAll(replaceAll(url, map.toBrowser), map.toApp)).toBe(url);
      const encoded = encodeURIComponent(url);
      expect(replaceAll(replaceAll(encoded, map.toBrowser), map.toApp)).toBe(encoded);
    }
  });
});

describe("a content security policy", () => {
  it("lets the admin frame the app besides the platform", () => {
    expect(
      allowAdmin("frame-ancestors https://a.myshopify.com https://admin.shopify.com;", "http://localhost:1"),
    ).toBe("frame-ancestors https://a.myshopify.com https://admin.shopify.com http://localhost:1;");
  });

  it("lets the admin serve what the CDN was allowed to", () => {
    expect(
      allowAdmin("script-src 'self' https://cdn.shopify.com; img-src 'self'", "http://localhost:1"),
    ).toBe("script-src 'self' https://cdn.shopify.com http://localhost:1; img-src 'self'");
  });

  it("does not open a page that nobody may frame", () => {
    expect(allowAdmin("frame-ancestors 'none'", "http://localhost:1")).toBe("frame-ancestors 'none'");
  });
});
