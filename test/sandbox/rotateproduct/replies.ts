import type { Reply } from "../answer.ts";
import { progressOf } from "./generations.ts";
import type { RotateProductSettings } from "./settings.ts";
import { CREDITS_PER_GENERATION, type Generation } from "./state.ts";

export function json(status: number, body: unknown): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8" },
    body: JSON.stringify(body),
  };
}

/** An error in the documented envelope. Only the codes 3001 and 4006 are documented. */
function failure(status: number, code: number, title: string, message: string, meta: object = {}): Reply {
  return json(status, {
    success: false,
    error: { code, message, meta: { friendlyMessage: message, type: "error", title, ...meta } },
  });
}

export const invalidRequest = (problem: string): Reply => failure(400, 1001, "Validation Error", problem);

export const unauthorized = (): Reply =>
  failure(401, 2001, "Unauthorized", "The API key is missing or not valid.");

export const notFound = (message: string): Reply => failure(404, 4006, "Not Found", message);

export const videoExpired = (status: 404 | 410): Reply =>
  failure(status, 4006, "Not Found", "video not found");

export const disturbed = (status: number): Reply =>
  failure(status, 5000, "Error", `The request failed with ${status}.`);

export function insufficientCredits(status: number, userId: string, credits: number, items: number): Reply {
  const requiredCredits = items * CREDITS_PER_GENERATION;
  return failure(status, 3001, "Insufficient Credits", `Insufficient credits for userId: ${userId}`, {
    friendlyMessage: `You need ${requiredCredits} credits to perform this action. You currently have ${credits} credits.`,
    credits,
    requiredCredits,
    userId,
  });
}

/** A generation as the list and the status endpoint tell it, at `at` and in the dialect of `settings`. */
export function describeGeneration(generation: Generation, settings: RotateProductSettings, at: number) {
  const { id, externalId, createdAt, endsAt } = generation;
  const hasEnded = !["not-yet", "processing"].includes(progressOf(generation, at));
  // One that starts late is told of before its time only by the reply that accepts it.
  const shownCreatedAt = Math.min(createdAt, at);
  return {
    id,
    external_id: externalId ?? null,
    status: wordFor(generation, settings, at),
    created_at: writeTimestamp(shownCreatedAt, id, settings),
    updated_at: writeTimestamp(hasEnded ? endsAt : shownCreatedAt, id, settings),
  };
}

function wordFor(generation: Generation, { vocabulary }: RotateProductSettings, at: number): string {
  const progress = progressOf(generation, at);
  if (progress !== "not-yet" && progress !== "processing") return vocabulary[progress];
  const { createdAt, endsAt } = generation;
  const words = vocabulary.processing;
  const phase = Math.floor(((at - createdAt) / Math.max(1, endsAt - createdAt)) * words.length);
  return words[Math.min(Math.max(phase, 0), words.length - 1)] ?? "processing";
}

function writeTimestamp(at: number, id: number, { timestamps }: RotateProductSettings): string {
  const iso = new Date(at).toISOString();
  if (timestamps === "utc-millis") return iso;
  const microseconds = String(id % 1000).padStart(3, "0");
  return `${iso.slice(0, -1)}${microseconds}`;
}
