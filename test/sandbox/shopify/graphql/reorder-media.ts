import { randomUUID } from "node:crypto";
import { gid, numericId } from "../gid.ts";
import type { Job } from "../state.ts";
import type { GraphqlContext } from "./context.ts";
import { mediaError, type UserError } from "./user-error.ts";
import { findProduct } from "./view-product.ts";

interface MoveInput {
  id: string;
  /** Zero-based. */
  newPosition: string;
}

interface ReorderArgs {
  id: string;
  moves: MoveInput[];
}

/** `productReorderMedia`: checked at once, done some time later, when its job is. */
export function productReorderMedia({ id, moves }: ReorderArgs, context: GraphqlContext) {
  const { world, shop } = context;
  const product = findProduct(context, id);
  if (!product) return refuse([mediaError(["id"], "PRODUCT_DOES_NOT_EXIST")]);
  if (product.isSuspended) return refuse([mediaError(["id"], "PRODUCT_SUSPENDED")]);
  if (product.isMediaBusy) return refuse([mediaError(["id"], "MEDIA_CANNOT_BE_MODIFIED")]);
  if (moves.length === 0) return refuse([mediaError(["moves"], "MISSING_ARGUMENTS")]);

  const read = moves.map((move) => ({
    fileId: numericId(move.id, "Video", "MediaImage") ?? -1,
    newPosition: Number(move.newPosition),
  }));
  const errors = read.flatMap(({ fileId }, index) => {
    if (product.mediaIds.includes(fileId)) return [];
    const code = shop.files.has(fileId) ? "MEDIA_DOES_NOT_EXIST_ON_PRODUCT" : "MEDIA_DOES_NOT_EXIST";
    return [mediaError(["moves", String(index), "id"], code)];
  });
  if (errors.length > 0) return refuse(errors);

  const doneAt = world.now() + world.settings.jobMs;
  const job: Job = { id: randomUUID(), doneAt, reorder: { productId: product.id, moves: read } };
  shop.jobs.set(job.id, job);
  world.markChanged();
  return { job: viewJob(context, job), mediaUserErrors: [], userErrors: [] };
}

function refuse(errors: UserError[]) {
  return { job: null, mediaUserErrors: errors, userErrors: errors };
}

/** A job as the schema's `Job`. */
export function viewJob({ world }: GraphqlContext, job: Job): object {
  return { __typename: "Job", id: gid("Job", job.id), done: job.doneAt <= world.now() };
}
