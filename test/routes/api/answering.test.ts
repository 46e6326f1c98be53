import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../app/locales/catalogues.ts";
import { textsIn } from "../../../app/locales/texts-in.ts";
import { problemAnswerSchema } from "../../../app/routes/api/schema.ts";
import { APP, seedProduct } from "../../pipeline/scenery.ts";
import { signSessionToken } from "../../sandbox/shopify/session-token.ts";
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

const MINUTE = 60_000;

/** As Shopify signs them for this app in this shop, but for what is changed. */
function signToken(change: Partial<Parameters<typeof signSessionToken>[0]> = {}): string {
  const { apiKey, apiSecret } = APP;
  const now = Date.now();
  return signSessionToken({ shop: SHOP, userId: 1, apiKey, apiSecret, now, lifetimeMs: MINUTE, ...change });
}

/** A JWT says itself how it is signed: not at all. */
function withoutSignature(token: string): string {
  const header = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
  return `${header}.${token.split(".")[1]}.`;
}

/** Tokens that tell nobody who asks. */
const WORTHLESS = {
  none: null,
  "no token": "made-up",
  "one that was changed": `${signToken()}x`,
  "one that nobody signed": withoutSignature(signToken()),
  "one that another app signed": signToken({ apiSecret: "another app's secret" }),
  "one that is for another app": signToken({ apiKey: "another app's key" }),
  "one that has run out": signToken({ lifetimeMs: -MINUTE }),
  "one that is not valid yet": signToken({ now: Date.now() + 10 * MINUTE }),
} as const;

test("a token of this app's, for a store that has it, is what all of these are not", async () => {
  expect((await api.call(PATHS.GET[0], { token: signToken() })).status).toBe(200);
});

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
  test.each(Object.entries(WORTHLESS))("asks for a new session token when it gets %s", async (_, token) => {
    const problem = await readProblem(path, { ...bodyFor(path), token });
    expect(problem.status).toBe(401);
    expect(problem.headers.get("x-shopify-retry-invalid-session-request")).toBe("1");
    expect(problem.headers.get("access-control-expose-headers")).toBe(
      "X-Shopify-Retry-Invalid-Session-Request",
    );
    expect(problem.link).toEqual({ label: "Open the app", path: "/app" });
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

test.each([3, 5])(
  "a body of %i MB is not kept, and the answer says what to do instead",
  async (megabytes) => {
    const problem = await readProblem("/api/plans", { body: " ".repeat(megabytes * 1024 * 1024) });
    expect(problem).toMatchObject({ status: 413, link: { path: "/app/products" } });
  },
);

/** As a program asks, without what a browser adds, and without the length of what it sends. */
async function sendBare(path: string, body?: string): Promise<Response> {
  const { origin } = new URL((await api.call(PATHS.GET[0])).url);
  return fetch(new URL(path, origin), {
    headers: {
      Authorization: `Bearer ${api.mint(SHOP)}`,
      "Content-Type": "application/json",
      "User-Agent": USER_AGENT,
    },
    ...(body !== undefined && { method: "POST", body: new Blob([body]).stream(), duplex: "half" }),
  } as RequestInit);
}

test("a body whose length is not told is kept no further, either", async () => {
  const response = await sendBare("/api/plans", " ".repeat(3 * 1024 * 1024));
  expect(response.status).toBe(413);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test("who does not say where they are is answered as everybody is", async () => {
  const response = await sendBare(PATHS.GET[0]);
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test.each(["GET", "POST", "PUT", "DELETE"])(
  "%s at an address that a later version may have is answered so that an extension can read it",
  async (method) => {
    const options = { method, ...(method === "GET" ? {} : { body: {} }) };
    for (const path of ["/api/later", "/api/plans/later", "/api"]) {
      expect(await readProblem(path, options)).toMatchObject({ status: 400, link: null });
    }
  },
);

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
