import {
  CreditsExhausted,
  OutcomeUnknown,
  Refused,
  Throttled,
  Unauthorized,
  Unavailable,
  VideoGone,
} from "../generation/errors.ts";
import type { Answer } from "./calls.ts";
import { type ApiError, parseJson, readError } from "./replies.ts";
import { readRetryAfter } from "./retry-after.ts";

/** Code of "insufficient credits"; the documentation does not say with which HTTP status it comes. */
const INSUFFICIENT_CREDITS = 3001;

/** Statuses by which the API refuses a request before it does anything. */
const REFUSALS = new Set([400, 404, 413, 415, 422]);

/**
 * What an answer to the paid call means that is no reply to it. Certain is only what the API itself says, in its JSON
 * error: a proxy in between can make up any status.
 */
export function classifySubmitFailure(answer: Answer, now: Date): Error {
  const { status } = answer;
  const error = readError(parseJson(answer.text));
  const message = describe(answer, error);
  if (status === 429) return new Throttled(message, readRetryAfter(answer.retryAfter, now));
  if (error === null) return new OutcomeUnknown(message);
  if (status === 402 || error.code === INSUFFICIENT_CREDITS) {
    return new CreditsExhausted(message, error.credits);
  }
  if (status === 401 || status === 403) return new Unauthorized(message);
  return REFUSALS.has(status) ? new Refused(message) : new OutcomeUnknown(message);
}

/** Reading costs nothing, so whatever is not clear is worth another try. */
export function classifyReadFailure(answer: Answer, now: Date): Error {
  const { status } = answer;
  const error = readError(parseJson(answer.text));
  const message = describe(answer, error);
  if (status === 429) return new Throttled(message, readRetryAfter(answer.retryAfter, now));
  // A 403 that the API did not say is a firewall's: the key may be good.
  if (status === 401 || (status === 403 && error !== null)) return new Unauthorized(message);
  return new Unavailable(message);
}

/** As `classifyReadFailure`, for one video. A 404 that the API itself did not say is not believed. */
export function classifyVideoFailure(answer: Answer, now: Date): Error {
  const error = readError(parseJson(answer.text));
  const isGone = answer.status === 410 || (answer.status === 404 && error !== null);
  return isGone ? new VideoGone(describe(answer, error)) : classifyReadFailure(answer, now);
}

function describe({ what, status }: Answer, error: ApiError | null): string {
  if (error !== null) return `${what}: answered ${status}: ${error.message.slice(0, MAX_WORDS_OF_THEIRS)}`;
  if (status === 429) return `${what}: answered 429, asks to wait`;
  return `${what}: answered ${status}, ${status < 300 ? "which cannot be read" : "which is no error of the API"}`;
}

/** Of an error's message, for a log line and the merchant's details page. */
const MAX_WORDS_OF_THEIRS = 300;
