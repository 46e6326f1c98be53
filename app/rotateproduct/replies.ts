import { z } from "zod";
import type { BulkReply, RemoteVideo } from "../generation/remote.ts";
import { parseTimestamp, translateStatus } from "./dialect.ts";

/** Called with a status word that no documentation knows; such a video counts as processing. */
export type ReportWord = (word: string) => void;

/** A video as the listing tells it. */
export interface Row extends RemoteVideo {
  updatedAt: Date | null;
}

export interface Page {
  page: number;
  pageSize: number;
  /** Rows of the whole listing. */
  total: number;
  /** Those that can be read: one that is missing may be a video of ours. */
  rows: readonly Row[];
}

export interface ApiError {
  code: number | null;
  message: string;
  /** Balance in credits, where the error tells it. */
  credits: number | null;
}

/** Numbers beyond 2⁵³ are refused: JSON has rounded them to another id. */
const id = z.union([z.string().min(1), z.int()]).transform(String);

const timestamp = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "string" ? parseTimestamp(value) : null));

const rowSchema = z.object({
  id,
  external_id: id.nullish().transform((value) => value ?? null),
  status: z.unknown().optional(),
  created_at: timestamp,
  updated_at: timestamp,
});

const refusalSchema = z.object({
  id,
  error: z
    .unknown()
    .optional()
    .transform((error) => (typeof error === "string" ? error : null)),
});

const bulkSchema = z
  .object({
    generations: z.array(z.unknown()).optional().catch(undefined),
    failedGenerations: z.array(z.unknown()).optional().catch(undefined),
  })
  .refine(
    ({ generations, failedGenerations }) => generations !== undefined || failedGenerations !== undefined,
  );

const pageSchema = z.object({
  page: z.int().positive(),
  pageSize: z.int().positive(),
  total: z.int().nonnegative(),
  generations: z.array(z.unknown()),
});

const balanceSchema = z.object({ credits: z.number() });

const errorSchema = z.object({
  code: z.union([z.string(), z.number()]).transform(Number).nullable().catch(null),
  message: z.string().catch(""),
  meta: z
    .object({ credits: z.number().nullable().catch(null), friendlyMessage: z.string().catch("") })
    .catch({ credits: null, friendlyMessage: "" }),
});

/** What a whole reply says. Undefined when it is not JSON at all. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Null unless the reply accounts for at least one list. An element that cannot be read spoils no other one. */
export function readBulkReply(json: unknown, reportWord: ReportWord): BulkReply | null {
  const reply = bulkSchema.safeParse(unwrap(json));
  if (!reply.success) return null;
  const { generations = [], failedGenerations = [] } = reply.data;
  return {
    accepted: readRows(generations, reportWord).map(withoutUpdate),
    refused: failedGenerations.flatMap((element) => refusalSchema.safeParse(element).data ?? []),
  };
}

export function readPage(json: unknown, reportWord: ReportWord): Page | null {
  const reply = pageSchema.safeParse(unwrap(json));
  if (!reply.success) return null;
  const { generations, ...page } = reply.data;
  return { ...page, rows: readRows(generations, reportWord) };
}

export function readStatus(json: unknown, reportWord: ReportWord): RemoteVideo | null {
  const [row] = readRows([unwrap(json)], reportWord);
  return row === undefined ? null : withoutUpdate(row);
}

export function readBalance(json: unknown): number | null {
  return balanceSchema.safeParse(unwrap(json)).data?.credits ?? null;
}

/** The error of a reply that says it failed; null for any other reply, also one that only looks like it. */
export function readError(json: unknown): ApiError | null {
  const envelope = z.object({ success: z.literal(false).optional(), error: z.unknown() }).safeParse(json);
  if (!envelope.success) return null;
  const error = envelope.data.error;
  if (typeof error === "string") return { code: null, message: error, credits: null };
  const details = errorSchema.safeParse(error);
  if (!details.success) return null;
  const { code, message, meta } = details.data;
  return { code, message: meta.friendlyMessage || message, credits: meta.credits };
}

/** Some replies come in `{ success, data }`, some do not. One that says it failed holds no data. */
function unwrap(json: unknown): unknown {
  const envelope = z
    .object({ success: z.boolean().optional(), data: z.unknown().optional() })
    .safeParse(json);
  if (!envelope.success) return json;
  if (envelope.data.success === false) return undefined;
  return envelope.data.data ?? json;
}

function readRows(elements: readonly unknown[], reportWord: ReportWord): Row[] {
  return elements.flatMap((element) => {
    const row = rowSchema.safeParse(element);
    if (!row.success) return [];
    const { id, external_id: externalId, status, created_at: createdAt, updated_at: updatedAt } = row.data;
    return { id, externalId, status: readStatusWord(status, reportWord), createdAt, updatedAt };
  });
}

function readStatusWord(word: unknown, reportWord: ReportWord): RemoteVideo["status"] {
  const status = typeof word === "string" ? translateStatus(word) : null;
  if (status === null) reportWord(typeof word === "string" ? word : `(${typeof word})`);
  return status ?? "processing";
}

function withoutUpdate({ updatedAt: _, ...video }: Row): RemoteVideo {
  return video;
}
