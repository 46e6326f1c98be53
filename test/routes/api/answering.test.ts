import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../app/locales/catalogues.ts";
import { textsIn } from "../../../app/locales/texts-in.ts";
import { problemAnswerSchema } from "../../../app/routes/api/schema.ts";
import { seedProduct } from "../../pipeline/scenery.ts";
import { type Api, type CallOptions, OTHER_SHOP, SHOP, startApi, USER_AGENT } from "./start-api.ts";

let api: Api;
beforeAll(async () => {
  api = await startApi({ products: [seedProduct("mug")] });
  // Somebody has opened the app in both shops.
  for (const shop of [SHOP, OTHER_SHOP]) await api.call("/api/requests?request=none", { shop });
}, 60_000);
afterAll(() => api.close());

const PATHS = {
  GET: ["/api/product?product=gid://shopify/Product/1", "/api/plans?plan=none", "/api/requests?request=none"],
  POST: ["/api/plans", "/api/plans/choice", "/api/plans/confirm", "/api/remedies"],
} as const;
const ALL = [...PATHS.GET, ...PATHS.POST];

/** `call` itself checks what every answer has: the headers that let an extension read it. */
async function readProblem(path: string, options?: CallOptions) {
  const response = await api.call(path, options);
  const { problem } = problemAnswerSchema.parse(await response.json());
  return { status: response.status, headers: response.headers, ...problem };
}

/** For a path as it is asked. */
function bodyFor(path: string, body: unknown = {}): CallOptions {
  return (PATHS.POST as readonly string[]).includes(path) ? { body } : {};
}

test.each(ALL)("%s tells a browser that extensions may ask, with a token and JSON", async (path) => {
  const response = await api.call(path, {
    method: "OPTIONS",
    token: null,
    headers: {
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "authorization,content-type",
    },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get("access-control-allow-headers")).toBe("Authorization, Content-Type");
  expect(Number(response.headers.get("access-control-max-age"))).toBeGreaterThan(0);
});

describe.each(ALL)("%s", (path) => {
  test("asks for a new session token when there is none, it is another app's, or it has run out", async () => {
    const other = api.platform.mintSessionToken({ lifetimeMs: -60_000 });
    for (const token of [null, "made-up", `${api.mint(SHOP)}x`, other]) {
      const problem = await readProblem(path, { ...bodyFor(path), token });
      expect(problem.status).toBe(401);
      expect(problem.headers.get("x-shopify-retry-invalid-session-request")).toBe("1");
      expect(problem.headers.get("access-control-expose-headers")).toBe(
        "X-Shopify-Retry-Invalid-Session-Request",
      );
      expect(problem.link).toEqual({ label: "Open the app", path: "/app" });
    }
  });

  test("knows no other method", async () => {
    const has = (PATHS.GET as readonly string[]).includes(path) ? "GET" : "POST";
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) => method !== has);
    // One path has both.
    for (const method of path.startsWith("/api/plans") && !path.includes("/c") ? others.slice(1) : others) {
      expect(await readProblem(path, { method, ...(method === "GET" ? {} : { body: {} }) })).toMatchObject({
        status: 405,
        link: null,
      });
    }
  });

  test("is not served to a program that does not say what it is", async () => {
    const problem = await readProblem(path, { ...bodyFor(path), headers: { "User-Agent": "curl/8.5" } });
    expect(problem.status).toBe(400);
  });
});

const PLAN = { clickKey: randomUUID(), productIds: ["gid://shopify/Product/1"], makesAgain: false };
const CHOICE = {
  plan: "p",
  product: "gid://shopify/Product/1",
  imageId: "gid://shopify/MediaImage/1",
  endImageId: null,
  description: null,
};

test.each<[path: string, body: unknown]>([
  ["/api/plans", ""],
  ["/api/plans", "{"],
  ["/api/plans", "null"],
  ["/api/plans", []],
  ["/api/plans", { ...PLAN, productIds: [] }],
  [
    "/api/plans",
    { ...PLAN, productIds: Array.from({ length: 25_001 }, (_, id) => `gid://shopify/Product/${id}`) },
  ],
  ["/api/plans", { ...PLAN, productIds: ["gid://shopify/Collection/1"] }],
  ["/api/plans", { ...PLAN, productIds: ["gid://shopify/Product/1' OR '1'='1"] }],
  ["/api/plans", { ...PLAN, clickKey: "1" }],
  ["/api/plans", { ...PLAN, shop: OTHER_SHOP }],
  ["/api/plans", { ...PLAN, makesAgain: "yes" }],
  ["/api/plans", { ...PLAN, collectionId: "gid://shopify/Collection/1" }],
  ["/api/plans", { clickKey: PLAN.clickKey, collectionId: "gid://shopify/Product/1" }],
  ["/api/plans/choice", { ...CHOICE, imageId: null }],
  ["/api/plans/choice", { ...CHOICE, imageId: "https://example.com/mug.png" }],
  ["/api/plans/choice", { ...CHOICE, description: "x".repeat(1_001) }],
  ["/api/plans/choice", { ...CHOICE, plan: "p\u0000" }],
  ["/api/plans/confirm", { plan: "p", videos: 0, agreedCredits: null }],
  ["/api/plans/confirm", { plan: "p", videos: 1.5, agreedCredits: null }],
  ["/api/plans/confirm", { plan: "p", videos: -1, agreedCredits: null }],
  ["/api/plans/confirm", { plan: "p", videos: 1 }],
  ["/api/plans/confirm", { plan: "", videos: 1, agreedCredits: null }],
  ["/api/remedies", { generation: "g", remedy: "make_again" }],
  ["/api/remedies", { generation: ["g"], remedy: "cancel" }],
  ["/api/remedies", { generation: "\u0000", remedy: "cancel" }],
  ["/api/product", undefined],
  ["/api/product?product=1", undefined],
  ["/api/product?product=gid://shopify/Product/1%00", undefined],
  ["/api/plans?plan=%00", undefined],
  ["/api/requests", undefined],
])("%s does nothing when it is asked for nonsense (case %#)", async (path, body) => {
  expect(await readProblem(path, { body })).toMatchObject({ status: 400, tone: "critical" });
  expect(await api.prisma.generationRequest.count()).toBe(0);
});

test("a body that is not declared as JSON is not read: no other site can send it without asking", async () => {
  const headers = { "Content-Type": "text/plain" };
  expect((await readProblem("/api/plans", { body: PLAN, headers })).status).toBe(400);
});

test("a body is kept no further than the largest selection needs, also when its length is not told", async () => {
  const large = " ".repeat(3 * 1024 * 1024);
  const problem = await readProblem("/api/plans", { body: large });
  expect(problem).toMatchObject({ status: 413, link: { path: "/app/products" } });

  const url = new URL((await api.call("/api/plans?plan=none")).url);
  const chunked = await fetch(new URL("/api/plans", url), {
    method: "POST",
    headers: {
      Authorization: `Bearer ${api.mint(SHOP)}`,
      "Content-Type": "application/json",
      "User-Agent": USER_AGENT,
    },
    body: new Blob([large]).stream(),
    duplex: "half",
  } as RequestInit);
  expect(chunked.status).toBe(413);
  expect(chunked.headers.get("access-control-allow-origin")).toBe("*");
});

test("what goes wrong inside is said without details, and can be tried again", async () => {
  await api.prisma.$executeRaw`ALTER TABLE "Generation" RENAME TO "Gone"`;
  const problem = await readProblem(PATHS.GET[0]).finally(
    () => api.prisma.$executeRaw`ALTER TABLE "Gone" RENAME TO "Generation"`,
  );
  expect(problem).toMatchObject({
    status: 500,
    text: textsIn("en").t("extensions.problem.failed"),
    link: null,
  });
  expect((await api.call(PATHS.GET[0])).status).toBe(200);
});

test("while Shopify exchanges no token, nobody is signed out for it", async () => {
  await api.prisma.session.deleteMany({ where: { shop: OTHER_SHOP } });
  api.platform.faults.always("oauth", { kind: "status", when: "before-work", status: 503 });
  const problem = await readProblem(PATHS.GET[0], { shop: OTHER_SHOP });
  api.platform.faults.clear();
  expect(problem).toMatchObject({ status: 503, tone: "warning" });
  expect(problem.text).toBe(textsIn("en").t("extensions.problem.unavailable", { service: "Shopify" }));
});

test.each(LANGUAGES)("problems are said in %s to who reads it", async (language) => {
  const { t } = textsIn(language);
  expect((await readProblem("/api/plans?plan=none", { language })).text).toBe(
    t("extensions.problem.notFound"),
  );
  expect((await readProblem("/api/plans", { language, body: {} })).text).toBe(
    t("extensions.problem.notUnderstood"),
  );
  expect((await readProblem("/api/plans", { language, body: {}, token: null })).text).toBe(
    t("extensions.problem.signedOut"),
  );
});
