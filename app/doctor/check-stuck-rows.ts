import type { MOVING_STATES } from "../generation/generation.ts";
import { addMs, SETTLE_CAP_MS, STUCK_MS, VANISHED_MS } from "../generation/schedule.ts";
import { type Finding, ok, problem, warning } from "./finding.ts";
import { formatDuration } from "./format-duration.ts";
import { listShops } from "./list-shops.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Step {
  state: (typeof MOVING_STATES)[number];
  name: string;
  /** What the videos are, as it stands in a sentence. */
  are: string;
  /** Longer is worth knowing. */
  slowMs: number;
  /** Longer, and something must be done. */
  stuckMs: number;
  /** Rows of a shop take turns here: none is late while one after the other leaves. */
  takesTurns: boolean;
  todo: string;
}

const READ_LOG = "If a worker runs, its log says why";

/** How long a row may rest in each moving state, by the times of generation/schedule.ts and some slack. */
const STEPS: readonly Step[] = [
  {
    state: "queued",
    name: "submit",
    are: "waiting to be sent",
    // Nothing more is sent with a key while an outcome is unknown, and that is settled by the cap.
    slowMs: SETTLE_CAP_MS + 15 * MINUTE,
    stuckMs: SETTLE_CAP_MS + 15 * MINUTE,
    takesTurns: true,
    todo: `${READ_LOG} ("job failed", queue "submit"). Nothing has been paid for them.`,
  },
  {
    state: "confirming",
    name: "track",
    are: "waiting to be confirmed by RotateProduct",
    slowMs: SETTLE_CAP_MS + 15 * MINUTE,
    stuckMs: SETTLE_CAP_MS + 15 * MINUTE,
    takesTurns: false,
    todo: `${READ_LOG} ("job failed", queue "track"). Do not send them again by hand: they may be paid.`,
  },
  {
    state: "processing",
    name: "track",
    are: "being made by RotateProduct",
    slowMs: VANISHED_MS,
    // By then the step holds them itself.
    stuckMs: STUCK_MS + HOUR,
    takesTurns: false,
    todo: `A video takes about three minutes: look into RotateProduct's dashboard. ${READ_LOG} (queue "track").`,
  },
  {
    state: "succeeded",
    name: "collect",
    are: "finished and not yet collected",
    slowMs: 10 * MINUTE,
    stuckMs: 20 * MINUTE,
    takesTurns: false,
    todo: `${READ_LOG} ("job failed", queue "collect"): mostly the disk, or RotateProduct's answer. They can be fetched for one hour only.`,
  },
  {
    state: "collected",
    name: "publish",
    are: "collected and not yet handed to Shopify",
    slowMs: 30 * MINUTE,
    stuckMs: HOUR,
    takesTurns: true,
    todo: `${READ_LOG} ("job failed", queue "publish"). The videos are safe in our own store.`,
  },
  {
    state: "publishing",
    name: "publish",
    are: "handed to Shopify and not yet in the products' media",
    slowMs: HOUR,
    // A file that Shopify is slow to process is looked at once a day.
    stuckMs: 25 * HOUR,
    takesTurns: false,
    todo: `${READ_LOG} ("job failed", queue "publish"); Content → Files in the shop's admin says what became of the file.`,
  },
  {
    state: "removing",
    name: "remove",
    are: "to be taken out of their products",
    slowMs: 30 * MINUTE,
    // A file or a product that Shopify lets nobody change is looked at once a day.
    stuckMs: 25 * HOUR,
    takesTurns: true,
    todo: `${READ_LOG} ("job failed", queue "remove"). Until then the videos can be taken out of the products' media in the shop's admin.`,
  },
];

/** A wait that has just ended is about to be looked at again. */
const WAIT_OVER_MS = 5 * MINUTE;

interface StuckRows {
  shops: string[];
  videos: number;
  since: Date;
}

/** Rows in a moving state for longer than their step should take. */
export async function checkStuckRows(database: ReadOnlyDatabase, now: Date): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const step of STEPS) {
    const [rows] = await readSlow(database, step, now);
    if (rows !== undefined) findings.push(report(step, rows, now));
  }
  return findings.length > 0 ? findings : [ok("videos", "No video rests where it should move on.")];
}

function readSlow(database: ReadOnlyDatabase, step: Step, now: Date): Promise<StuckRows[]> {
  return database.read(
    // By shop first: the events of a shop are then looked at once, not for each of its thousands of rows.
    `WITH slow AS MATERIALIZED (
       SELECT "shop", count(*)::int AS videos, min("stateSince") AS since
       FROM "Generation" WHERE "state" = $1 AND "stateSince" <= $2 GROUP BY "shop")
     SELECT array_agg(slow."shop" ORDER BY slow."shop") AS shops, sum(videos)::int AS videos, min(since) AS since
     FROM slow
     WHERE NOT ($3 AND EXISTS (SELECT 1 FROM "GenerationEvent" event
         WHERE event."shop" = slow."shop" AND event."fromState" = $1 AND event."at" > $2))
       AND NOT ($1 = 'queued' AND EXISTS (SELECT 1 FROM "Shop"
         WHERE "domain" = slow."shop" AND "waitsUntil" > $4))
     HAVING count(*) > 0`,
    [step.state, addMs(now, -step.slowMs), step.takesTurns, addMs(now, -WAIT_OVER_MS)],
  );
}

function report(step: Step, { shops, videos, since }: StuckRows, now: Date): Finding {
  const restsMs = now.getTime() - since.getTime();
  const count = videos === 1 ? "1 video is" : `${videos} videos are`;
  const what = `${count} ${step.are} for too long (${listShops(shops)}): the oldest for ${formatDuration(restsMs)}, and the step "${step.name}" should take ${formatDuration(step.slowMs)} at most.`;
  return restsMs < step.stuckMs ? warning("videos", what, step.todo) : problem("videos", what, step.todo);
}
