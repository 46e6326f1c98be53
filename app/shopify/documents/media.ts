import type { MoveMediaMutation, MoveMediaMutationVariables } from "../generated/admin.types.ts";
import { defineOperation } from "./operation.ts";

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
