// What several documents read alike.

/** Where a list goes on. */
export const nextPage = /* GraphQL */ `
  fragment NextPage on PageInfo {
    hasNextPage
    endCursor
  }
`;

export const fileFault = /* GraphQL */ `
  fragment FileFault on FilesUserError {
    code
    field
    message
  }
`;
