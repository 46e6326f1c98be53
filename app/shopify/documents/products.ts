import type {
  CountProductsQuery,
  CountProductsQueryVariables,
  FindProductsQuery,
  FindProductsQueryVariables,
  ListBestSellerIdsQuery,
  ListBestSellerIdsQueryVariables,
  ListBestSellersQuery,
  ListBestSellersQueryVariables,
  ListProductIdsQuery,
  ListProductIdsQueryVariables,
  ReadGalleryQuery,
  ReadGalleryQueryVariables,
  ReadListedProductsQuery,
  ReadListedProductsQueryVariables,
  ReadProductsQuery,
  ReadProductsQueryVariables,
  ScanBestSellersQuery,
  ScanBestSellersQueryVariables,
  ScanProductsQuery,
  ScanProductsQueryVariables,
  SearchProductsQuery,
  SearchProductsQueryVariables,
} from "../generated/admin.types.ts";
import { defineOperation } from "./operation.ts";

const galleryProduct = /* GraphQL */ `
  fragment GalleryProduct on Product {
    id
    title
    vendor
    productType
    status
    mediaCount {
      count
    }
  }
`;

const galleryMedia = /* GraphQL */ `
  fragment GalleryMedia on Media {
    id
    mediaContentType
    status
    alt
    ... on MediaImage {
      image {
        url
      }
    }
    ... on Video {
      filename
    }
  }
`;

export const readProductsQuery = defineOperation<
  ReadProductsQuery,
  ReadProductsQueryVariables
>(/* GraphQL */ `
  query ReadProducts($ids: [ID!]!, $media: Int!) {
    nodes(ids: $ids) {
      ... on Product {
        ...GalleryProduct
        media(first: $media, sortKey: POSITION) {
          nodes {
            ...GalleryMedia
          }
        }
      }
    }
  }
  ${galleryProduct}
  ${galleryMedia}
`);

/** All media of one product: a product has 250 at most, which is also the largest page. */
export const readGalleryQuery = defineOperation<ReadGalleryQuery, ReadGalleryQueryVariables>(/* GraphQL */ `
  query ReadGallery($id: ID!) {
    product(id: $id) {
      ...GalleryProduct
      media(first: 250, sortKey: POSITION) {
        nodes {
          ...GalleryMedia
        }
      }
    }
  }
  ${galleryProduct}
  ${galleryMedia}
`);

/** Which of the ids are products: a point each, where reading a product costs 24. */
export const findProductsQuery = defineOperation<
  FindProductsQuery,
  FindProductsQueryVariables
>(/* GraphQL */ `
  query FindProducts($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Product {
        id
      }
    }
  }
`);

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

const pageEdges = /* GraphQL */ `
  fragment PageEdges on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
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
      nodes {
        ...ListedProduct
      }
      pageInfo {
        ...PageEdges
      }
    }
  }
  ${listedProduct}
  ${pageEdges}
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
        nodes {
          ...ListedProduct
        }
        pageInfo {
          ...PageEdges
        }
      }
    }
  }
  ${listedProduct}
  ${pageEdges}
`);

const scannedProducts = /* GraphQL */ `
  fragment ScannedProducts on ProductConnection {
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
      ...ScannedProducts
    }
  }
  ${scannedProducts}
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
        ...ScannedProducts
      }
    }
  }
  ${scannedProducts}
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

export const listProductIdsQuery = defineOperation<
  ListProductIdsQuery,
  ListProductIdsQueryVariables
>(/* GraphQL */ `
  query ListProductIds($query: String, $sortKey: ProductSortKeys, $reverse: Boolean, $after: String) {
    products(query: $query, sortKey: $sortKey, reverse: $reverse, first: 250, after: $after) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const listBestSellerIdsQuery = defineOperation<
  ListBestSellerIdsQuery,
  ListBestSellerIdsQueryVariables
>(/* GraphQL */ `
  query ListBestSellerIds($collectionId: ID!, $after: String) {
    collection(id: $collectionId) {
      products(sortKey: BEST_SELLING, first: 250, after: $after) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
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
