import { addMs, fetchableUntil } from "../generation/schedule.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { formatDuration } from "./format-duration.ts";
import { listShops } from "./list-shops.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** Before the app's own deadline: a person still has time to act then. */
const NOTICE_MS = 15 * 60_000;

/** Finished videos that are not in our store although their hour is nearly over, or over. */
export async function checkDeadlines(database: ReadOnlyDatabase, now: Date): Promise<Finding> {
  const [row] = await database.read<{ shops: string[]; videos: number; collectBy: Date }>(
    `SELECT array_agg(DISTINCT "shop") AS shops, count(*)::int AS videos, min("collectBy") AS "collectBy"
     FROM "Generation" WHERE "state" = 'succeeded' AND "collectBy" <= $1 HAVING count(*) > 0`,
    [addMs(now, NOTICE_MS)],
  );
  if (row === undefined) return ok("videos", "No finished video is about to be lost.");
  const leftMs = fetchableUntil(row.collectBy).getTime() - now.getTime();
  const time =
    leftMs > 0
      ? `the first can be fetched for ${formatDuration(leftMs)} more`
      : `the hour of the first was over ${formatDuration(-leftMs)} ago`;
  return problem(
    "videos",
    `${row.videos} finished and paid videos are not in our store yet (${listShops(row.shops)}): ${time}.`,
    "See to it at once that a worker runs, that the disk has room and that RotateProduct answers; the worker's log says more (queue \"collect\"). Those in RotateProduct's dashboard can be downloaded there.",
  );
}
