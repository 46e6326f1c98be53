/**
 * The data path of the product, in order:
 *
 *   select → plan → confirm the cost → submit → track → collect → publish → confirm
 *
 * Each step reads rows, does one thing, and moves them with compare-and-set. Steps may run twice, late, or at the same
 * time in several processes; they may be killed at any line. What is true is in the rows, never in memory.
 */
// biome-ignore-all assist/source/organizeImports: the order is the product's

// The merchant connects an account, selects products, sees what would be made and what it costs, and confirms that.
export { connectAccount } from "./connect-account.ts";
export { planRequest, planSelection } from "./plan-request.ts";
export { planUnread } from "./plan.ts";
export {
  type EditRefusal,
  type EditResult,
  editPlan,
  leaveOut,
  type ProductChoices,
  readChoices,
} from "./edit-plan.ts";
export { readBalance } from "./read-balance.ts";
export { type Outlook, readOutlook } from "./read-outlook.ts";
export { type ConfirmResult, confirmRequest } from "./request.ts";
export { readSending, type Sending } from "./read-sending.ts";

// Each video is paid once, found again, fetched within its hour, and put into its product.
export { submitQueued } from "./submit.ts";
export { trackVideos } from "./track.ts";
export { collectVideo } from "./collect.ts";
export { publishCollected } from "./publish.ts";
export { confirmPublished } from "./confirm.ts";

// What rests waits for the merchant's word, and what is done can be taken back.
export type { Decided } from "./move-each.ts";
export {
  approveVideos,
  cancelGenerations,
  checkAgain,
  rejectVideos,
  resumeGenerations,
  sendAgain,
} from "./decide.ts";
export { applyRemedy } from "./apply-remedy.ts";
export { deleteFiles, removeVideos, withdrawRequest } from "./take-back.ts";
export { removeWithdrawn } from "./remove.ts";
export { publishAgain, putBack, reviewAgain } from "./publish-again.ts";

// Without anybody asking: what waits goes on, books are checked, copies expire, merchants are told, shops leave.
export { resumeHeld } from "./resume.ts";
export { reconcileShop } from "./reconcile.ts";
export { retainVideos } from "./retain.ts";
export { notifyShop } from "./notify.ts";
export { endShop, redactShop } from "./end-shop.ts";

// Jobs of the queue say which step to run for which shop; the sweep asks for whatever no job asks for any more.
export type { Job, Ports } from "./ports/index.ts";
export { runJob } from "./run-job.ts";
export { askAgain } from "./sweep.ts";
