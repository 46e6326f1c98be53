import type { ProductImage } from "../../generation/product.ts";
import { plans, readChoices } from "../../services.server.ts";
import type { PlanRow } from "../../store/plan-pages.ts";
import { type Review, readReview } from "../app.requests.$id.review/read-review.server.ts";
import type { Caller } from "./answer.ts";
import { Problem } from "./problem.ts";
import type { PlanAnswer } from "./schema.ts";
import { type PlanChoices, wordPlan } from "./word-plan.ts";

/**
 * @param images of the plan's one product, where they were just read at Shopify
 * @throws Problem not_found for a plan that the shop does not have
 */
export async function readPlan(
  { shop, texts }: Caller,
  id: string,
  images?: readonly ProductImage[],
): Promise<PlanAnswer> {
  const review = await readReview(shop, id);
  if (review === null) throw new Problem("not_found");
  return wordPlan(review, await findChoices(shop, review, images), texts);
}

/** What can be changed: of one product alone, until the plan is confirmed. */
async function findChoices(
  shop: string,
  { plan, videos }: Review,
  images?: readonly ProductImage[],
): Promise<PlanChoices | null> {
  const isOpen = plan.plannedAt !== null && plan.confirmedAt === null;
  if (!isOpen || plan.read !== 1 || videos !== 1) return null;
  const { rows } = await plans.listPlanned(shop, plan.id, { from: 0, size: 1, title: "" });
  const [row] = rows;
  if (row === undefined) return null;
  return { row, images: images ?? (await readImages(shop, row)) };
}

/** What is planned can be made without another look at Shopify. */
async function readImages(shop: string, row: PlanRow): Promise<readonly ProductImage[]> {
  const choices = await readChoices(shop, row.productId);
  return choices.kind === "choices" ? choices.images : listPlanned(row);
}

function listPlanned({ imageId, imageUrl, endImageId, endImageUrl }: PlanRow): ProductImage[] {
  const planned = [
    { id: imageId, url: imageUrl },
    { id: endImageId, url: endImageUrl },
  ];
  return planned.flatMap(({ id, url }) => (id === null || url === null ? [] : [{ id, url, alt: null }]));
}
