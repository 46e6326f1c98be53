import type { ItemResult } from "../pipeline/ports/index.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { attachFilesMutation } from "./documents/files.ts";
import { moveMediaMutation } from "./documents/media.ts";
import { inBatches, MAX_INPUT_ITEMS } from "./in-batches.ts";
import { readProducts } from "./products.ts";
import { type BatchReply, runItemBatch } from "./run-item-batch.ts";
import { toItemError } from "./user-errors.ts";

/** A file that is to be among a product's media. */
export interface MediaLink {
  fileId: string;
  productId: string;
}

/** Adds each file to its product's media; results in the order given. One that is there already counts as added. */
export async function attachFiles(
  graphql: AdminGraphql,
  links: readonly MediaLink[],
): Promise<readonly ItemResult<null>[]> {
  const results = await inBatches(links, MAX_INPUT_ITEMS, (batch) =>
    runItemBatch(batch, async (items): Promise<BatchReply<null>> => {
      const { fileUpdate } = await graphql.run(attachFilesMutation, {
        files: items.map(({ fileId, productId }) => ({ id: fileId, referencesToAdd: [productId] })),
      });
      const updated = new Set(fileUpdate?.files?.map(({ id }) => id));
      return {
        done: items.map(({ fileId }) => (updated.has(fileId) ? null : undefined)),
        errors: fileUpdate?.userErrors ?? [],
      };
    }),
  );
  return acceptThoseThere(graphql, links, results);
}

/** No error code says "is there already", so a refusal without a reason that we know is checked against the gallery. */
async function acceptThoseThere(
  graphql: AdminGraphql,
  links: readonly MediaLink[],
  results: readonly ItemResult<null>[],
): Promise<readonly ItemResult<null>[]> {
  const isRefused = (index: number) => {
    const result = results[index];
    return result?.ok === false && result.error.kind === "refused";
  };
  const refused = links.filter((_, index) => isRefused(index));
  if (refused.length === 0) return results;
  const products = await readProducts(
    graphql,
    refused.map(({ productId }) => productId),
  );
  const there = new Set(
    refused.filter(({ fileId }, index) => products[index]?.media.some(({ id }) => id === fileId)),
  );
  return results.map((result, index) => {
    const link = links[index];
    return link !== undefined && there.has(link) ? { ok: true, value: null } : result;
  });
}

/** Moves a media to a zero-based place in its product's gallery; the platform does it a moment later. */
export async function moveMedia(
  graphql: AdminGraphql,
  productId: string,
  mediaId: string,
  position: number,
): Promise<ItemResult<null>> {
  const { productReorderMedia } = await graphql.run(moveMediaMutation, {
    productId,
    moves: [{ id: mediaId, newPosition: String(position) }],
  });
  const [error] = productReorderMedia?.mediaUserErrors ?? [];
  return error === undefined ? { ok: true, value: null } : { ok: false, error: toItemError(error) };
}
