import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createEncryption } from "../../app/platform/encryption.ts";
import { createEmbeddedApp } from "../../app/shopify/embedded-app.ts";
import { createSessionStorage } from "../../app/store/session-storage.ts";
import { createTestDatabase, type TestDatabase } from "../database.ts";
import { APP, advance, SHOP, startShop, strictLog } from "./start-shop.ts";

const BROWSER =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36";
const HOST = Buffer.from(`admin.shopify.com/store/${SHOP.split(".")[0]}`).toString("base64");

let database: TestDatabase;
let prisma: PrismaClient;

beforeAll(async () => {
  database = await createTestDatabase();
  prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: database.url }) });
});

beforeEach(() => prisma.session.deleteMany());

afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

async function start({ onSignIn = async () => {} }: { onSignIn?: () => Promise<void> } = {}) {
  const { platform } = await startShop();
  const sessionStorage = createSessionStorage({
    prisma,
    encryption: createEncryption(randomBytes(32).toString("base64")),
    log: strictLog,
  });
  const signedIn: string[] = [];
  const app = createEmbeddedApp(APP, {
    sessionStorage,
    log: strictLog,
    onSignIn: async (shop) => {
      await onSignIn();
      signedIn.push(shop);
    },
  });
  const countExchanges = () => platform.requests.entries.filter(({ route }) => route === "oauth").length;

  /** A page that the admin opens in its frame. */
  function openPage(query: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const search = new URLSearchParams({
      shop: SHOP,
      host: HOST,
      embedded: "1",
      id_token: platform.mintSessionToken(),
      ...query,
    });
    const request = new Request(`${APP.appUrl}/app?${search}`, {
      headers: { "user-agent": BROWSER, ...headers },
    });
    return answerOf(app.authenticate.admin(request));
  }

  /** A call of a page that is open, with the token that App Bridge adds. */
  function callFromPage(token = platform.mintSessionToken()) {
    const headers = { "user-agent": BROWSER, authorization: `Bearer ${token}` };
    return answerOf(
      app.authenticate.admin(new Request(`${APP.appUrl}/app/credits`, { method: "POST", headers })),
    );
  }

  return { platform, app, sessionStorage, signedIn, countExchanges, openPage, callFromPage };
}

/** The session, or the response that the library answers with by throwing it. */
async function answerOf(authenticated: Promise<{ session: { shop: string } }>): Promise<string | Response> {
  try {
    return (await authenticated).session.shop;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

describe("signing in", () => {
  test("the first page exchanges the session token for a token that expires and can be renewed", async () => {
    const { openPage, sessionStorage, signedIn } = await start();
    expect(await openPage()).toBe(SHOP);
    const session = await sessionStorage.loadSession(`offline_${SHOP}`);
    expect(session).toMatchObject({ shop: SHOP, isOnline: false, scope: "write_products,write_files" });
    expect(session?.accessToken).toMatch(/^shpat_/);
    expect(session?.refreshToken).toMatch(/^shprt_/);
    expect(session?.expires?.getTime()).toBe(Date.now() + 3_600_000);
    expect(signedIn).toEqual([SHOP]);
  });

  test("what ends a process while it signs a shop in leaves no session: the next page signs it in again", async () => {
    let isBroken = true;
    const { openPage, signedIn } = await start({
      onSignIn: async () => {
        if (isBroken) throw new Error("the database is gone");
      },
    });
    await openPage().catch(() => "no page");
    expect(await prisma.session.count()).toBe(0);
    isBroken = false;
    expect(await openPage()).toBe(SHOP);
    expect(signedIn).toEqual([SHOP]);
  });

  test("pages after it use the token that is there", async () => {
    const { openPage, callFromPage, countExchanges, signedIn } = await start();
    await openPage();
    const exchanges = countExchanges();
    expect(await openPage()).toBe(SHOP);
    expect(await callFromPage()).toBe(SHOP);
    expect(countExchanges()).toBe(exchanges);
    expect(signedIn).toEqual([SHOP]);
  });

  test("a token near its end is exchanged anew", async () => {
    const { openPage, callFromPage, countExchanges } = await start();
    await openPage();
    const exchanges = countExchanges();
    advance(56 * 60_000);
    expect(await callFromPage()).toBe(SHOP);
    expect(countExchanges()).toBe(exchanges + 1);
  });

  test("a token that was forgotten since Shopify refused it is exchanged anew", async () => {
    const { openPage, sessionStorage, countExchanges } = await start();
    await openPage();
    const session = await sessionStorage.loadSession(`offline_${SHOP}`);
    if (session === undefined) throw new Error("no session");
    delete session.accessToken;
    await sessionStorage.storeSession(session);
    const exchanges = countExchanges();
    expect(await openPage()).toBe(SHOP);
    expect(countExchanges()).toBe(exchanges + 1);
  });
});

describe("what is not signed in", () => {
  test("a call with a session token that has ended is asked to come again with a new one", async () => {
    const { platform, callFromPage, countExchanges } = await start();
    const exchanges = countExchanges();
    const token = platform.mintSessionToken();
    advance(10 * 60_000);
    const answer = await callFromPage(token);
    expect(answer).toMatchObject({ status: 401 });
    expect(answer instanceof Response && answer.headers.get("x-shopify-retry-invalid-session-request")).toBe(
      "1",
    );
    expect(countExchanges()).toBe(exchanges);
  });

  test("a forged session token is nobody's", async () => {
    const { callFromPage, platform } = await start();
    const [head = "", claims = ""] = platform.mintSessionToken().split(".");
    expect(await callFromPage(`${head}.${claims}.forged`)).toMatchObject({ status: 401 });
    expect(await callFromPage("nonsense")).toMatchObject({ status: 401 });
  });

  test("a page without a session token is sent to fetch one", async () => {
    const { openPage } = await start();
    const answer = await openPage({ id_token: "" });
    expect(answer).toMatchObject({ status: 302 });
    expect(answer instanceof Response && answer.headers.get("location")).toMatch(/^\/auth\/session-token\?/);
  });

  test("robots get no page", async () => {
    const { openPage } = await start();
    expect(await openPage({}, { "user-agent": "Googlebot/2.1" })).toMatchObject({ status: 410 });
  });

  test("when Shopify cannot be reached the page fails, and nothing is stored", async () => {
    const { openPage, platform, signedIn } = await start();
    platform.faults.next("oauth", { kind: "cut", when: "before-work" });
    expect(await openPage()).toMatchObject({ status: 500 });
    expect(await prisma.session.count()).toBe(0);
    expect(signedIn).toEqual([]);
  });
});

describe("who may frame a page", () => {
  test.each([
    [
      "/app?shop=rotate-demo.myshopify.com",
      /frame-ancestors https:\/\/rotate-demo\.myshopify\.com https:\/\/admin\.shopify\.com /,
    ],
    ["/app", /^frame-ancestors 'none';$/],
    ["/app?shop=evil.example", /^frame-ancestors 'none';$/],
    ["/app?shop=evil.example/.myshopify.com", /^frame-ancestors 'none';$/],
    ["/app?shop=", /^frame-ancestors 'none';$/],
  ])("%s", async (path, policy) => {
    const { app } = await start();
    const headers = new Headers();
    app.addDocumentResponseHeaders(new Request(`${APP.appUrl}${path}`), headers);
    expect(headers.get("content-security-policy")).toMatch(policy);
  });

  test.each([
    [SHOP, /frame-ancestors https:\/\/rotate-demo\.myshopify\.com /],
    ["evil.example", /^frame-ancestors 'none';$/],
    ["", /^frame-ancestors 'none';$/],
  ])("the library's own pages, opened with the shop “%s”", async (shop, policy) => {
    const { app } = await start();
    const url = `${APP.appUrl}/auth/session-token?shop=${shop}`;
    const page = await answerOf(
      app.authenticate.admin(new Request(url, { headers: { "user-agent": BROWSER } })),
    );
    expect(page).toMatchObject({ status: 200 });
    expect(page instanceof Response && page.headers.get("content-security-policy")).toMatch(policy);
  });
});
