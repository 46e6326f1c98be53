import { createHash } from "node:crypto";
import type { Prisma } from "@prisma/client";
import { isOpen, type State } from "../../../app/generation/generation.ts";
import type { Outcome } from "./outcomes.ts";

/** How long a generation stays in a state before it goes on, in ms. */
const STAYS_MS: Readonly<Partial<Record<State, number>>> = {
  queued: 4_000,
  confirming: 9_000,
  processing: 180_000,
  succeeded: 8_000,
  collected: 5_000,
  publishing: 45_000,
  needs_review: 3_600_000,
};

/** What a shop sells, as the app has read it. */
export interface BenchProduct {
  /** GID */
  id: string;
  title: string;
  imageUrl: string;
  imageId: string;
}

export interface Birth {
  shop: string;
  requestId: string;
  /** Of the RotateProduct key that was connected then. */
  keyFingerprint: string;
  createdAt: Date;
  /** Unique among all of the key's videos. */
  remoteNumber: number;
  product: BenchProduct;
  outcome: Outcome;
}

export interface DrawnGeneration {
  row: Prisma.GenerationCreateManyInput & { id: string };
  events: Prisma.GenerationEventCreateManyInput[];
}

/** A generation with its whole past, every column that the app would have written. */
export function drawGeneration(birth: Birth): DrawnGeneration {
  const { shop, product, outcome, createdAt, keyFingerprint, remoteNumber } = birth;
  const id = idOf(createdAt, `${birth.requestId} ${product.id}`);
  const enteredAt = timesOf(outcome.path, createdAt);
  const state = outcome.path.at(-1) ?? "queued";
  const at = (of: State) => enteredAt.get(of) ?? null;
  const hasVideo = at("collected") !== null;
  const paidAt = at("processing");
  const row = {
    id,
    shop,
    requestId: birth.requestId,
    productId: product.id,
    openProductId: isOpen(state) ? product.id : null,
    productTitle: product.title,
    state,
    reason: outcome.reason,
    detail: state === "failed" ? "The image shows no single product" : null,
    imageId: product.imageId,
    imageUrl: product.imageUrl,
    keyFingerprint: paidAt === null ? null : keyFingerprint,
    remoteId: paidAt === null ? null : String(remoteNumber),
    remoteCreatedAt: paidAt,
    paidAt,
    succeededAt: at("succeeded"),
    videoBytes: hasVideo ? 380_000 + (remoteNumber % 90_000) : null,
    videoSha256: hasVideo ? hash(id) : null,
    collectedAt: at("collected"),
    collectMs: hasVideo ? 900 + (remoteNumber % 700) : null,
    approvedAt: null,
    fileIntentAt: at("publishing"),
    fileId: at("publishing") && `gid://shopify/Video/${7_000_000_000 + remoteNumber}`,
    attachedAt: at("published"),
    publishedAt: at("published"),
    position: at("published") && 1,
    confirmedAt: at("published"),
    missing: outcome.missing,
    attempts: 0,
    createdAt,
    stateSince: at(state) ?? createdAt,
  };
  const events = outcome.path.map((toState, index) => ({
    generationId: id,
    shop,
    at: at(toState) ?? createdAt,
    fromState: outcome.path[index - 1] ?? null,
    toState,
    reason: toState === state ? outcome.reason : null,
    detail: null,
  }));
  return { row, events };
}

function timesOf(path: readonly State[], createdAt: Date): ReadonlyMap<State, Date> {
  let at = createdAt.getTime();
  return new Map(
    path.map((state) => {
      const entered = new Date(at);
      at += STAYS_MS[state] ?? 0;
      return [state, entered] as const;
    }),
  );
}

/** A UUID of version 7, as the app's own: its beginning is the time. The same key gives the same id. */
export function idOf(at: Date, key: string): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const rest = hash(key);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
