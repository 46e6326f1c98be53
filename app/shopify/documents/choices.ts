import type {
  ListCollectionsQuery,
  ListCollectionsQueryVariables,
  ListProductTypesQuery,
  ListProductTypesQueryVariables,
  ListTagsQuery,
  ListTagsQueryVariables,
  ListVendorsQuery,
  ListVendorsQueryVariables,
} from "../generated/admin.types.ts";
import { defineOperation } from "./operation.ts";

// Shopify cannot search among these words, but gives up to 1,000 of them at a time (5,000 tags).

export const listVendorsQuery = defineOperation<ListVendorsQuery, ListVendorsQueryVariables>(/* GraphQL */ `
  query ListVendors {
    productVendors(first: 1000) {
      nodes
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const listProductTypesQuery = defineOperation<
  ListProductTypesQuery,
  ListProductTypesQueryVariables
>(/* GraphQL */ `
  query ListProductTypes {
    productTypes(first: 1000) {
      nodes
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const listTagsQuery = defineOperation<ListTagsQuery, ListTagsQueryVariables>(/* GraphQL */ `
  query ListTags {
    productTags(first: 5000) {
      nodes
      pageInfo {
        hasNextPage
      }
    }
  }
`);

export const listCollectionsQuery = defineOperation<
  ListCollectionsQuery,
  ListCollectionsQueryVariables
>(/* GraphQL */ `
  query ListCollections($query: String) {
    collections(first: 50, query: $query, sortKey: TITLE) {
      nodes {
        id
        title
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
