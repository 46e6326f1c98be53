import { announceProductUpdate } from "../events.ts";
import { numericId } from "../gid.ts";
import { findReferencingProducts } from "../state.ts";
import { type GraphqlContext, takeExtent } from "./context.ts";
import { filesError, type UserError } from "./user-error.ts";

/** `fileDelete`: for good, and out of every gallery. */
export function fileDelete({ fileIds }: { fileIds: string[] }, context: GraphqlContext) {
  const { world, shop } = context;
  const userErrors: UserError[] = [];
  const found: { gid: string; id: number }[] = [];
  for (const [index, gid] of takeExtent(fileIds, context).entries()) {
    const file = shop.files.get(numericId(gid, "Video", "MediaImage", "GenericFile") ?? -1);
    const code = !file ? "FILE_DOES_NOT_EXIST" : file.isLocked ? "FILE_LOCKED" : null;
    if (code) userErrors.push(filesError(["fileIds", String(index)], code));
    else if (file) found.push({ gid, id: file.id });
  }
  if (userErrors.length > 0 && world.settings.batchErrors === "all-or-nothing")
    return { deletedFileIds: [], userErrors };

  for (const { id } of found) {
    for (const product of findReferencingProducts(shop, id)) {
      product.mediaIds = product.mediaIds.filter((mediaId) => mediaId !== id);
      product.updatedAt = world.now();
      void announceProductUpdate(world, shop, product);
    }
    shop.files.delete(id);
  }
  world.markChanged();
  return { deletedFileIds: found.map(({ gid }) => gid), userErrors };
}
