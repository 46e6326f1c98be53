import type {
  AttachFilesMutation,
  AttachFilesMutationVariables,
  CreateFilesMutation,
  CreateFilesMutationVariables,
  DeleteFilesMutation,
  DeleteFilesMutationVariables,
  DetachFilesMutation,
  DetachFilesMutationVariables,
  FindFilesQuery,
  FindFilesQueryVariables,
  ListOurFilesQuery,
  ListOurFilesQueryVariables,
  ReadFilesQuery,
  ReadFilesQueryVariables,
  StageUploadsMutation,
  StageUploadsMutationVariables,
} from "../generated/admin.types.ts";
import { defineOperation } from "./operation.ts";

const videoFileFields = /* GraphQL */ `
  fragment VideoFileFields on Video {
    id
    filename
    fileStatus
    createdAt
    fileErrors {
      code
      message
    }
  }
`;

export const findFilesQuery = defineOperation<FindFilesQuery, FindFilesQueryVariables>(/* GraphQL */ `
  query FindFiles($query: String!, $first: Int!, $after: String) {
    files(query: $query, first: $first, after: $after, sortKey: CREATED_AT) {
      nodes {
        ...VideoFileFields
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${videoFileFields}
`);

export const listOurFilesQuery = defineOperation<
  ListOurFilesQuery,
  ListOurFilesQueryVariables
>(/* GraphQL */ `
  query ListOurFiles($query: String!, $after: String) {
    files(first: 250, query: $query, after: $after) {
      nodes {
        ... on Video {
          id
          filename
          createdAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const readFilesQuery = defineOperation<ReadFilesQuery, ReadFilesQueryVariables>(/* GraphQL */ `
  query ReadFiles($ids: [ID!]!) {
    nodes(ids: $ids) {
      ...VideoFileFields
    }
  }
  ${videoFileFields}
`);

export const stageUploadsMutation = defineOperation<
  StageUploadsMutation,
  StageUploadsMutationVariables
>(/* GraphQL */ `
  mutation StageUploads($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) {
      stagedTargets {
        url
        resourceUrl
        parameters {
          name
          value
        }
      }
      userErrors {
        field
        message
      }
    }
  }
`);

export const createFilesMutation = defineOperation<
  CreateFilesMutation,
  CreateFilesMutationVariables
>(/* GraphQL */ `
  mutation CreateFiles($files: [FileCreateInput!]!) {
    fileCreate(files: $files) {
      files {
        ...VideoFileFields
      }
      userErrors {
        code
        field
        message
      }
    }
  }
  ${videoFileFields}
`);

export const attachFilesMutation = defineOperation<
  AttachFilesMutation,
  AttachFilesMutationVariables
>(/* GraphQL */ `
  mutation AttachFiles($files: [FileUpdateInput!]!) {
    fileUpdate(files: $files) {
      files {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const detachFilesMutation = defineOperation<
  DetachFilesMutation,
  DetachFilesMutationVariables
>(/* GraphQL */ `
  mutation DetachFiles($files: [FileUpdateInput!]!) {
    fileUpdate(files: $files) {
      files {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const deleteFilesMutation = defineOperation<
  DeleteFilesMutation,
  DeleteFilesMutationVariables
>(/* GraphQL */ `
  mutation DeleteFiles($fileIds: [ID!]!) {
    fileDelete(fileIds: $fileIds) {
      deletedFileIds
      userErrors {
        code
        field
        message
      }
    }
  }
`);
