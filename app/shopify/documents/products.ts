import type {
  CountProductsQuery,
  CountProductsQueryVariables,
  FindProductsQuery,
  FindProductsQueryVariables,
  ListProductIdsQuery,
  ListProductIdsQueryVariables,
  ReadGalleryQuery,
  ReadGalleryQueryVariables,
  ReadProductsQuery,
  ReadProductsQueryVariables,
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
  ) {
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
        media(first: 10, sortKey: POSITION) {
          nodes {
            ... on Video {
              filename
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
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
