import { Throttled } from "../generation/errors.ts";
import { addMs } from "../generation/schedule.ts";
import { collectVideo } from "./collect.ts";
import { confirmPublished } from "./confirm.ts";
import { endShop, redactShop } from "./end-shop.ts";
import { notifyShop } from "./notify.ts";
import { planUnread } from "./plan.ts";
import type { Job, Ports } from "./ports/index.ts";
import { publishCollected } from "./publish.ts";
import { reconcileShop } from "./reconcile.ts";
import { removeWithdrawn } from "./remove.ts";
import { resumeHeld } from "./resume.ts";
import { retainVideos } from "./retain.ts";
import { submitQueued } from "./submit.ts";
import { trackVideos } from "./track.ts";

/**
 * Runs the step that a job asks for. A step that was asked to wait runs again then; any other error is the queue's:
 * it runs the job again, later each time.
 */
export async function runJob(ports: Ports, job: Job): Promise<void> {
  try {
    await runStep(ports, job);
  } catch (error) {
    if (!(error instanceof Throttled)) throw error;
    await ports.queue.send([{ ...job, notBefore: addMs(ports.clock.now(), error.retryAfterMs) }]);
  }
}

function runStep(ports: Ports, job: Job): Promise<void> {
  switch (job.step) {
    case "plan":
      return planUnread(ports, job.shop);
    case "submit":
      return submitQueued(ports, job.shop);
    case "track":
      return trackVideos(ports, job.shop);
    case "collect":
      return collectVideo(ports, job.shop, job.generationId);
    case "publish":
      return publishCollected(ports, job.shop);
    case "confirm":
      return confirmPublished(ports, job.shop);
    case "remove":
      return removeWithdrawn(ports, job.shop);
    case "resume":
      return resumeHeld(ports, job.shop);
    case "reconcile":
      return reconcileShop(ports, job.shop);
    case "retain":
      return retainVideos(ports, job.shop);
    case "notify":
      return notifyShop(ports, job.shop);
    case "end":
      return endShop(ports, job.shop);
    case "redact":
      return redactShop(ports, job.shop);
  }
}
