import { chooseEndImage, type EndImageRule } from "../generation/end-image.ts";
import { buildPayload, describeProduct, hasOurVideo } from "../generation/payload.ts";
import type { Product, SkipReason } from "../generation/product.ts";
import type { PlannedProduct, Ports } from "./ports/index.ts";

/** How products are planned. */
export interface Planning {
  /** Products that have a video get a new one. */
  makesAgain: boolean;
  /** The image to start with, where the product has it; its first one by default. */
  imageId?: string;
}

/** Reads products and says of each what would be sent, or why nothing is. Reads Shopify, in the order of `ids`. */
export async function planProducts(
  ports: Ports,
  shop: string,
  ids: readonly string[],
  planning: Planning,
): Promise<readonly PlannedProduct[]> {
  const { endImageRule } = await ports.store.readShop(shop);
  const occupied = await ports.store.readOccupied(shop, ids);
  const products = await ports.shopifyOf(shop).readProducts(ids);
  return ids.map((id, index) => {
    const product = products[index] ?? null;
    const state = occupied.get(id);
    return product === null
      ? planUnknown(id, state)
      : planProduct(product, state, { ...planning, endImageRule });
  });
}

function planUnknown(id: string, occupied: SkipReason | undefined): PlannedProduct {
  return {
    productId: id,
    title: id,
    imageUrl: null,
    imageId: null,
    endImageId: null,
    endImageUrl: null,
    description: null,
    skipReason: occupied ?? "product_not_found",
  };
}

/** What the merchant sees in the plan is what is sent: the images are named and the description written down. */
function planProduct(
  product: Product,
  occupied: SkipReason | undefined,
  { makesAgain, imageId, endImageRule }: Planning & { endImageRule: EndImageRule },
): PlannedProduct {
  const { images } = product;
  const image = images.find(({ id }) => id === imageId) ?? images[0];
  const end = image === undefined ? null : chooseEndImage(images, image.id, endImageRule);
  const choice = {
    imageId: image?.id ?? null,
    endImageId: end?.id ?? null,
    description: describeProduct(product),
  };
  const payload = buildPayload(product, choice);
  const refusal = "refusal" in payload ? payload.refusal : null;
  return {
    productId: product.id,
    title: product.title,
    imageUrl: image?.url ?? null,
    endImageUrl: end?.url ?? null,
    ...choice,
    skipReason: findOccupation(product, occupied, makesAgain) ?? refusal,
  };
}

/** What is being made is not made twice at a time; what was made is, where that is asked for. */
function findOccupation(
  product: Product,
  occupied: SkipReason | undefined,
  makesAgain: boolean,
): SkipReason | null {
  if (occupied === "in_progress") return occupied;
  const hasVideo = occupied === "has_video" || hasOurVideo(product);
  return hasVideo && !makesAgain ? "has_video" : null;
}
