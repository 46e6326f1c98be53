import { cdnUrl } from "./cdn-paths.ts";
import { collectionGid, fileGid, gid, productGid } from "./gid.ts";
import { fileStatusAt, type Product, type ShopState } from "./state.ts";
import type { World } from "./world.ts";

/** What happens in a shop and is told to the app. Payloads carry the fields of the platform that apps read. */

export async function announceProductUpdate(world: World, shop: ShopState, product: Product): Promise<void> {
  await announce(world, shop, "products/update", describeProduct(shop, product, world.now()));
}

export async function announceProductDelete(world: World, shop: ShopState, product: Product): Promise<void> {
  await announce(world, shop, "products/delete", { id: product.id });
}

export async function announceScopesUpdate(
  world: World,
  shop: ShopState,
  { previous, current }: { previous: string[]; current: string[] },
): Promise<void> {
  const { id, domain } = shop.shop;
  const updated_at = new Date(world.now()).toISOString();
  await announce(world, shop, "app/scopes_update", {
    id: shop.installation.id,
    previous,
    current,
    shop_id: gid("Shop", id),
    shop_domain: domain,
    updated_at,
  });
}

/** Sent after the installation has ended, hence past the rule that only installed apps hear of a shop. */
export async function announceUninstall(world: World, { shop }: ShopState): Promise<void> {
  const { id, name, domain, email } = shop;
  const payload = {
    id,
    name,
    email,
    domain,
    myshopify_domain: domain,
    admin_graphql_api_id: gid("Shop", id),
  };
  await world.webhooks.send("app/uninstalled", payload, domain);
}

/** A payload for the compliance topics, which the platform sends to apps that are not installed too. */
export function describeComplianceRequest(topic: string, { shop }: ShopState): object {
  const base = { shop_id: shop.id, shop_domain: shop.domain };
  if (topic === "shop/redact") return base;
  const customer = { id: 191167, email: "customer@example.com", phone: "555-625-1199" };
  return topic === "customers/redact"
    ? { ...base, customer, orders_to_redact: [] }
    : { ...base, customer, orders_requested: [], data_request: { id: 9999 } };
}

async function announce(world: World, shop: ShopState, topic: string, payload: unknown): Promise<void> {
  if (shop.installation.isInstalled) await world.webhooks.send(topic, payload, shop.shop.domain);
}

function describeProduct(shop: ShopState, product: Product, now: number) {
  const files = product.mediaIds.flatMap((id) => shop.files.get(id) ?? []);
  const media = files.map((file, index) => ({
    id: file.id,
    admin_graphql_api_id: fileGid(file),
    position: index + 1,
    alt: file.alt,
    media_content_type: file.kind,
    status: fileStatusAt(file, now),
    preview_image: { src: cdnUrl(shop, file) },
  }));
  return {
    id: product.id,
    admin_graphql_api_id: productGid(product),
    title: product.title,
    handle: product.handle,
    body_html: product.descriptionHtml,
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags.join(", "),
    status: product.status.toLowerCase(),
    created_at: new Date(product.createdAt).toISOString(),
    updated_at: new Date(product.updatedAt).toISOString(),
    published_at: product.publishedAt && new Date(product.publishedAt).toISOString(),
    collections: product.collectionIds.map((id) => collectionGid({ id })),
    media,
    images: media.filter((item) => item.media_content_type === "IMAGE"),
  };
}
