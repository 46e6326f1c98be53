import { z } from "zod";

/** Images that one bulk create may bring, start and end images together. */
export const MAX_IMAGES = 600;

const itemSchema = z.object({
  imageUrl: z.string().min(1),
  endImageUrl: z.string().min(1).optional(),
  description: z.string().optional(),
  externalId: z.string().optional(),
});

const bulkRequestSchema = z.object({ generations: z.array(itemSchema).min(1) });

/** One item of a bulk create, as it was asked for. */
export type RequestedItem = z.infer<typeof itemSchema>;

/** The items of a bulk create, or what is wrong with its body. */
export function readBulkRequest(body: string): { items: RequestedItem[] } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { problem: "The request body is not JSON." };
  }
  const parsed = bulkRequestSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".") || "body"}: ${message}`,
    );
    return { problem: problems.slice(0, 5).join("; ") };
  }
  const { generations: items } = parsed.data;
  const images = items.length + items.filter(({ endImageUrl }) => endImageUrl !== undefined).length;
  if (images > MAX_IMAGES)
    return { problem: `generations: at most ${MAX_IMAGES} images, ${images} were sent` };
  return { items };
}
