import type { ItemResult } from "../pipeline/ports/index.ts";
import type { AdminGraphql } from "./admin-graphql.ts";
import { attachFilesMutation, detachFilesMutation, moveMediaMutation } from "./documents/media.ts";
import { inBatches, MAX_INPUT_ITEMS } from "./in-batches.ts";
import { readProducts } from "./products.ts";
import { type BatchReply, runItemBatch } from "./run-item-batch.ts";
import { toItemError, type UserError } from "./user-errors.ts";

/** A file, and the product whose media it is to be among, or not. */
export interface MediaLink {
  fileId: string;
  productId: string;
}

/** Adds each file to its product's media; results in the order given. One that is there already counts as added. */
export async function attachFiles(
  graphql: AdminGraphql,
  links: readonly MediaLink[],
): Promise<readonly ItemResult<null>[]> {
  const results = await updateFiles(links, async (items) => {
    const files = items.map(({ fileId, productId }) => ({ id: fileId, referencesToAdd: [productId] }));
    return (await graphql.run(attachFilesMutation, { files })).fileUpdate;
  });
  return acceptWhatIsSo(graphql, links, results, (isThere) => isThere);
}

/**
 * Takes each file out of its product's media; the file stays, and so does the order of the other media. Results in the
 * order given. One that is not there (any more) counts as taken out; a file or a product that is gone is told apart.
 */
export async function detachFiles(
  graphql: AdminGraphql,
  links: readonly MediaLink[],
): Promise<readonly ItemResult<null>[]> {
  const results = await updateFiles(links, async (items) => {
    const files = items.map(({ fileId, productId }) => ({ id: fileId, referencesToRemove: [productId] }));
    return (await graphql.run(detachFilesMutation, { files })).fileUpdate;
  });
  return acceptWhatIsSo(graphql, links, results, (isThere) => !isThere);
}

interface FileUpdateReply {
  readonly files?: readonly { readonly id: string }[] | null;
  readonly userErrors: readonly UserError[];
}

function updateFiles(
  links: readonly MediaLink[],
  update: (items: readonly MediaLink[]) => Promise<FileUpdateReply | null | undefined>,
): Promise<ItemResult<null>[]> {
  return inBatches(links, MAX_INPUT_ITEMS, (batch) =>
    runItemBatch(batch, async (items): Promise<BatchReply<null>> => {
      const reply = await update(items);
      const updated = new Set(reply?.files?.map(({ id }) => id));
      return {
        done: items.map(({ fileId }) => (updated.has(fileId) ? null : undefined)),
        errors: reply?.userErrors ?? [],
      };
    }),
  );
}

/** No error code says "is so already", so a refusal without a reason that we know is checked against the gallery. */
async function acceptWhatIsSo(
  graphql: AdminGraphql,
  links: readonly MediaLink[],
  results: readonly ItemResult<null>[],
  isWanted: (isThere: boolean) => boolean,
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
  const settled = new Set(
    refused.filter(({ fileId }, index) =>
      isWanted(products[index]?.media.some(({ id }) => id === fileId) ?? false),
    ),
  );
  return results.map((result, index) => {
    const link = links[index];
    return link !== undefined && settled.has(link) ? { ok: true, value: null } : result;
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
