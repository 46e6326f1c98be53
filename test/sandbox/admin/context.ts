import type { RotateProductSandbox } from "../rotateproduct/index.ts";
import type { ShopifySandbox } from "../shopify/contract.ts";
import type { ShopState } from "../shopify/state.ts";

/** How the app under test is entered in the admin. */
export interface AdminApp {
  /** Its place in the address: `/apps/<handle>`. */
  handle: string;
  name: string;
}

/** The languages that an admin may be set to; the app is told at its start. */
export const locales = ["en", "de", "fr", "es", "ja"] as const;
type Locale = (typeof locales)[number];

/** What every page of the admin works on. */
export interface AdminContext {
  shopify: ShopifySandbox;
  rotateProduct: RotateProductSandbox | null;
  app: AdminApp;
  /** Where the browser gets the app's pages from: the app proxy. */
  frameOrigin: string;
  /** What the app believes to be its address. */
  appUrl: string;
  /** Where the app's admin UI extensions lie, one folder each; null: it has none. */
  extensionsDir: string | null;
  preferences: { locale: Locale };
  /** Unix time in ms, by the sandbox's clock. */
  now(): number;
}

export function currentShop({ shopify }: AdminContext): ShopState {
  return shopify.shop();
}

/** `<name>` of `<name>.myshopify.com`. */
export function shopNameOf(domain: string): string {
  return domain.replace(/\.myshopify\.com$/, "");
}

/** The staff member who sits in front of this admin. */
export const staffMember = {
  id: 1,
  name: "Robin Merchant",
  email: "robin@example.com",
  accountAccess: "Account owner",
};
