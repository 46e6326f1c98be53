import { z } from "zod";

const gid = (type: string) => z.string().regex(new RegExp(`^gid://shopify/${type}/\\d{1,20}$`));

/** Longer than any description that is sent: what is too long is cut, what is far too long is not from our page. */
const MAX_TYPED = 1_000;

/** Which part of a plan's products is looked at. What makes no sense is the beginning of all. */
export const stretchSchema = z.object({
  /** How many come before it. */
  from: z.coerce.number().int().nonnegative().catch(0),
  size: z.coerce.number().int().min(1).max(100).catch(50),
  /** Part of the title; "" for all. */
  title: z.string().max(255).catch(""),
});

/** A change of one product. Images are named by their ids alone; whether they are the product's, Shopify says. */
export const planEditSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("leave_out"), productId: gid("Product") }),
  z.object({ intent: z.literal("take_in"), productId: gid("Product") }),
  z
    .object({
      intent: z.literal("edit"),
      productId: gid("Product"),
      imageId: gid("MediaImage"),
      /** "" for none. */
      endImageId: gid("MediaImage").or(z.literal("")),
      /** "" for the product's own. */
      description: z.string().max(MAX_TYPED),
    })
    .transform(({ intent, productId, imageId, endImageId, description }) => ({
      intent,
      productId,
      choice: { imageId, endImageId: endImageId || null, description: description || null },
    })),
]);
