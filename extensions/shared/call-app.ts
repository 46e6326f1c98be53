import type { Note, ProblemAnswer } from "../../app/routes/api/schema.ts";
import { translate } from "./host.ts";

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
 * @throws AppProblem when the app could not be reached, or said no
 */
export async function callApp<Answer>(path: string, body?: object): Promise<Answer> {
  try {
    const first = await send(path, body);
    const response = first.status === 401 ? await send(path, body, await shopify.auth.idToken()) : first;
    const answer: Answer | ProblemAnswer = await response.json();
    if (response.ok) return answer as Answer;
    throw new AppProblem((answer as ProblemAnswer).problem ?? unreachable(), response.status >= 500);
  } catch (error) {
    throw error instanceof AppProblem ? error : new AppProblem(unreachable(), true);
  }
}

function send(path: string, body: object | undefined, token: string | null = null): Promise<Response> {
  const headers = {
    "Accept-Language": translate("language"),
    ...(token !== null && { Authorization: `Bearer ${token}` }),
  };
  if (body === undefined) return fetch(path, { headers });
  return fetch(path, {
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function unreachable(): Note {
  return { tone: "critical", text: translate("unreachable"), link: null };
}
