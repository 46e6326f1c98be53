import type { Reply } from "../answer.ts";
import { type RequestedItem, readBulkRequest } from "./bulk-request.ts";
import { delayOf, keepReported, type RotateProductFault } from "./faults.ts";
import type { AcceptedItem } from "./generations.ts";
import { describeGeneration, insufficientCredits, invalidRequest, json } from "./replies.ts";
import type { Service } from "./service.ts";
import type { Misfortune, RotateProductSettings } from "./settings.ts";
import { shuffle } from "./shuffle.ts";
import { type Account, CREDITS_PER_GENERATION, type Generation } from "./state.ts";

interface RefusedItem {
  index: number;
  item: RequestedItem;
  error: string;
}

/** POST /api/v1/generations. With `extent` half, only the first half of the items is looked at. */
export async function createGenerationsInBulk(
  service: Service,
  account: Account,
  request: { body: string; faults: readonly RotateProductFault[]; extent: "half" | "all" },
): Promise<Reply> {
  const { accounts, generations, production, settings, now } = service;
  const { userId } = account;
  const { faults } = request;
  const parsed = readBulkRequest(request.body);
  if ("problem" in parsed) return invalidRequest(parsed.problem);

  const shortOfCredits = (items: number): Reply | undefined => {
    if (items * CREDITS_PER_GENERATION <= accounts.spendable(userId)) return undefined;
    return insufficientCredits(settings.insufficientCreditsStatus, userId, accounts.spendable(userId), items);
  };
  const shortBefore = shortOfCredits(parsed.items.length);
  if (shortBefore) return shortBefore;

  const count = request.extent === "half" ? Math.ceil(parsed.items.length / 2) : parsed.items.length;
  const { accepted, refused } = await judgeItems(service, parsed.items.slice(0, count));
  // Fetching images took time, in which another request may have spent the credits.
  const shortAfter = shortOfCredits(accepted.length);
  if (shortAfter) return shortAfter;

  const created = generations.accept(accepted, {
    userId,
    generationMs: settings.generationMs,
    isRefundedOnFailure: settings.refundsFailures,
    lateStartMs: delayOf(faults, "late-start"),
    listLagMs: delayOf(faults, "list-lag"),
  });
  for (const generation of created) void production.begin(generation);

  const contradicted = faults.some(({ kind }) => kind === "contradictory-reply") ? created[0] : undefined;
  return json(200, {
    success: true,
    data: {
      failedGenerations: [
        ...refused.map((refusal) => describeRefusal(refusal, settings)),
        ...(contradicted ? [describeContradiction(contradicted, parsed.items, settings)] : []),
      ],
      generations: orderReply(keepReported(created, faults), settings).map((generation) => {
        const { id, ...rest } = describeGeneration(generation, settings, now());
        return { id, user_id: userId, ...rest };
      }),
    },
  });
}

async function judgeItems(service: Service, items: readonly RequestedItem[]) {
  const accepted: AcceptedItem[] = [];
  const refused: RefusedItem[] = [];
  const judged = await Promise.all(items.map((item) => judgeItem(service, item)));
  for (const [index, verdict] of judged.entries()) {
    if ("error" in verdict) refused.push({ index, ...verdict });
    else accepted.push(verdict);
  }
  return { accepted, refused };
}

async function judgeItem(
  { production, settings }: Service,
  item: RequestedItem,
): Promise<AcceptedItem | Omit<RefusedItem, "index">> {
  const misfortune = findMisfortune(item, settings);
  if (misfortune === "refused") return { item, error: "Failed to process start image: refused" };
  if (settings.checkImages === "at-submit") {
    const error = await production.findRefusal(item);
    if (error !== undefined) return { item, error };
  }
  return { ...item, ending: misfortune ?? "undecided" };
}

function findMisfortune(item: RequestedItem, settings: RotateProductSettings): Misfortune | undefined {
  return settings.misfortuneOf?.(item) ?? settings.misfortunes[item.externalId ?? ""];
}

function describeRefusal({ index, item, error }: RefusedItem, settings: RotateProductSettings) {
  if (settings.failedGenerations === "by-index") return { id: String(index), error };
  return { id: item.externalId ?? String(index) };
}

function describeContradiction(
  { externalId, imageUrl }: Generation,
  items: readonly RequestedItem[],
  settings: RotateProductSettings,
) {
  const index = items.findIndex((item) => item.externalId === externalId && item.imageUrl === imageUrl);
  const item = items[index] ?? { imageUrl };
  return describeRefusal({ index, item, error: "Failed to process start image: timed out" }, settings);
}

function orderReply(rows: Generation[], { replyOrder }: RotateProductSettings): Generation[] {
  return replyOrder === "shuffled" ? shuffle(rows) : rows;
}
