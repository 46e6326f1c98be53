/** When to look again, and until when. Every function takes the time and returns a time; nobody waits here. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** RotateProduct may take long over 600 images; a POST that is given up too early becomes an unknown outcome. */
export const SUBMIT_TIMEOUT_MS = 2 * MINUTE;

/** Their clock and ours may differ: a video this much older than the POST can still be its answer. */
export const CLOCK_SKEW_MS = 2 * MINUTE;

/** An unanswered item is not judged earlier: the server may still be working on the request. */
export const SETTLE_MIN_MS = 10 * MINUTE;

/** …nor while items of the same submission keep turning up. */
export const SETTLE_QUIET_MS = 2 * MINUTE;

/** By then it is judged even if the balance does not explain what happened. */
export const SETTLE_CAP_MS = HOUR;

/** A held unconfirmed item is looked for this long, and adopted when it turns up late. */
export const LATE_ARRIVAL_MS = 24 * HOUR;

/** A video can be fetched for one hour. The margin leaves time for several tries. */
const FETCHABLE_MS = HOUR;
const COLLECT_MARGIN_MS = 10 * MINUTE;

/** A generation takes about three minutes; past this it is held for a person to look at. */
export const STUCK_MS = 24 * HOUR;

/** Missing from complete listings this long after it was accepted, it is held. */
export const VANISHED_MS = HOUR;

/** Of a video that takes longer than this the merchant is told so. */
const SLOW_MS = 30 * MINUTE;

/** A key that is refused may be accepted again soon; after this its videos are held for the merchant. */
export const KEYLESS_MS = HOUR;

/** How often a key that is refused is tried again while paid videos depend on it. */
export const TRY_KEY_MS = 5 * MINUTE;

/** Finished videos that nobody read of for so long may be lost soon: an operator must know. */
const UNREAD_MS = 30 * MINUTE;

/** A file that Shopify is still processing after this long is only looked at now and then. */
const SLOW_FILE_MS = 30 * MINUTE;

/** Shopify's search may not show a file just created: until then, nothing is created under that name again. */
export const FILE_LOOKUP_SETTLE_MS = 2 * MINUTE;

export function addMs(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}

export function hasPassed(now: Date, since: Date, ms: number): boolean {
  return now.getTime() - since.getTime() >= ms;
}

/**
 * Until when a video must be in our store. RotateProduct counts the hour from completion on one page and from
 * creation on another; the earlier one holds.
 */
export function collectBy(createdAt: Date | null, seenSucceededAt: Date): Date {
  const start = Math.min(createdAt?.getTime() ?? Number.POSITIVE_INFINITY, seenSucceededAt.getTime());
  return new Date(start + FETCHABLE_MS - COLLECT_MARGIN_MS);
}

/** When the whole hour is over, margin included. */
export function fetchableUntil(collectBy: Date): Date {
  return addMs(collectBy, COLLECT_MARGIN_MS);
}

/** True when the whole hour is over: a video that is not there now will not come any more. */
export function isHourOver(now: Date, collectBy: Date): boolean {
  return now >= fetchableUntil(collectBy);
}

/**
 * The next sweep of an account: every 5 seconds while a video may finish any moment (their advice is 5–10 s), then
 * rarer, so that one slow video does not cost a request every 5 seconds all day. An outcome that nobody knows mostly
 * shows at once; later only its settle window matters.
 *
 * @param since youngest processing video, and youngest unresolved submission; null where there is none
 */
export function nextSweepAt(now: Date, since: { processing: Date | null; unresolved: Date | null }): Date {
  return addMs(now, Math.min(processingDelay(now, since.processing), unresolvedDelay(now, since.unresolved)));
}

function processingDelay(now: Date, since: Date | null): number {
  if (since === null) return HOUR;
  if (!hasPassed(now, since, 10 * MINUTE)) return 5 * SECOND;
  return hasPassed(now, since, 30 * MINUTE) ? MINUTE : 10 * SECOND;
}

function unresolvedDelay(now: Date, since: Date | null): number {
  if (since === null) return HOUR;
  if (!hasPassed(now, since, 2 * MINUTE)) return 5 * SECOND;
  return hasPassed(now, since, SETTLE_CAP_MS) ? 15 * MINUTE : 30 * SECOND;
}

/** True for a video that RotateProduct takes much longer for than usual. */
export function isSlow({ state, stateSince }: { state: string; stateSince: Date }, now: Date): boolean {
  return state === "processing" && hasPassed(now, stateSince, SLOW_MS);
}

/**
 * Whether it is time to say that a shop's listing was not read: half an hour after it should have been, and every half
 * hour from then on. Asked once in every minute of the clock, it says so once each time, with nothing to remember.
 *
 * @param since last complete listing, or when the first video went into production, whichever is later
 */
export function isAlertDue(now: Date, since: Date): boolean {
  const minutes = Math.floor(now.getTime() / MINUTE) - Math.floor(since.getTime() / MINUTE);
  return minutes > 0 && minutes % (UNREAD_MS / MINUTE) === 0;
}

/**
 * For so long after a video was taken out of a product a call that nobody waits for any more may still reach Shopify: one
 * that puts it back, or one that takes it out.
 */
export const REMOVAL_SETTLE_MS = MINUTE;

/** The next look at files that Shopify is processing: soon at first, daily once they are slow. */
export function nextFileLookAt(now: Date, youngestSince: Date): Date {
  const age = now.getTime() - youngestSince.getTime();
  if (age < MINUTE) return addMs(now, 2 * SECOND);
  if (age < SLOW_FILE_MS) return addMs(now, 15 * SECOND);
  return addMs(now, 24 * HOUR);
}
