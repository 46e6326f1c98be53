import { expect } from "vitest";
import type { ZodType } from "zod";
import {
  choiceSchema,
  confirmationAnswerSchema,
  confirmationSchema,
  type Note,
  planAnswerSchema,
  planClickSchema,
  planQuerySchema,
  problemAnswerSchema,
  productAnswerSchema,
  productQuerySchema,
  remedyAnswerSchema,
  remedyClickSchema,
  requestAnswerSchema,
  requestQuerySchema,
} from "../../app/routes/api/schema.ts";

const ROUTES = {
  "GET /api/product": { request: productQuerySchema, answer: productAnswerSchema },
  "POST /api/plans": { request: planClickSchema, answer: planAnswerSchema },
  "GET /api/plans": { request: planQuerySchema, answer: planAnswerSchema },
  "POST /api/plans/choice": { request: choiceSchema, answer: planAnswerSchema },
  "POST /api/plans/confirm": { request: confirmationSchema, answer: confirmationAnswerSchema },
  "GET /api/requests": { request: requestQuerySchema, answer: requestAnswerSchema },
  "POST /api/remedies": { request: remedyClickSchema, answer: remedyAnswerSchema },
} as const satisfies Record<string, { request: ZodType; answer: ZodType }>;

export type Route = keyof typeof ROUTES;

/** Instead of an answer. */
export class Failure {
  readonly status: number;
  readonly problem: Note;

  constructor(status: number, problem: Note) {
    this.status = status;
    this.problem = problemAnswerSchema.parse({ problem }).problem;
  }
}

/** Nothing answers. */
export const UNREACHABLE = new TypeError("Failed to fetch");

type Answer = object | Failure | TypeError | Promise<object | Failure | TypeError>;

export interface Call {
  route: Route;
  request: unknown;
  language: string | null;
  authorization: string | null;
}

export type AppStub = ReturnType<typeof stubApp>;

/** The answer that somebody gets who is not willing to wait any more. */
function whenAborted(signal: AbortSignal | null | undefined): Promise<TypeError> {
  return new Promise((resolve) => signal?.addEventListener("abort", () => resolve(UNREACHABLE)));
}

/**
 * The app behind `fetch`: takes requests that the contract allows, and gives answers that it allows. A request that no
 * test foresaw is an error when the test ends.
 */
export function stubApp() {
  const answers = new Map<Route, Answer[]>();
  const calls: Call[] = [];
  const mistakes: unknown[] = [];

  async function answerCall(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(String(input), "https://app.example");
    const method = init.method ?? "GET";
    const route = `${method} ${url.pathname}` as Route;
    const headers = new Headers(init.headers);
    if (method === "POST") expect(headers.get("Content-Type")).toBe("application/json");
    const sent: unknown =
      method === "POST" ? JSON.parse(String(init.body)) : Object.fromEntries(url.searchParams);
    const call = {
      route,
      request: ROUTES[route].request.parse(sent),
      language: headers.get("Accept-Language"),
      authorization: headers.get("Authorization"),
    };
    calls.push(call);
    const left = answers.get(route) ?? [];
    const next = left.length > 1 ? left.shift() : left[0];
    if (next === undefined) throw new Error(`No test foresaw ${route} ${JSON.stringify(sent)}`);
    const answer = await Promise.race([next, whenAborted(init.signal)]);
    if (answer instanceof TypeError) return Promise.reject(answer);
    if (answer instanceof Failure)
      return Response.json({ problem: answer.problem }, { status: answer.status });
    return Response.json(ROUTES[route].answer.parse(answer));
  }

  return {
    calls,
    /** One after the other; the last one stays. A promise is answered when it is. */
    answer(route: Route, ...next: [Answer, ...Answer[]]): void {
      answers.set(route, next);
    },
    /** What was asked of one route, in order. */
    asked(route: Route): unknown[] {
      return calls.filter((call) => call.route === route).map(({ request }) => request);
    },
    fetch: ((input, init) =>
      answerCall(input, init).catch((error: unknown) => {
        if (error !== UNREACHABLE) mistakes.push(error);
        throw error;
      })) as typeof fetch,
    expectNothingElse(): void {
      expect(mistakes).toEqual([]);
    },
  };
}
