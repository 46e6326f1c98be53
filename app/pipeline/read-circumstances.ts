import type { Circumstances } from "../generation/allowance.ts";
import { countCollectable } from "../generation/capacity.ts";
import { countHostedLeft, readWeek } from "../generation/quota.ts";
import { addMs } from "../generation/schedule.ts";
import type { Ports } from "./ports/index.ts";

/** Sending stops while there is less room than this for videos: what is under way still has to be saved. */
export const LEAST_FREE_BYTES = 1024 ** 3;

const LOOK_AGAIN_MS = 30_000;

/**
 * What is known of a shop before anything is sent for it, from our own rows and the disk; nothing calls out.
 *
 * @param credits balance as just read; null before it is read
 */
export async function readCircumstances(
  ports: Ports,
  shop: string,
  credits: number | null,
): Promise<Circumstances> {
  const now = ports.clock.now();
  const state = await ports.store.readShop(shop);
  const usage = await ports.store.readUsage(shop, now);
  const collecting = await ports.store.readCollecting();
  const freeBytes = await ports.videos.readFreeBytes();
  const { hostedVideos, hostedVideosMax, monthlyBudget } = state;
  const isQuotaKnown = hostedVideos !== null && hostedVideosMax !== null;
  const onTheWay = usage.underWay + usage.createdSinceCount;
  return {
    isInstalled: state.isInstalled,
    hasKey: state.keyFingerprint !== null && !state.isKeyRejected,
    videosRefusedFor: state.videosRefusedFor,
    storeFullUntil: freeBytes < LEAST_FREE_BYTES ? addMs(now, LOOK_AGAIN_MS) : null,
    credits,
    budgetLeft: monthlyBudget === null ? null : Math.max(0, monthlyBudget - usage.spentThisMonth),
    hostedLeft: isQuotaKnown ? countHostedLeft(hostedVideos, hostedVideosMax, onTheWay) : null,
    week: readWeek(usage, now),
    collectable: { left: countCollectable(collecting), until: addMs(now, LOOK_AGAIN_MS) },
  };
}
