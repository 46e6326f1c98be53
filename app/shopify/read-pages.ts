export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The pages of a connection, each asked for when somebody wants it. */
export async function* readPages<Node>(
  read: (after: string | null) => Promise<ConnectionPage<Node>>,
): AsyncGenerator<readonly Node[]> {
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: ConnectionPage<Node> = await read(after);
    yield nodes;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
