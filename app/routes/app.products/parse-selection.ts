import { z } from "zod";
import type { ProductSelection } from "../../shopify/catalogue.ts";
import { parseProductListQuery, toFilter, toOrder } from "./product-list-query.ts";

/** As far as Shopify pages through a list; as many ids are a form of less than a megabyte. */
const MAX_IDS = 25_000;

/** Products as numbers of their GIDs, comma-separated: a third of the bytes. */
const productNumbers = z
  .string()
  .regex(/^(\d{1,20}(,\d{1,20})*)?$/)
  .transform((text) => (text === "" ? [] : text.split(",")).map((id) => `gid://shopify/Product/${id}`))
  .refine((ids) => ids.length <= MAX_IDS, `more than ${MAX_IDS} products`);

/** What the merchant chose: products by name, or all that an address means but for some. */
export const selectionFormSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("named"),
    /** The same key is the same click. */
    clickKey: z.uuid(),
    productIds: productNumbers.refine((ids) => ids.length > 0, "no product"),
  }),
  z.object({
    kind: z.literal("all"),
    clickKey: z.uuid(),
    /** The page's query string. */
    query: z.string().max(4_000),
    except: productNumbers,
  }),
]);

/** "All that match" in the words of the Shopify adapter, in the order that the merchant saw. */
export function toProductSelection(search: string, except: readonly string[]): ProductSelection {
  const query = parseProductListQuery(new URLSearchParams(search));
  return { filter: toFilter(query), ...toOrder(query), ...(except.length > 0 && { except }) };
}
