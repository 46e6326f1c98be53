import { config } from "./config.js";

/**
 * Where an address of an extension leads in this admin
 * (https://shopify.dev/docs/api/admin-extensions/latest/network-features, "custom protocols"): `app:` and relative
 * ones into the app, `shopify:admin/` into the admin. Others are as they are.
 */
export function resolveLink(href) {
  const [, protocol, rest] = /^(app:|shopify:admin)?\/*(.*)$/s.exec(href) ?? [];
  if (protocol === "shopify:admin") return `/${rest}`;
  if (protocol === "app:" || href.startsWith("/")) return `${config.appPath}/${rest}`;
  return href;
}

/** The handle in `extension:<handle>` and `extension://<handle>`; null for another address. */
export function readExtensionHandle(url) {
  return /^extension:(?:\/\/)?([\w-]+)/.exec(url)?.[1] ?? null;
}
