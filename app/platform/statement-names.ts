import { createHash } from "node:crypto";

/** So many statements are kept per connection; lists of any length make ever new ones. */
const MAX_NAMES = 500;

/** Longer ones are rare, and planning is not what they cost. */
const MAX_SQL_LENGTH = 5_000;

/**
 * Names for prepared statements, so that PostgreSQL parses and plans each query of the app once per connection and not
 * each time: that is most of what the app's small queries cost it. The same text has the same name.
 *
 * @returns the empty name, which keeps nothing, for what is not worth keeping
 */
export function createStatementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMES || sql.length > MAX_SQL_LENGTH) return "";
    const name = `s${createHash("sha256").update(sql).digest("hex").slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}
