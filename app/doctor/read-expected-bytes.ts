import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** What a video is taken to have while none was collected yet. */
const UNKNOWN_VIDEO_BYTES = 20_000_000;

/** Of the latest videos the average counts. */
const LATEST = 100;

/** Bytes that the videos will have which are asked for and not yet in our store. */
export async function readExpectedBytes(database: ReadOnlyDatabase): Promise<number> {
  const [row] = await database.read<{ videos: number; bytes: number | null }>(
    `SELECT
       (SELECT count(*)::int FROM "Generation"
         WHERE "state" IN ('queued', 'confirming', 'processing', 'succeeded')) AS videos,
       (SELECT avg("videoBytes")::float FROM
         (SELECT "videoBytes" FROM "Generation" WHERE "videoBytes" IS NOT NULL AND "collectedAt" IS NOT NULL
           ORDER BY "collectedAt" DESC LIMIT $1) AS latest) AS bytes`,
    [LATEST],
  );
  return (row?.videos ?? 0) * (row?.bytes ?? UNKNOWN_VIDEO_BYTES);
}
