import { requireScope } from "./context.ts";
import { fileCreate } from "./file-create.ts";
import { fileDelete } from "./file-delete.ts";
import { fileUpdate } from "./file-update.ts";
import { productReorderMedia } from "./reorder-media.ts";
import { stagedUploadsCreate } from "./staged-uploads-create.ts";

const writeFiles = ["write_files", "write_images", "write_themes"];

/** The fields of `Mutation` that the sandbox simulates. */
export const mutationRoot = {
  stagedUploadsCreate: requireScope(["write_products", "write_files"], stagedUploadsCreate),
  fileCreate: requireScope(writeFiles, fileCreate),
  fileUpdate: requireScope(writeFiles, fileUpdate),
  fileDelete: requireScope(writeFiles, fileDelete),
  productReorderMedia: requireScope(["write_products"], productReorderMedia),
};
