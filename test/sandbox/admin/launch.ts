import { createHmac, randomBytes } from "node:crypto";
import { type AdminContext, currentShop, shopNameOf } from "./context.ts";

/** Differs from one signed-in staff member to the next; this admin has one. */
const sessionId = randomBytes(32).toString("hex");

/** The `host` parameter: base64 of the admin's address of the shop, without padding. */
export function hostOf(domain: string): string {
  return Buffer.from(`admin.shopify.com/store/${shopNameOf(domain)}`)
    .toString("base64")
    .replace(/=+$/, "");
}

/**
 * The address at which the frame opens `path` (with its query) of the app: the query is the one the platform
 * sends, signed with the app's secret as https://shopify.dev/docs/apps/build/authentication-authorization tells.
 */
export function launchUrl(context: AdminContext, path: string): string {
  const { domain } = currentShop(context).shop;
  const [pathname = "/", search = ""] = path.split(/\?(.*)/s);
  // Set part by part: a path such as `//elsewhere` must not become a host.
  const url = new URL(context.frameOrigin);
  url.pathname = pathname;
  url.search = search;
  const launch = {
    embedded: "1",
    host: hostOf(domain),
    id_token: context.shopify.mintSessionToken(),
    locale: context.preferences.locale,
    session: sessionId,
    shop: domain,
    timestamp: String(Math.floor(context.now() / 1000)),
  };
  for (const [name, value] of Object.entries(launch)) url.searchParams.set(name, value);
  url.searchParams.set("hmac", signQuery(url.searchParams, context.shopify.app.apiSecret));
  return url.href;
}

/** HMAC-SHA256, in hex, of the parameters in the order of their names. */
function signQuery(parameters: URLSearchParams, secret: string): string {
  const sorted = new URLSearchParams(parameters);
  sorted.delete("hmac");
  sorted.sort();
  return createHmac("sha256", secret).update(sorted.toString().replaceAll("+", "%20")).digest("hex");
}
