import type { PrismaClient } from "@prisma/client";
import { SETTLE_CAP_MS } from "../../app/generation/schedule.ts";
import type { Submission } from "../../app/generation/submission.ts";
import type { Move, Store } from "../../app/pipeline/ports/index.ts";
import { hitMoves } from "./hit-moves.ts";
import { hitTakingBack, hitWithdrawal } from "./hit-taking-back.ts";
import { keepShopsApart } from "./keep-shops-apart.ts";
import type { Ledger } from "./ledger.ts";
import type { Scheduler } from "./scheduler.ts";

/** The intents by the task that wrote them, so that a POST can be told whose items it carries. */
export const intents = new WeakMap<Ledger, Map<number, Submission>>();

/**
 * The store, and a record of what it says it has done: within the call, so that no crash comes in between.
 *
 * @param madeBefore videos of the days before the world began: a thousand rows would be dear
 */
export function observeStore(
  store: Store,
  ledger: Ledger,
  scheduler: Scheduler,
  prisma: PrismaClient,
  madeBefore: (shop: string, now: Date) => { videos: number; at: Date } | null,
): Store {
  const written = intents.get(ledger) ?? new Map<number, Submission>();
  intents.set(ledger, written);
  const sentAt = new Map<string, number>();
  /** Products that were to be made when their plan was. */
  const makeable = new Map<string, ReadonlySet<string>>();
  const readPlan = (requestId: string) =>
    prisma.requestedProduct.findMany({ where: { requestId }, orderBy: { place: "asc" } });
  const observed: Store = {
    ...store,

    async planRequest(...args) {
      const request = await store.planRequest(...args);
      const products = await readPlan(request.id);
      const wanted = products.filter(({ skipReason }) => skipReason === null);
      makeable.set(request.id, new Set(wanted.map(({ productId }) => productId)));
      for (const { skipReason } of products) {
        if (skipReason === "in_progress") ledger.hit("request.in-progress");
        if (skipReason === "has_video")
          ledger.hit(ledger.hasReturned(args[0]) ? "webhook.reinstall-recognised" : "request.has-video");
        if (skipReason === "product_not_found") ledger.hit("request.bad-input");
      }
      return request;
    },

    async confirmRequest(...args) {
      const [shop, id] = args;
      await store.confirmRequest(...args);
      for (const { productId, skipReason } of await readPlan(id)) {
        if (skipReason === "in_progress" && makeable.get(id)?.has(productId)) ledger.hit("request.two-tabs");
      }
      const rows = await prisma.generation.findMany({
        where: { shop, requestId: id },
        select: { id: true, productId: true, requestId: true, replacesId: true },
        orderBy: { id: "asc" },
      });
      for (const row of rows) ledger.created({ ...row, shop });
    },

    async withdrawRequest(shop, ...args) {
      const withdrawn = await store.withdrawRequest(shop, ...args);
      if (withdrawn === null) return null;
      const { moves, marked } = withdrawn;
      hitWithdrawal(ledger, withdrawn);
      ledger.moved(shop, moves, new Set(moves.map(({ id }) => id)));
      ledger.marked(marked);
      return withdrawn;
    },

    async move(shop, moves, jobs) {
      const moved = await store.move(shop, moves, jobs);
      hitTakingBack(ledger, moves, moved);
      ledger.moved(shop, moves, moved);
      hitMoves(ledger, moves, moved);
      return moved;
    },

    async openSubmission(shop, intent, jobs) {
      const submission = await store.openSubmission(shop, intent, jobs);
      if (submission === null) {
        ledger.hit("submit.gate-lost");
        const { keyFingerprint } = intent;
        const isOfAnother = await prisma.submission.count({
          where: { openKeyFingerprint: keyFingerprint, shop: { not: shop } },
        });
        if (isOfAnother > 0) ledger.hit("unknown.one-per-key");
      } else {
        const { uninstalledAt } = await prisma.shop.findUniqueOrThrow({ where: { domain: shop } });
        if (uninstalledAt !== null)
          ledger.violate("I6", `an intent of ${shop} was written after it had left`);
        for (const { generationId } of submission.unaccounted) {
          if (ledger.rows.get(generationId)?.isWithdrawn)
            ledger.violate("I1", `${ledger.describe(generationId)} was taken back and is to be paid`);
        }
        const moves = submission.unaccounted.map(
          ({ generationId: id }): Move => ({ id, from: "queued", to: "confirming" }),
        );
        ledger.moved(shop, moves, new Set(moves.map(({ id }) => id)));
        written.set(scheduler.current().id, submission);
        sentAt.set(submission.id, submission.sentAt.getTime());
      }
      return submission;
    },

    async settleSubmission(shop, id, settlement) {
      const moved = await store.settleSubmission(shop, id, settlement);
      ledger.moved(shop, settlement.moves, moved);
      hitMoves(ledger, settlement.moves, moved);
      const isBySweep = scheduler.current().name.startsWith("track");
      for (const { id: row, from, set } of settlement.moves) {
        const isAdopted = isBySweep && moved.has(row) && from === "confirming" && set?.remoteId != null;
        if (isAdopted) ledger.hit("unknown.adopted");
      }
      if (settlement.isJudged && Date.now() - (sentAt.get(id) ?? Date.now()) >= SETTLE_CAP_MS)
        ledger.hit("unknown.held-at-cap");
      return moved;
    },

    async update(shop, id, state, set) {
      const isDone = await store.update(shop, id, state, set);
      if (isDone && set.confirmedAt != null) ledger.read(id);
      const isFound = isDone && set.fileId != null && !ledger.creators.has(scheduler.current().id);
      if (isFound) ledger.hit("publish.found-by-name");
      return isDone;
    },

    async recordDoubleCharge(shop, generationId, remoteId, at) {
      await store.recordDoubleCharge(shop, generationId, remoteId, at);
      ledger.doubleCharges.add(remoteId);
      ledger.hit("unknown.double-charge");
    },

    async recordWait(shop, wait) {
      await store.recordWait(shop, wait);
      if (wait?.reason === "weekly_limit") ledger.hit("submit.weekly-limit");
    },

    async readUsage(shop, now) {
      const usage = await store.readUsage(shop, now);
      const earlier = madeBefore(shop, now);
      return earlier === null
        ? usage
        : { ...usage, created: usage.created + earlier.videos, oldestAt: earlier.at };
    },

    async rejectKey(shop, keyFingerprint) {
      const isCurrent = await store.rejectKey(shop, keyFingerprint);
      ledger.hit("submit.key-rejected");
      return isCurrent;
    },

    async deleteShop(shop) {
      await store.deleteShop(shop);
      ledger.forgetShop(shop);
    },
  };
  return keepShopsApart(observed, ledger, scheduler);
}
