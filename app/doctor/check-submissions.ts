import { addMs, SETTLE_CAP_MS } from "../generation/schedule.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { formatDuration } from "./format-duration.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** The verdict falls with the next complete listing after the cap. */
const SLACK_MS = 10 * 60_000;

/** Requests to RotateProduct whose outcome should be settled by now and is not. */
export async function checkSubmissions(database: ReadOnlyDatabase, now: Date): Promise<Finding[]> {
  const rows = await database.read<{ shop: string; sentAt: Date; videos: number }>(
    `SELECT "shop", "sentAt", (SELECT count(*)::int FROM "SubmissionItem"
       WHERE "submissionId" = "Submission"."id" AND "accountedAt" IS NULL) AS videos
     FROM "Submission" WHERE "closedAt" IS NULL AND "sentAt" <= $1 ORDER BY "sentAt"`,
    [addMs(now, -SETTLE_CAP_MS - SLACK_MS)],
  );
  if (rows.length === 0) return [ok("videos", "No request to RotateProduct has an outcome that is overdue.")];
  return rows.map(({ shop, sentAt, videos }) =>
    problem(
      "videos",
      `What became of ${videos} videos of ${shop}, sent ${formatDuration(now.getTime() - sentAt.getTime())} ago, is still not settled, so nothing more is sent with its key.`,
      "A worker has to run and RotateProduct has to accept the key: only a listing of the account settles it. Do not send them again by hand: they may be paid.",
    ),
  );
}
