import { LogSeverity, RequestedTokenType } from "@shopify/shopify-api";
import { expect, test } from "vitest";
import { Unauthorized, Unavailable } from "../../app/generation/errors.ts";
import type { Log } from "../../app/pipeline/ports/index.ts";
import { createHttp } from "../../app/platform/http.ts";
import { createLibrary, createLibraryLog, refreshSession } from "../../app/shopify/library.ts";
import { APP, SHOP, startShop, strictLog } from "./start-shop.ts";

test("the library's own calls keep to the list of allowed hosts", async () => {
  const { platform } = await startShop();
  const library = createLibrary(APP, {
    http: createHttp({ allowedHosts: ["elsewhere.example"] }),
    log: strictLog,
  });
  const exchange = library.auth.tokenExchange({
    shop: SHOP,
    sessionToken: platform.mintSessionToken(),
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
    expiring: true,
  });
  await expect(exchange).rejects.toThrow(/not on the list of allowed ones/);
  await expect(refreshSession(library, SHOP, "shprt_x")).rejects.toThrow(Unavailable);
  expect(platform.requests.totals.requests).toBe(0);
});

test("the library's own calls follow no redirect", async () => {
  const { library, platform, sessions } = await startShop();
  platform.faults.next("oauth", {
    kind: "status",
    when: "before-work",
    status: 307,
    location: "https://elsewhere.example/",
  });
  await expect(refreshSession(library, SHOP, sessions.get(SHOP)?.refreshToken ?? "")).rejects.toThrow(
    /redirects/,
  );
  expect(platform.requests.totals.requests).toBe(1);
});

test("a renewed session is a whole one: token, end, refresh token and its end", async () => {
  const { library, sessions } = await startShop();
  const old = sessions.get(SHOP);
  const renewed = await refreshSession(library, SHOP, old?.refreshToken ?? "");
  expect(renewed).toMatchObject({ id: `offline_${SHOP}`, shop: SHOP, isOnline: false, scope: old?.scope });
  expect(renewed.accessToken).not.toBe(old?.accessToken);
  expect(renewed.refreshToken).not.toBe(old?.refreshToken);
  expect(renewed.refreshTokenExpires?.getTime()).toBe(Date.now() + 90 * 86_400_000);
});

test("a refresh token that Shopify does not accept ends it", async () => {
  const { library } = await startShop();
  await expect(refreshSession(library, SHOP, "shprt_unknown")).rejects.toThrow(Unauthorized);
});

test("a reply that ends in the middle of a token is not repeated in any message", async () => {
  const { library, sessions, platform } = await startShop();
  platform.faults.next("oauth", { kind: "broken-json" });
  const error = await refreshSession(library, SHOP, sessions.get(SHOP)?.refreshToken ?? "").catch(
    (error: Error) => error,
  );
  expect(error).toBeInstanceOf(Unavailable);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/shp[ar]t_/);
  expect(error).not.toHaveProperty("cause");
});

test("warnings and errors of the library come into our log, its chatter does not", () => {
  const lines: string[] = [];
  const keep = (level: string) => (_: object, message: string) => lines.push(`${level} ${message}`);
  const log: Log = { info: keep("info"), warn: keep("warn"), error: keep("error") };
  const { level, log: write } = createLibraryLog(log);
  write(LogSeverity.Warning, "careful");
  write(LogSeverity.Error, "broken");
  expect(lines).toEqual(["warn careful", "error broken"]);
  expect(level).toBe(LogSeverity.Warning);
});
