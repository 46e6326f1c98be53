import type { Link } from "../../app/routes/api/schema.ts";

/** A page of the app: `app:` is relative to its address (https://shopify.dev/docs/api/admin-extensions/latest/network-features). */
export function hrefOf({ path }: Link): string {
  return `app:${path.slice(1)}`;
}

export function AppLink({ link }: { link: Link }) {
  return <s-link href={hrefOf(link)}>{link.label}</s-link>;
}
