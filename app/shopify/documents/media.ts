import type {
  AttachFilesMutation,
  AttachFilesMutationVariables,
  DetachFilesMutation,
  DetachFilesMutationVariables,
  MoveMediaMutation,
  MoveMediaMutationVariables,
} from "../generated/admin.types.ts";
import { fileFault } from "./fragments.ts";
import { defineOperation } from "./operation.ts";

export const attachFilesMutation = defineOperation<
  AttachFilesMutation,
  AttachFilesMutationVariables
>(/* GraphQL */ `
  mutation AttachFiles($files: [FileUpdateInput!]!) {
    fileUpdate(files: $files) {
      files {
        id
      }
      userErrors {
        ...FileFault
      }
    }
  }
  ${fileFault}
`);

export const detachFilesMutation = defineOperation<
  DetachFilesMutation,
  DetachFilesMutationVariables
>(/* GraphQL */ `
  mutation DetachFiles($files: [FileUpdateInput!]!) {
    fileUpdate(files: $files) {
      files {
        id
      }
      userErrors {
        ...FileFault
      }
    }
  }
  ${fileFault}
`);

export const moveMediaMutation = defineOperation<
  MoveMediaMutation,
  MoveMediaMutationVariables
>(/* GraphQL */ `
  mutation MoveMedia($productId: ID!, $moves: [MoveInput!]!) {
    productReorderMedia(id: $productId, moves: $moves) {
      job {
        id
      }
      mediaUserErrors {
        code
        field
        message
      }
    }
  }
`);
