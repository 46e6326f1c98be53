import { describe, expect, test } from "vitest";
import { readStanding } from "../../app/shopify/standing.ts";
import { startShop } from "./start-shop.ts";

const DOMAIN = "rotate-demo.myshopify.com";

describe("what a shop may host", () => {
  test.each([
    ["BASIC", 250],
    ["GROW", 1_000],
    ["ADVANCED", 5_000],
    ["PLUS", null],
  ] as const)("follows its plan: %s", async (plan, hostedMax) => {
    const { graphql } = await startShop({ shops: [{ domain: DOMAIN, plan }] });
    expect(await readStanding(graphql)).toEqual({ hasAccess: true, isTrial: false, hosted: 0, hostedMax });
  });

  test("is not known of a trial store, which may host no video", async () => {
    const { graphql } = await startShop({ shops: [{ domain: DOMAIN, isTrial: true }] });
    expect(await readStanding(graphql)).toMatchObject({ isTrial: true, hostedMax: null });
  });
});

test("a scope that is missing is access that is missing, and nothing more is asked", async () => {
  const { graphql, platform, countCalls } = await startShop({});
  await platform.setScopes(["write_products"]);
  expect(await readStanding(graphql)).toMatchObject({ hasAccess: false });
  expect(countCalls("ListHosted")).toBe(0);
});
