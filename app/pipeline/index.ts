/**
 * The data path of the product, in order:
 *
 *   select → request → submit → track → collect → publish → confirm
 *
 * Each step reads rows, does one thing, and moves them with compare-and-set. Steps may run twice, late, or at the same
 * time in several processes; they may be killed at any line. What is true is in the rows, never in memory.
 */

export { applyRemedy } from "./apply-remedy.ts";
export { collectVideo } from "./collect.ts";
export { confirmPublished } from "./confirm.ts";
export * from "./decide.ts";
export * from "./edit-plan.ts";
export { endShop, redactShop } from "./end-shop.ts";
export type { Decided } from "./move-each.ts";
export { notifyShop } from "./notify.ts";
export { planUnread } from "./plan.ts";
export { planRequest, planSelection } from "./plan-request.ts";
export type { Job, Ports } from "./ports/index.ts";
export { publishCollected } from "./publish.ts";
export { publishAgain, putBack, reviewAgain } from "./publish-again.ts";
export { readBalance } from "./read-balance.ts";
// The merchant selects products, looks at the plan, and clicks.
export { type Outlook, readOutlook } from "./read-outlook.ts";
export { readSending, type Sending } from "./read-sending.ts";
export { reconcileShop } from "./reconcile.ts";
export { removeWithdrawn } from "./remove.ts";
export { type ConfirmResult, confirmRequest } from "./request.ts";
export { resumeHeld } from "./resume.ts";
export { retainVideos } from "./retain.ts";
export { runJob } from "./run-job.ts";
// The steps, by the jobs that ask for them.
export { submitQueued } from "./submit.ts";
// Whatever has stopped is asked again; the merchant decides what rests; a shop may leave.
export { askAgain } from "./sweep.ts";
export { deleteFiles, removeVideos, withdrawRequest } from "./take-back.ts";
export { trackVideos } from "./track.ts";
