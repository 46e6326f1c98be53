/**
 * Shopify's search syntax (https://shopify.dev/docs/api/usage/search-syntax): terms, `field:value`,
 * comparators, quotes, `AND` (also implied), `OR`, `NOT` or `-`, parentheses, and a trailing `*`.
 */
export type SearchNode =
  | { kind: "all"; of: SearchNode[] }
  | { kind: "any"; of: SearchNode[] }
  | { kind: "not"; of: SearchNode }
  | SearchTerm;

export interface SearchTerm {
  kind: "term";
  /** null: a search in the default fields. */
  field: string | null;
  comparator: ":" | ":>" | ":>=" | ":<" | ":<=";
  /** Without quotes and without the trailing `*`. */
  value: string;
  isPrefix: boolean;
}

type Token = { kind: "(" | ")" | "AND" | "OR" | "NOT" } | SearchTerm;

/** Reads a search query. Never fails: what makes no sense is read as text, as the platform does. */
export function parseSearch(query: string): SearchNode {
  const tokens = tokenize(query);
  let at = 0;

  function parseAny(): SearchNode {
    const of = [parseAll()];
    while (tokens[at]?.kind === "OR") {
      at += 1;
      of.push(parseAll());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: "any", of };
  }

  function parseAll(): SearchNode {
    const of: SearchNode[] = [];
    for (let token = tokens[at]; token && token.kind !== ")" && token.kind !== "OR"; token = tokens[at]) {
      if (token.kind === "AND") at += 1;
      else of.push(parseNot());
    }
    return of.length === 1 && of[0] ? of[0] : { kind: "all", of };
  }

  function parseNot(): SearchNode {
    const token = tokens[at];
    at += 1;
    if (token?.kind === "NOT") return { kind: "not", of: parseNot() };
    if (token?.kind === "term") return token;
    if (token?.kind !== "(") return { kind: "all", of: [] };
    const inner = parseAny();
    if (tokens[at]?.kind === ")") at += 1;
    return inner;
  }

  const of: SearchNode[] = [];
  while (at < tokens.length) {
    if (tokens[at]?.kind === ")") at += 1;
    else of.push(parseAny());
  }
  return of.length === 1 && of[0] ? of[0] : { kind: "all", of };
}

const tokenPattern =
  /\s*(?:(?<paren>[()])|(?<minus>-(?=\S))|(?:(?<field>[A-Za-z_][\w.-]*)(?<comparator>:(?:>=|<=|>|<)?))?(?:"(?<double>(?:\\.|[^"\\])*)"?|'(?<single>(?:\\.|[^'\\])*)'?|(?<bare>(?:\\.|[^\s()\\])+)))/y;

function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  const text = query.trim();
  while (tokenPattern.lastIndex < text.length) {
    const from = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match?.groups) {
      // A lone sign such as a backslash at the end: passed over.
      tokenPattern.lastIndex = from + 1;
      continue;
    }
    tokens.push(toToken(match.groups));
  }
  return tokens;
}

function toToken(groups: Record<string, string | undefined>): Token {
  const { paren, minus, field, comparator, double, single, bare = "" } = groups;
  if (paren) return { kind: paren as "(" | ")" };
  if (minus) return { kind: "NOT" };
  const quoted = double ?? single;
  if (!field && quoted === undefined && (bare === "AND" || bare === "OR" || bare === "NOT"))
    return { kind: bare };
  const isPrefix = quoted === undefined && bare.endsWith("*");
  const raw = quoted ?? (isPrefix ? bare.slice(0, -1) : bare);
  return {
    kind: "term",
    field: field?.toLowerCase() ?? null,
    comparator: (comparator ?? ":") as SearchTerm["comparator"],
    value: raw.replace(/\\(.)/g, "$1"),
    isPrefix,
  };
}

/** Every term of a query, for checks on its fields. */
export function listTerms(node: SearchNode): SearchTerm[] {
  switch (node.kind) {
    case "term":
      return [node];
    case "not":
      return listTerms(node.of);
    default:
      return node.of.flatMap(listTerms);
  }
}
