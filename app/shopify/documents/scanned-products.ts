import type {
  ListBestSellerIdsQuery,
  ListBestSellerIdsQueryVariables,
  ListProductIdsQuery,
  ListProductIdsQueryVariables,
  ScanBestSellersQuery,
  ScanBestSellersQueryVariables,
  ScanProductsQuery,
  ScanProductsQueryVariables,
} from "../generated/admin.types.ts";
import { nextPage } from "./fragments.ts";
import { defineOperation } from "./operation.ts";

const scannedPage = /* GraphQL */ `
  fragment ScannedPage on ProductConnection {
    edges {
      cursor
      node {
        id
        mediaCount @include(if: $countsMedia) {
          count
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
  }
`;

/** A point a product, two with its media counted: for what Shopify cannot filter by. */
export const scanProductsQuery = defineOperation<
  ScanProductsQuery,
  ScanProductsQueryVariables
>(/* GraphQL */ `
  query ScanProducts(
    $query: String
    $sortKey: ProductSortKeys
    $reverse: Boolean
    $first: Int
    $after: String
    $last: Int
    $before: String
    $countsMedia: Boolean!
    $isInCollection: Boolean!
    $collectionId: ID = "gid://shopify/Collection/0"
  ) {
    collection(id: $collectionId) @include(if: $isInCollection) {
      title
    }
    products(
      query: $query
      sortKey: $sortKey
      reverse: $reverse
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      ...ScannedPage
    }
  }
  ${scannedPage}
`);

export const scanBestSellersQuery = defineOperation<
  ScanBestSellersQuery,
  ScanBestSellersQueryVariables
>(/* GraphQL */ `
  query ScanBestSellers(
    $collectionId: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
    $countsMedia: Boolean!
  ) {
    collection(id: $collectionId) {
      title
      products(sortKey: BEST_SELLING, first: $first, after: $after, last: $last, before: $before) {
        ...ScannedPage
      }
    }
  }
  ${scannedPage}
`);

const idPage = /* GraphQL */ `
  fragment IdPage on ProductConnection {
    nodes {
      id
    }
    pageInfo {
      ...NextPage
    }
  }
  ${nextPage}
`;

export const listProductIdsQuery = defineOperation<
  ListProductIdsQuery,
  ListProductIdsQueryVariables
>(/* GraphQL */ `
  query ListProductIds($query: String, $sortKey: ProductSortKeys, $reverse: Boolean, $after: String) {
    products(query: $query, sortKey: $sortKey, reverse: $reverse, first: 250, after: $after) {
      ...IdPage
    }
  }
  ${idPage}
`);

export const listBestSellerIdsQuery = defineOperation<
  ListBestSellerIdsQuery,
  ListBestSellerIdsQueryVariables
>(/* GraphQL */ `
  query ListBestSellerIds($collectionId: ID!, $after: String) {
    collection(id: $collectionId) {
      products(sortKey: BEST_SELLING, first: 250, after: $after) {
        ...IdPage
      }
    }
  }
  ${idPage}
`);
