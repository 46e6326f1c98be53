/**
 * Every cell of the failure matrix, in its order. A hit is counted where the thing really happened – seen by the
 * network, the simulators or the rows – not where it was planned.
 */
export const CELLS = {
  "unknown.adopted": "A video that answers an unknown outcome turns up in a sweep and is adopted",
  "unknown.not-executed": "A POST whose outcome nobody knew was never executed",
  "unknown.part-executed": "A POST whose outcome nobody knew was executed for half of its items",
  "unknown.held": "What nothing confirms is held for the merchant",
  "unknown.held-at-cap": "The balance does not explain what happened: held when the cap is reached",
  "unknown.late-start": "The server starts after its caller has given up",
  "unknown.list-lag": "The list shows a charged video late",
  "unknown.late-arrival": "A held item turns up late and is adopted",
  "unknown.double-charge": "A second paid video of one item is put on record",
  "unknown.send-again": "The merchant sends an unconfirmed item again",
  "unknown.check-again": "The merchant has an unconfirmed item looked for again",
  "unknown.one-per-key": "A second submission of the same key waits for the first",

  "request.crash-before": "Crash before the click is stored: nothing happened, the click is repeated",
  "request.crash-after": "Crash after the click was stored: the same click key returns the rows",
  "request.double-click": "The same click arrives twice",
  "request.in-progress": "Products in progress are skipped",
  "request.two-tabs": "Two clicks for one product at the same moment: one gets it, the other skips it",
  "request.credits-short": "Credits short: told before the click",
  "request.affordable": "The affordable subset is made instead",
  "request.budget-short": "The month's budget is short: told before the click",
  "request.quota-short": "Shopify has no room for so many videos: told before the click",
  "request.weekly-pace": "The week has no room for all: told before the click, the rest is sent later",
  "request.agreement": "A click above the threshold is asked about once more",
  "request.bad-input": "A product that the shop does not have is refused",
  "request.has-video": "A product that has our video is skipped",

  "submit.crash-before-intent": "Crash before the intent: still queued",
  "submit.crash-after-intent": "Crash between the intent and the POST",
  "submit.crash-after-post": "Crash after the POST was executed",
  "submit.timeout": "Our own timeout",
  "submit.cut": "The connection is lost after bytes were sent",
  "submit.not-sent": "The POST certainly did not leave: back to the queue",
  "submit.5xx": "A 5xx, before or after the work",
  "submit.broken-200": "A 200 whose JSON is broken",
  "submit.short-200": "A 200 that does not account for every item",
  "submit.gate-lost": "A duplicate or stale run loses the intent write and does not POST",
  "submit.429": "429: waits, back to queued",
  "submit.product-deleted": "The product was deleted since the click: canceled, unpaid",
  "submit.no-image": "The image was removed since the click: failed, unpaid",
  "submit.foreign-image": "The image is not on the Shopify CDN: failed, unpaid",
  "submit.credits-balance": "The balance does not suffice: held(credits), not sent",
  "submit.credits-refused": "RotateProduct refuses for lack of credits: all back to held(credits)",
  "submit.credits-resumed": "held(credits) goes on once the balance is back",
  "submit.budget": "The month's budget is spent: held(budget)",
  "submit.weekly-limit": "The week's videos are made: waits",
  "submit.resubmitted": "Sent once more by the setting, unpaid by all the evidence",
  "submit.refused-by-index": "failedGenerations names the item by its index",
  "submit.refused-by-id": "failedGenerations names the item by its external id",
  "submit.contradiction": "The reply both accepts and refuses an item: unknown",
  "submit.key-rejected": "The key is rejected: the shop is paused",
  "submit.other-account": "The key is replaced by another account's",
  "submit.uninstalled": "Uninstalled while queued: canceled",
  "submit.scopes": "Scopes revoked while queued: held(access)",

  "track.crash": "Crash during a sweep",
  "track.duplicate": "Two sweeps of one shop at the same time",
  "track.timeout": "A sweep gets no answer in time",
  "track.5xx": "A sweep is answered 5xx",
  "track.malformed": "A page of the listing is malformed",
  "track.unknown-word": "A status word that no page documents: still processing",
  "track.vanished": "A row vanishes: processing until it is 60 minutes old, then held",
  "track.slow": "A generation takes longer than 30 minutes",
  "track.stuck": "A generation takes longer than 24 hours: held",
  "track.failed": "RotateProduct fails: failed(generation)",
  "track.refunded": "A failed generation gives its credits back",
  "track.canceled": "RotateProduct cancels",

  "collect.crash": "Crash during a download",
  "collect.duplicate": "Two downloads of one video at the same time",
  "collect.cut": "The connection is lost during a download",
  "collect.5xx": "A download is answered 5xx",
  "collect.range": "A broken download goes on with Range",
  "collect.deadline-order": "Of several videos the one with the earliest deadline comes first",
  "collect.not-mp4": "What was downloaded is not an mp4: asked again",
  "collect.wrong-length": "A download of the wrong length",
  "collect.empty": "A download without a byte",
  "collect.too-large": "A download larger than any video",
  "collect.bad-video": "Three bad downloads: failed(bad_video)",
  "collect.passing-404": "404 or 410 within the hour, and the video comes all the same",
  "collect.expired": "Expired before it could be fetched: failed(expired)",
  "collect.back-to-processing": "404, and its status says processing again",
  "collect.without-scopes": "Collected while the shop's scopes are revoked",
  "collect.shopify-down": "Collected while Shopify is down",
  "collect.product-deleted": "The product is deleted while its video is made: canceled in the end",
  "collect.disk-full": "No room left: collecting holds and goes on later",

  "publish.crash-before": "Crash before the file is asked for",
  "publish.crash-after": "Crash after Shopify created the file",
  "publish.timeout": "fileCreate gets no answer in time",
  "publish.5xx": "fileCreate is answered 5xx",
  "publish.found-by-name": "A file asked for without an answer is found by its name",
  "publish.created-anew": "A file asked for without an answer does not exist and is created",
  "publish.attach-unanswered": "Attaching gets no answer and is done again",
  "publish.duplicate": "Two publishing runs of one shop at the same time",
  "publish.throttled": "THROTTLED: waits",
  "publish.one-bad-file": "One bad file in a batch: only its row moves",
  "publish.file-failed": "Shopify fails a file: deleted, once more",
  "publish.file-rejected": "Shopify fails a file twice: failed(file_rejected)",
  "publish.product-deleted": "The product is gone: canceled, the file deleted",
  "publish.video-quota": "No room for videos: held(video_quota)",
  "publish.trial-store": "A trial store: held(trial_store)",
  "publish.submitting-stops": "…and submitting stops for this shop",
  "publish.media-limit": "The product has no room: failed(media_limit)",
  "publish.staged-gone": "The staged upload is gone: uploaded again, no new credits",
  "publish.upload-broken": "An upload breaks and is repeated",
  "publish.slow-file": "Processing over 30 minutes: looked at again daily",
  "publish.removed-by-merchant": "The merchant removes the video: never put back",
  "publish.scopes": "Scopes revoked: held(access)",
  "publish.again": "Published again out of our store, at no cost",
  "publish.approved": "Looked at and approved",
  "publish.rejected": "Looked at and rejected",

  "back.removed": "The merchant removes a video: out of the product, its file kept",
  "back.file-gone": "Its file was deleted at Shopify before: done",
  "back.product-gone": "Its product was deleted before: done",
  "back.put-back": "Put back with the file that is there",
  "back.made-anew": "Put back out of our store, as its file is gone",
  "back.deleted": "Its file and our copy are deleted, as asked",
  "back.request-unpaid": "A request is taken back: what costs nothing yet is canceled",
  "back.request-live": "…what is public is taken out",
  "back.request-reviewed": "…what waits for a review is not published",
  "back.request-in-flight": "…what is paid and on its way goes on, and does not become public",
  "back.saved": "A video that was taken back on its way is saved",
  "back.caught": "Taken back while Shopify processes its file: not attached",
  "back.overtaken": "Taken back while it is being attached: taken out again",
  "back.replaced": "A new video is seen in the product: the earlier one goes",
  "back.restored": "…and comes back when the new one's request is taken back",
  "back.access": "Scopes revoked: held(access) in the product",
  "back.resumed": "…and taken out when they are given back",
  "back.unanswered": "Taking out gets no answer and is done again",
  "back.crash": "Crash while videos are taken out",
  "back.duplicate": "Two runs take out the same videos",

  "webhook.bad-hmac": "A webhook with a wrong signature: 401",
  "webhook.answered-first": "An uninstall is answered before its work is done",
  "webhook.duplicate": "A webhook delivered twice counts once",
  "webhook.late": "A webhook older than 24 hours is checked against the present state",
  "webhook.lost": "A webhook that never arrives",
  "webhook.uninstall": "Uninstall: what is open is canceled, the key forgotten",
  "webhook.uninstall-in-flight": "Uninstall while a paid video is under way",
  "webhook.redact": "shop/redact: every row of the shop is deleted",
  "webhook.reinstall": "Reinstall: old rows stay canceled",
  "webhook.reinstall-recognised": "Reinstall: a published video is recognised",

  "queue.lost": "Waiting jobs are lost; the minute sweep finds the rows",
  "token.renewed": "The shop's access token ends and is renewed",
} as const;

export type Cell = keyof typeof CELLS;
export type CellCounts = Partial<Record<Cell, number>>;

export const CELL_IDS = Object.keys(CELLS) as readonly Cell[];

export function addCounts(sum: CellCounts, counts: CellCounts): void {
  for (const id of CELL_IDS) {
    const count = counts[id] ?? 0;
    if (count > 0) sum[id] = (sum[id] ?? 0) + count;
  }
}

export function findNeverHit(counts: CellCounts): Cell[] {
  return CELL_IDS.filter((id) => (counts[id] ?? 0) === 0);
}

/** The table, a line per cell: hits, id, what it is. */
export function formatCells(counts: CellCounts): string {
  return CELL_IDS.map((id) => `${String(counts[id] ?? 0).padStart(8)}  ${id.padEnd(30)}  ${CELLS[id]}`).join(
    "\n",
  );
}
