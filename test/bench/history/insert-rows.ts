import pg from "pg";

/** Inserts rows of a table, thousands in a statement. All of them must have the columns of the first. */
export async function insertRows(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const name = pg.escapeIdentifier(table);
  const columns = Object.keys(first).map(pg.escapeIdentifier).join(", ");
  const statement = `INSERT INTO ${name} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1)`;
  for (let start = 0; start < rows.length; start += PORTION) {
    await client.query(statement, [JSON.stringify(rows.slice(start, start + PORTION))]);
  }
}

const PORTION = 5_000;
