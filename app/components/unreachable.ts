import { isRouteErrorResponse } from "@remix-run/react";

/** The answer in place of one that never came; a new one each time, since every answer is handled once. */
export interface Unreachable {
  kind: "unreachable";
}

export function isUnreachable(answer: object | null | undefined): answer is Unreachable {
  return answer != null && "kind" in answer && answer.kind === "unreachable";
}

/**
 * The app has answered, if not as wished: with a response that one of its routes threw, whatever its status, or with a
 * status that is no error of a server. Everything else means that nobody answered.
 */
export function isAnswerOfApp(error: unknown): boolean {
  return error instanceof Response || isAnswerBelow500(error);
}

/**
 * A redirect, "signed out", "not found": answers that a page has to act on. An error of the server is none, even where
 * one of the app's routes threw it.
 */
export function isAnswerBelow500(error: unknown): boolean {
  return (error instanceof Response || isRouteErrorResponse(error)) && error.status < 500;
}
