// Generated from app/shopify/documents by `npm run codegen`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type CountPrecision =
  | 'AT_LEAST'
  | 'EXACT';

export type FileContentType =
  | 'EXTERNAL_VIDEO'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'VIDEO';

export type FileCreateInput = {
  readonly alt?: string | null | undefined;
  readonly contentType?: FileContentType | null | undefined;
  readonly duplicateResolutionMode?: FileCreateInputDuplicateResolutionMode | null | undefined;
  readonly filename?: string | null | undefined;
  readonly originalSource: string;
};

export type FileCreateInputDuplicateResolutionMode =
  | 'APPEND_UUID'
  | 'RAISE_ERROR'
  | 'REPLACE';

export type FileErrorCode =
  | 'DUPLICATE_FILENAME_ERROR'
  | 'EXTERNAL_VIDEO_EMBED_DISABLED'
  | 'EXTERNAL_VIDEO_EMBED_NOT_FOUND_OR_TRANSCODING'
  | 'EXTERNAL_VIDEO_INVALID_ASPECT_RATIO'
  | 'EXTERNAL_VIDEO_NOT_FOUND'
  | 'EXTERNAL_VIDEO_UNLISTED'
  | 'FILE_STORAGE_LIMIT_EXCEEDED'
  | 'GENERIC_FILE_DOWNLOAD_FAILURE'
  | 'GENERIC_FILE_INVALID_SIZE'
  | 'IMAGE_DOWNLOAD_FAILURE'
  | 'IMAGE_PROCESSING_FAILURE'
  | 'INVALID_IMAGE_ASPECT_RATIO'
  | 'INVALID_IMAGE_FILE_SIZE'
  | 'INVALID_IMAGE_RESOLUTION'
  | 'INVALID_SIGNED_URL'
  | 'MEDIA_TIMEOUT_ERROR'
  | 'MODEL3D_GLB_OUTPUT_CREATION_ERROR'
  | 'MODEL3D_GLB_TO_USDZ_CONVERSION_ERROR'
  | 'MODEL3D_PROCESSING_FAILURE'
  | 'MODEL3D_THUMBNAIL_GENERATION_ERROR'
  | 'MODEL3D_THUMBNAIL_REGENERATION_ERROR'
  | 'MODEL3D_VALIDATION_ERROR'
  | 'UNKNOWN'
  | 'UNSUPPORTED_IMAGE_FILE_TYPE'
  | 'VIDEO_INVALID_FILETYPE_ERROR'
  | 'VIDEO_MAX_DURATION_ERROR'
  | 'VIDEO_MAX_HEIGHT_ERROR'
  | 'VIDEO_MAX_WIDTH_ERROR'
  | 'VIDEO_METADATA_READ_ERROR'
  | 'VIDEO_MIN_DURATION_ERROR'
  | 'VIDEO_MIN_HEIGHT_ERROR'
  | 'VIDEO_MIN_WIDTH_ERROR'
  | 'VIDEO_VALIDATION_ERROR';

export type FileStatus =
  | 'FAILED'
  | 'PROCESSING'
  | 'READY'
  | 'UPLOADED';

export type FileUpdateInput = {
  readonly alt?: string | null | undefined;
  readonly filename?: string | null | undefined;
  readonly id: string;
  readonly originalSource?: string | null | undefined;
  readonly previewImageSource?: string | null | undefined;
  readonly referencesToAdd?: ReadonlyArray<string> | null | undefined;
  readonly referencesToRemove?: ReadonlyArray<string> | null | undefined;
};

export type FilesErrorCode =
  | 'ALT_VALUE_LIMIT_EXCEEDED'
  | 'BLANK_SEARCH'
  | 'FILENAME_ALREADY_EXISTS'
  | 'FILE_DOES_NOT_EXIST'
  | 'FILE_LOCKED'
  | 'INVALID'
  | 'INVALID_DUPLICATE_MODE_FOR_TYPE'
  | 'INVALID_DUPLICATE_RESOLUTION_MODE'
  | 'INVALID_FAILED_MEDIA_STATE'
  | 'INVALID_FILENAME'
  | 'INVALID_FILENAME_EXTENSION'
  | 'INVALID_IMAGE_SOURCE_URL'
  | 'INVALID_QUERY'
  | 'MEDIA_CANNOT_BE_MODIFIED'
  | 'MISMATCHED_FILENAME_AND_ORIGINAL_SOURCE'
  | 'MISSING_ARGUMENTS'
  | 'MISSING_FILENAME_FOR_DUPLICATE_MODE_REPLACE'
  | 'NON_IMAGE_MEDIA_PER_SHOP_LIMIT_EXCEEDED'
  | 'NON_READY_STATE'
  | 'PRODUCT_MEDIA_LIMIT_EXCEEDED'
  | 'PRODUCT_SUSPENDED'
  | 'REFERENCE_TARGET_DOES_NOT_EXIST'
  | 'TOO_MANY_ARGUMENTS'
  | 'TOO_MANY_FILE_REFERENCE'
  | 'UNACCEPTABLE_ASSET'
  | 'UNACCEPTABLE_TRIAL_ASSET'
  | 'UNACCEPTABLE_UNVERIFIED_TRIAL_ASSET'
  | 'UNSUPPORTED_FILE_REFERENCE'
  | 'UNSUPPORTED_MEDIA_TYPE_FOR_FILENAME_UPDATE';

export type MediaContentType =
  | 'EXTERNAL_VIDEO'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'VIDEO';

export type MediaStatus =
  | 'FAILED'
  | 'PROCESSING'
  | 'READY'
  | 'UPLOADED';

export type MediaUserErrorCode =
  | 'BLANK'
  | 'INVALID'
  | 'INVALID_MEDIA_TYPE'
  | 'MAXIMUM_VARIANT_MEDIA_PAIRS_EXCEEDED'
  | 'MEDIA_CANNOT_BE_MODIFIED'
  | 'MEDIA_DOES_NOT_EXIST'
  | 'MEDIA_DOES_NOT_EXIST_ON_PRODUCT'
  | 'MEDIA_IS_NOT_ATTACHED_TO_VARIANT'
  | 'MISSING_ARGUMENTS'
  | 'MODEL3D_THROTTLE_EXCEEDED'
  | 'MODEL3D_VALIDATION_ERROR'
  | 'NON_READY_MEDIA'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_MEDIA_LIMIT_EXCEEDED'
  | 'PRODUCT_SUSPENDED'
  | 'PRODUCT_VARIANT_ALREADY_HAS_MEDIA'
  | 'PRODUCT_VARIANT_DOES_NOT_EXIST_ON_PRODUCT'
  | 'PRODUCT_VARIANT_SPECIFIED_MULTIPLE_TIMES'
  | 'SHOP_MEDIA_LIMIT_EXCEEDED'
  | 'TOO_MANY_MEDIA_PER_INPUT_PAIR'
  | 'VIDEO_THROTTLE_EXCEEDED'
  | 'VIDEO_VALIDATION_ERROR';

export type MoveInput = {
  readonly id: string;
  readonly newPosition: string;
};

export type ProductSortKeys =
  | 'CREATED_AT'
  | 'ID'
  | 'INVENTORY_TOTAL'
  | 'PRODUCT_TYPE'
  | 'PUBLISHED_AT'
  | 'RELEVANCE'
  | 'TITLE'
  | 'UPDATED_AT'
  | 'VENDOR';

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

export type StagedUploadHttpMethodType =
  | 'POST'
  | 'PUT';

export type StagedUploadInput = {
  readonly fileSize?: string | null | undefined;
  readonly filename: string;
  readonly httpMethod?: StagedUploadHttpMethodType | null | undefined;
  readonly mimeType: string;
  readonly resource: StagedUploadTargetGenerateUploadResource;
};

export type StagedUploadTargetGenerateUploadResource =
  | 'BULK_MUTATION_VARIABLES'
  | 'COLLECTION_IMAGE'
  | 'DISPUTE_FILE_UPLOAD'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'PRODUCT_IMAGE'
  | 'RETURN_LABEL'
  | 'SHOP_IMAGE'
  | 'URL_REDIRECT_IMPORT'
  | 'VIDEO';

export type ListCollectionsQueryVariables = Exact<{
  query?: string | null | undefined;
}>;


export type ListCollectionsQuery = { readonly collections: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type ListProductTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListProductTypesQuery = { readonly productTypes: { readonly nodes: ReadonlyArray<string>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type ListTagsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListTagsQuery = { readonly productTags: { readonly nodes: ReadonlyArray<string>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type ListVendorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListVendorsQuery = { readonly productVendors: { readonly nodes: ReadonlyArray<string>, readonly pageInfo: { readonly hasNextPage: boolean } } | null };

export type CreateFilesMutationVariables = Exact<{
  files: ReadonlyArray<FileCreateInput>;
}>;


export type CreateFilesMutation = { readonly fileCreate: { readonly files: ReadonlyArray<
      | { readonly id: string, readonly filename: string, readonly fileStatus: FileStatus, readonly createdAt: string, readonly fileErrors: ReadonlyArray<{ readonly code: FileErrorCode, readonly message: string }> }
      | Record<PropertyKey, never>
    > | null, readonly userErrors: ReadonlyArray<{ readonly code: FilesErrorCode | null, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type VideoFileFieldsFragment = { readonly id: string, readonly filename: string, readonly fileStatus: FileStatus, readonly createdAt: string, readonly fileErrors: ReadonlyArray<{ readonly code: FileErrorCode, readonly message: string }> };

export type FileFaultFragment = { readonly code: FilesErrorCode | null, readonly field: ReadonlyArray<string> | null, readonly message: string };

export type DeleteFilesMutationVariables = Exact<{
  fileIds: ReadonlyArray<string>;
}>;


export type DeleteFilesMutation = { readonly fileDelete: { readonly deletedFileIds: ReadonlyArray<string> | null, readonly userErrors: ReadonlyArray<{ readonly code: FilesErrorCode | null, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type FindFilesQueryVariables = Exact<{
  query: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FindFilesQuery = { readonly files: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly filename: string, readonly fileStatus: FileStatus, readonly createdAt: string, readonly fileErrors: ReadonlyArray<{ readonly code: FileErrorCode, readonly message: string }> }
      | Record<PropertyKey, never>
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type NextPageFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type ListOurFilesQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type ListOurFilesQuery = { readonly files: { readonly nodes: ReadonlyArray<
      | { readonly id: string, readonly filename: string, readonly createdAt: string }
      | Record<PropertyKey, never>
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadFilesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type ReadFilesQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly filename: string, readonly fileStatus: FileStatus, readonly createdAt: string, readonly fileErrors: ReadonlyArray<{ readonly code: FileErrorCode, readonly message: string }> }
    | Record<PropertyKey, never>
   | null> };

export type StageUploadsMutationVariables = Exact<{
  input: ReadonlyArray<StagedUploadInput>;
}>;


export type StageUploadsMutation = { readonly stagedUploadsCreate: { readonly stagedTargets: ReadonlyArray<{ readonly url: string | null, readonly resourceUrl: string | null, readonly parameters: ReadonlyArray<{ readonly name: string, readonly value: string }> }> | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type CountProductsQueryVariables = Exact<{
  query?: string | null | undefined;
}>;


export type CountProductsQuery = { readonly productsCount: { readonly count: number, readonly precision: CountPrecision } | null };

export type ListBestSellersQueryVariables = Exact<{
  collectionId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ListBestSellersQuery = { readonly collection: { readonly title: string, readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: ProductStatus, readonly productType: string, readonly vendor: string, readonly mediaCount: { readonly count: number } | null, readonly featuredMedia:
          | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
          | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
          | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
          | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
         | null, readonly media: { readonly nodes: ReadonlyArray<
            | { readonly filename: string }
            | Record<PropertyKey, never>
          > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } } | null };

export type ListedPageFragment = { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: ProductStatus, readonly productType: string, readonly vendor: string, readonly mediaCount: { readonly count: number } | null, readonly featuredMedia:
      | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
      | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
      | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
      | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
     | null, readonly media: { readonly nodes: ReadonlyArray<
        | { readonly filename: string }
        | Record<PropertyKey, never>
      > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } };

export type ListedProductFragment = { readonly id: string, readonly title: string, readonly status: ProductStatus, readonly productType: string, readonly vendor: string, readonly mediaCount: { readonly count: number } | null, readonly featuredMedia:
    | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
    | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
    | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
    | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
   | null, readonly media: { readonly nodes: ReadonlyArray<
      | { readonly filename: string }
      | Record<PropertyKey, never>
    > } };

export type ReadListedProductsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type ReadListedProductsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly title: string, readonly status: ProductStatus, readonly productType: string, readonly vendor: string, readonly mediaCount: { readonly count: number } | null, readonly featuredMedia:
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
       | null, readonly media: { readonly nodes: ReadonlyArray<
          | { readonly filename: string }
          | Record<PropertyKey, never>
        > } }
    | Record<PropertyKey, never>
   | null> };

export type SearchProductsQueryVariables = Exact<{
  query?: string | null | undefined;
  sortKey?: ProductSortKeys | null | undefined;
  reverse?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  isInCollection: boolean;
  collectionId?: string | null | undefined;
}>;


export type SearchProductsQuery = { readonly collection?: { readonly title: string } | null, readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: ProductStatus, readonly productType: string, readonly vendor: string, readonly mediaCount: { readonly count: number } | null, readonly featuredMedia:
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
        | { readonly alt: string | null, readonly preview: { readonly image: { readonly url: string } | null } | null }
       | null, readonly media: { readonly nodes: ReadonlyArray<
          | { readonly filename: string }
          | Record<PropertyKey, never>
        > } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type AttachFilesMutationVariables = Exact<{
  files: ReadonlyArray<FileUpdateInput>;
}>;


export type AttachFilesMutation = { readonly fileUpdate: { readonly files: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    > | null, readonly userErrors: ReadonlyArray<{ readonly code: FilesErrorCode | null, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type DetachFilesMutationVariables = Exact<{
  files: ReadonlyArray<FileUpdateInput>;
}>;


export type DetachFilesMutation = { readonly fileUpdate: { readonly files: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    > | null, readonly userErrors: ReadonlyArray<{ readonly code: FilesErrorCode | null, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type MoveMediaMutationVariables = Exact<{
  productId: string;
  moves: ReadonlyArray<MoveInput>;
}>;


export type MoveMediaMutation = { readonly productReorderMedia: { readonly job: { readonly id: string } | null, readonly mediaUserErrors: ReadonlyArray<{ readonly code: MediaUserErrorCode | null, readonly field: ReadonlyArray<string> | null, readonly message: string }> } | null };

export type FindProductsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type FindProductsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | Record<PropertyKey, never>
   | null> };

export type ReadGalleryQueryVariables = Exact<{
  id: string;
}>;


export type ReadGalleryQuery = { readonly product: { readonly id: string, readonly title: string, readonly vendor: string, readonly productType: string, readonly status: ProductStatus, readonly media: { readonly nodes: ReadonlyArray<
        | { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null }
        | { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null, readonly image: { readonly url: string } | null }
        | { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null }
        | { readonly filename: string, readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null }
      > }, readonly mediaCount: { readonly count: number } | null } | null };

export type GalleryProductFragment = { readonly id: string, readonly title: string, readonly vendor: string, readonly productType: string, readonly status: ProductStatus, readonly mediaCount: { readonly count: number } | null };

type GalleryMedia_ExternalVideo_Fragment = { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null };

type GalleryMedia_MediaImage_Fragment = { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null, readonly image: { readonly url: string } | null };

type GalleryMedia_Model3d_Fragment = { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null };

type GalleryMedia_Video_Fragment = { readonly filename: string, readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null };

export type GalleryMediaFragment =
  | GalleryMedia_ExternalVideo_Fragment
  | GalleryMedia_MediaImage_Fragment
  | GalleryMedia_Model3d_Fragment
  | GalleryMedia_Video_Fragment
;

export type ReadProductsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  media: number;
}>;


export type ReadProductsQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string, readonly title: string, readonly vendor: string, readonly productType: string, readonly status: ProductStatus, readonly media: { readonly nodes: ReadonlyArray<
          | { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null }
          | { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null, readonly image: { readonly url: string } | null }
          | { readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null }
          | { readonly filename: string, readonly id: string, readonly mediaContentType: MediaContentType, readonly status: MediaStatus, readonly alt: string | null }
        > }, readonly mediaCount: { readonly count: number } | null }
    | Record<PropertyKey, never>
   | null> };

export type ListBestSellerIdsQueryVariables = Exact<{
  collectionId: string;
  after?: string | null | undefined;
}>;


export type ListBestSellerIdsQuery = { readonly collection: { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type IdPageFragment = { readonly nodes: ReadonlyArray<{ readonly id: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type ListProductIdsQueryVariables = Exact<{
  query?: string | null | undefined;
  sortKey?: ProductSortKeys | null | undefined;
  reverse?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type ListProductIdsQuery = { readonly products: { readonly nodes: ReadonlyArray<{ readonly id: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ScanBestSellersQueryVariables = Exact<{
  collectionId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  countsMedia: boolean;
}>;


export type ScanBestSellersQuery = { readonly collection: { readonly title: string, readonly products: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly mediaCount?: { readonly count: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean } } } | null };

export type ScannedPageFragment = { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly mediaCount?: { readonly count: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean } };

export type ScanProductsQueryVariables = Exact<{
  query?: string | null | undefined;
  sortKey?: ProductSortKeys | null | undefined;
  reverse?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  countsMedia: boolean;
  isInCollection: boolean;
  collectionId?: string | null | undefined;
}>;


export type ScanProductsQuery = { readonly collection?: { readonly title: string } | null, readonly products: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly mediaCount?: { readonly count: number } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean } } };

export type ListHostedQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type ListHostedQuery = { readonly files: { readonly nodes: ReadonlyArray<
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
      | { readonly id: string }
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReadStandingQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadStandingQuery = { readonly shop: { readonly plan: { readonly publicDisplayName: string } }, readonly currentAppInstallation: { readonly accessScopes: ReadonlyArray<{ readonly handle: string }> } };
