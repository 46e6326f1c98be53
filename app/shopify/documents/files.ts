import type {
  CreateFilesMutation,
  CreateFilesMutationVariables,
  DeleteFilesMutation,
  DeleteFilesMutationVariables,
  FindFilesQuery,
  FindFilesQueryVariables,
  ListOurFilesQuery,
  ListOurFilesQueryVariables,
  ReadFilesQuery,
  ReadFilesQueryVariables,
  StageUploadsMutation,
  StageUploadsMutationVariables,
} from "../generated/admin.types.ts";
import { fileFault, nextPage } from "./fragments.ts";
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
        ...NextPage
      }
    }
  }
  ${videoFileFields}
  ${nextPage}
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
        ...NextPage
      }
    }
  }
  ${nextPage}
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
        ...FileFault
      }
    }
  }
  ${videoFileFields}
  ${fileFault}
`);

export const deleteFilesMutation = defineOperation<
  DeleteFilesMutation,
  DeleteFilesMutationVariables
>(/* GraphQL */ `
  mutation DeleteFiles($fileIds: [ID!]!) {
    fileDelete(fileIds: $fileIds) {
      deletedFileIds
      userErrors {
        ...FileFault
      }
    }
  }
  ${fileFault}
`);
