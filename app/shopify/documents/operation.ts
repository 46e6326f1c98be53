/** A GraphQL operation of the Admin API, with the types of its variables and of its data. */
export interface Operation<Data, Variables> {
  /** Queries may be repeated after any failure, mutations only when they were certainly not executed. */
  readonly kind: "query" | "mutation";
  readonly name: string;
  readonly text: string;
  /** For the compiler alone; never set. */
  readonly types?: (variables: Variables) => Data;
}

/** Reads kind and name out of the text, so that they cannot differ from it. Every operation has a name. */
export function defineOperation<Data, Variables>(text: string): Operation<Data, Variables> {
  const [, kind, name] = /^\s*(query|mutation)\s+(\w+)/.exec(text) ?? [];
  if ((kind !== "query" && kind !== "mutation") || name === undefined)
    throw new Error(
      `A GraphQL document must begin with a named query or mutation: ${text.trim().slice(0, 60)}`,
    );
  return { kind, name, text };
}
