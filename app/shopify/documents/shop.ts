import type {
  ListHostedQuery,
  ListHostedQueryVariables,
  ReadStandingQuery,
  ReadStandingQueryVariables,
} from "../generated/admin.types.ts";
import { nextPage } from "./fragments.ts";
import { defineOperation } from "./operation.ts";

export const readStandingQuery = defineOperation<
  ReadStandingQuery,
  ReadStandingQueryVariables
>(/* GraphQL */ `
  query ReadStanding {
    shop {
      plan {
        publicDisplayName
      }
    }
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
  }
`);

export const listHostedQuery = defineOperation<ListHostedQuery, ListHostedQueryVariables>(/* GraphQL */ `
  query ListHosted($query: String!, $after: String) {
    files(first: 250, query: $query, after: $after) {
      nodes {
        id
      }
      pageInfo {
        ...NextPage
      }
    }
  }
  ${nextPage}
`);
