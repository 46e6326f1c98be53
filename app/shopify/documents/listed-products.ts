import type {
  CountProductsQuery,
  CountProductsQueryVariables,
  ListBestSellersQuery,
  ListBestSellersQueryVariables,
  ReadListedProductsQuery,
  ReadListedProductsQueryVariables,
  SearchProductsQuery,
  SearchProductsQueryVariables,
} from "../generated/admin.types.ts";
import { defineOperation } from "./operation.ts";

/** Ten points a product. A product's videos are few; ours is looked for among the first three. */
const listedProduct = /* GraphQL */ `
  fragment ListedProduct on Product {
    id
    title
    status
    productType
    vendor
    mediaCount {
      count
    }
    featuredMedia {
      alt
      preview {
        image {
          url(transform: { maxWidth: 160, maxHeight: 160 })
        }
      }
    }
    media(first: 3, query: "media_type:VIDEO", sortKey: POSITION) {
      nodes {
        ... on Video {
          filename
        }
      }
    }
  }
`;

const listedPage = /* GraphQL */ `
  fragment ListedPage on ProductConnection {
    nodes {
      ...ListedProduct
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
  ${listedProduct}
`;

/** The collection's title comes along, so that a shared address can name what it is narrowed by. */
export const searchProductsQuery = defineOperation<
  SearchProductsQuery,
  SearchProductsQueryVariables
>(/* GraphQL */ `
  query SearchProducts(
    $query: String
    $sortKey: ProductSortKeys
    $reverse: Boolean
    $first: Int
    $after: String
    $last: Int
    $before: String
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
      ...ListedPage
    }
  }
  ${listedPage}
`);

/** Shopify knows what sells best within a collection only, and there it takes no other filter. */
export const listBestSellersQuery = defineOperation<
  ListBestSellersQuery,
  ListBestSellersQueryVariables
>(/* GraphQL */ `
  query ListBestSellers($collectionId: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    collection(id: $collectionId) {
      title
      products(sortKey: BEST_SELLING, first: $first, after: $after, last: $last, before: $before) {
        ...ListedPage
      }
    }
  }
  ${listedPage}
`);

export const readListedProductsQuery = defineOperation<
  ReadListedProductsQuery,
  ReadListedProductsQueryVariables
>(/* GraphQL */ `
  query ReadListedProducts($ids: [ID!]!) {
    nodes(ids: $ids) {
      ...ListedProduct
    }
  }
  ${listedProduct}
`);

/** Without a limit Shopify stops at 10,000; it counts no further than 25,000 in any case. */
export const countProductsQuery = defineOperation<
  CountProductsQuery,
  CountProductsQueryVariables
>(/* GraphQL */ `
  query CountProducts($query: String) {
    productsCount(query: $query, limit: null) {
      count
      precision
    }
  }
`);
