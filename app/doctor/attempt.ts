import pg from "pg";
import { type Area, type Finding, problem, warning } from "./finding.ts";

/** PostgreSQL's codes for a table, column, function or schema that is not there. */
const NOT_THERE = new Set(["42P01", "42703", "42883", "3F000"]);

/**
 * Runs a check, and makes a finding of it when it cannot be carried out: one fault must not hide the others.
 *
 * @param subject what is looked at, at the beginning of a sentence
 */
export async function attempt(
  area: Area,
  subject: string,
  check: () => Promise<Finding | Finding[]>,
): Promise<Finding[]> {
  try {
    return [await check()].flat();
  } catch (error) {
    if (error instanceof pg.DatabaseError && NOT_THERE.has(error.code ?? "")) {
      const what = `${subject} could not be looked at, since tables are missing (${error.message}).`;
      return [warning(area, what, "See to the database and the queue first, then run the doctor again.")];
    }
    const reason = error instanceof Error ? error.message : String(error);
    const todo = "Run the doctor again; if it stays so, the message says what to look at.";
    return [problem(area, `${subject} could not be looked at: ${reason}.`, todo)];
  }
}
