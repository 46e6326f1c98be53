import type {
  FindProductsQuery,
  FindProductsQueryVariables,
  ReadGalleryQuery,
  ReadGalleryQueryVariables,
  ReadProductsQuery,
  ReadProductsQueryVariables,
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
