import type { Reply } from "../answer.ts";
import { keepReported, type RotateProductFault } from "./faults.ts";
import { progressOf } from "./generations.ts";
import { findRange } from "./range.ts";
import { describeGeneration, json, notFound, videoExpired } from "./replies.ts";
import type { Service } from "./service.ts";
import { shuffle } from "./shuffle.ts";
import type { Account, Generation } from "./state.ts";

/** GET /api/v1/credits. */
export function getCredits({ accounts }: Service, { userId }: Account): Reply {
  return json(200, { userId, credits: accounts.balance(userId) });
}

/** GET /api/v1/generations: pages of 20, at most of 100. */
export function listGenerations(
  { generations, settings, now }: Service,
  { userId }: Account,
  query: URLSearchParams,
  faults: readonly RotateProductFault[],
): Reply {
  const page = positiveOr(query.get("page"), 1);
  const pageSize = Math.min(positiveOr(query.get("pageSize"), 20), 100);
  const oldestFirst = generations.listed(userId);
  const rows = {
    "oldest-first": () => oldestFirst,
    "newest-first": () => oldestFirst.reverse(),
    shuffled: () => shuffle(oldestFirst),
  }[settings.listOrder]();
  const shown = keepReported(rows.slice((page - 1) * pageSize, page * pageSize), faults);
  return json(200, {
    page,
    pageSize,
    total: rows.length,
    generations: shown.map((generation) => describeGeneration(generation, settings, now())),
  });
}

function positiveOr(text: string | null, fallback: number): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : fallback;
}

/** GET /api/v1/generations/:id/status. */
export function getStatus({ generations, settings, now }: Service, { userId }: Account, id: number): Reply {
  const generation = generations.find(userId, id);
  if (!generation) return notFound("generation not found");
  return json(200, describeGeneration(generation, settings, now()));
}

/** GET /api/v1/generations/:id: the video, as long as it can be fetched. */
export async function getVideo(
  service: Service,
  { userId }: Account,
  id: number,
  rangeHeader: string | undefined,
): Promise<Reply> {
  const { generations, production, settings, now } = service;
  const generation = generations.find(userId, id);
  if (!generation) return notFound("generation not found");
  if (progressOf(generation, now()) !== "succeeded") return notFound("video not found");
  if (now() >= expiresAt(generation, service)) return videoExpired(settings.expiredStatus);

  const video = await production.getVideo(generation);
  const headers = { "Content-Type": "video/mp4", "Accept-Ranges": "bytes" };
  const isLarge = video.length >= (settings.partialContentFromBytes ?? Number.POSITIVE_INFINITY);
  const range =
    findRange(rangeHeader, video.length) ?? (isLarge ? { start: 0, end: video.length - 1 } : "none");
  if (range === "none") return { status: 200, headers, body: video };
  if (range === "unsatisfiable")
    return { status: 416, headers: { ...headers, "Content-Range": `bytes */${video.length}` }, body: "" };
  const { start, end } = range;
  return {
    status: 206,
    headers: { ...headers, "Content-Range": `bytes ${start}-${end}/${video.length}` },
    body: video.subarray(start, end + 1),
  };
}

function expiresAt({ createdAt, endsAt }: Generation, { settings }: Service): number {
  return (settings.videoLifetimeFrom === "creation" ? createdAt : endsAt) + settings.videoLifetimeMs;
}
