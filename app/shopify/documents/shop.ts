import type { ReadShopPlanQuery, ReadShopPlanQueryVariables } from "../generated/admin.types.ts";
import { defineOperation } from "./operation.ts";

export const readShopPlanQuery = defineOperation<
  ReadShopPlanQuery,
  ReadShopPlanQueryVariables
>(/* GraphQL */ `
  query ReadShopPlan {
    shop {
      plan {
        publicDisplayName
        partnerDevelopment
        shopifyPlus
      }
    }
  }
`);
