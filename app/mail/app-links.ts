import type { AppLinks } from "./word-letter.ts";

/** Addresses of the app's pages in a shop's admin, which finds the app by its client id. */
export function appLinksOf(shop: string, clientId: string): AppLinks {
  const store = shop.replace(/\.myshopify\.com$/, "");
  const app = `https://admin.shopify.com/store/${store}/apps/${clientId}/app`;
  return {
    request: (id) => `${app}/generations?request=${encodeURIComponent(id)}`,
    attention: `${app}/generations?show=attention`,
    settings: `${app}/settings`,
  };
}
