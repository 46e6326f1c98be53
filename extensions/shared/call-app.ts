import type { Note, ProblemAnswer } from "../../app/routes/api/schema.ts";
import { translate } from "./host.ts";

/**
 * How long to wait for an answer: 25,000 ids over a poor line take half a minute. Somebody who waits for one that never
 * comes would neither be told so nor asked for another click.
 */
const PATIENCE_MS = 60_000;

/** Why there is no answer, in words for the merchant. */
export class AppProblem extends Error {
  readonly note: Note;
  /** Nobody knows whether the app did what it was asked for: it was not reached, or broke down over it. */
  readonly isOutcomeUnknown: boolean;

  constructor(note: Note, isOutcomeUnknown: boolean) {
    super(note.text);
    this.note = note;
    this.isOutcomeUnknown = isOutcomeUnknown;
  }
}

/**
 * Asks the app: with a body by POST, else by GET. Shopify sends relative addresses to the app, with a session token
 * (https://shopify.dev/docs/api/admin-extensions/latest/network-features). A token that ran out on the way is
 * replaced once.
 *
 * @throws AppProblem when the app could not be reached, did not answer within a minute, or said no
 */
export async function callApp<Answer>(path: string, body?: object): Promise<Answer> {
  const patience = new AbortController();
  const { signal } = patience;
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    // The signal ends a fetch. It does not end Shopify's keeping a token back.
    const expiry = new Promise<never>((_, reject) => signal.addEventListener("abort", reject));
    return await Promise.race([ask<Answer>(path, body, signal), expiry]);
  } catch (error) {
    throw error instanceof AppProblem ? error : new AppProblem(unreachable(), true);
  } finally {
    clearTimeout(timer);
  }
}

async function ask<Answer>(path: string, body: object | undefined, signal: AbortSignal): Promise<Answer> {
  const send = (token: string | null = null) => fetch(path, { ...describeRequest(body, token), signal });
  const first = await send();
  const response = first.status === 401 ? await send(await shopify.auth.idToken()) : first;
  const answer: Answer | ProblemAnswer = await response.json();
  if (response.ok) return answer as Answer;
  throw new AppProblem((answer as ProblemAnswer).problem ?? unreachable(), response.status >= 500);
}

function describeRequest(body: object | undefined, token: string | null): RequestInit {
  const headers = {
    "Accept-Language": translate("language"),
    ...(token !== null && { Authorization: `Bearer ${token}` }),
  };
  if (body === undefined) return { headers };
  return {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
}

function unreachable(): Note {
  return { tone: "critical", text: translate("unreachable"), link: null };
}
