import { isPassing, isWithoutAccess } from "../generation/errors.ts";
import { buildPayload, cleanDescription, describeProduct } from "../generation/payload.ts";
import type { Choice, Product, ProductImage } from "../generation/product.ts";
import type { Ports } from "./ports/index.ts";

/** Why what the merchant wants of a product cannot be had; nothing is changed then. */
export type EditRefusal =
  | { kind: "confirmed" }
  | { kind: "not_found" }
  | { kind: "image_gone" }
  | { kind: "no_access" }
  | { kind: "unavailable" };

/** `images` are all that the product's video can be made of, in gallery order. */
export type EditResult = { kind: "saved"; images: readonly ProductImage[] } | EditRefusal;

/** What a product's video can be made of. */
export interface ProductChoices {
  kind: "choices";
  /** In gallery order. */
  images: readonly ProductImage[];
  /** What is sent where the merchant writes nothing. */
  description: string;
}

/** The images that a video of a product can start and end with, as Shopify has them now, and its own description. */
export async function readChoices(
  ports: Ports,
  shop: string,
  productId: string,
): Promise<ProductChoices | EditRefusal> {
  const product = await readProduct(ports, shop, productId);
  if ("kind" in product) return product;
  return { kind: "choices", images: product.images, description: describeProduct(product) };
}

/**
 * Changes what is sent for one product of a plan. Images are the product's own, looked for at Shopify at this moment:
 * no address comes from the outside.
 *
 * @param choice without an image the product's first; without a description the product's own
 */
export async function editPlan(
  ports: Ports,
  shop: string,
  requestId: string,
  productId: string,
  choice: Choice,
): Promise<EditResult> {
  const product = await readProduct(ports, shop, productId);
  if ("kind" in product) return product;
  const start = product.images.find(({ id }) => id === choice.imageId);
  const end = product.images.find(({ id }) => id === choice.endImageId) ?? null;
  if (start === undefined || (choice.endImageId !== null && end === null)) return { kind: "image_gone" };
  const description = cleanDescription(choice.description ?? "") || describeProduct(product);
  const payload = buildPayload(product, { ...choice, description });
  if ("refusal" in payload || (end !== null && payload.item.endImageUrl !== end.url)) {
    return { kind: "image_gone" };
  }
  const edited = await ports.store.editPlan(shop, requestId, productId, {
    imageId: start.id,
    imageUrl: start.url,
    endImageId: end?.id ?? null,
    endImageUrl: end?.url ?? null,
    description,
  });
  return edited === "edited" ? { kind: "saved", images: product.images } : { kind: edited };
}

/** Leaves a product of a plan out, or takes it in again. */
export async function leaveOut(
  ports: Ports,
  shop: string,
  requestId: string,
  productId: string,
  isLeftOut: boolean,
): Promise<{ kind: "saved" } | EditRefusal> {
  const edited = await ports.store.editPlan(shop, requestId, productId, { isLeftOut });
  return { kind: edited === "edited" ? "saved" : edited };
}

async function readProduct(ports: Ports, shop: string, id: string): Promise<Product | EditRefusal> {
  try {
    const [product] = await ports.shopifyOf(shop).readProducts([id]);
    return product ?? { kind: "not_found" };
  } catch (error) {
    if (isWithoutAccess(error)) return { kind: "no_access" };
    if (isPassing(error)) return { kind: "unavailable" };
    throw error;
  }
}
