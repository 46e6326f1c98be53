import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { isPassing, isWithoutAccess } from "../../generation/errors.ts";
import { type LocalTexts, textsIn } from "../../locales/texts-in.ts";
import { readLocale } from "../../platform/read-locale.ts";
import { log } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { PROBLEM_STATUSES, Problem, type ProblemKind, wordProblem } from "./problem.ts";
import { readJson } from "./read-json.ts";
import type { ProblemAnswer } from "./schema.ts";

/** Who asks. */
export interface Caller {
  shop: string;
  /** In the language that they read. */
  texts: LocalTexts;
}

type Handler = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Response>;
type Work<Input, Answer> = (caller: Caller, input: Input) => Promise<Answer>;

/** A `loader`: its input is the query. It also answers the browser's question whether other sites may ask. */
export function answerGet<Input, Answer extends object>(
  schema: z.ZodType<Input>,
  work: Work<Input, Answer>,
): Handler {
  return ({ request }) =>
    answer(request, async (caller) => {
      const { searchParams } = new URL(request.url);
      return work(caller, parse(schema, Object.fromEntries(searchParams)));
    });
}

/** An `action`: its input is the JSON of the body. */
export function answerPost<Input, Answer extends object>(
  schema: z.ZodType<Input>,
  work: Work<Input, Answer>,
): Handler {
  return ({ request }) =>
    answer(request, async (caller) => {
      if (request.method !== "POST") throw new Problem("not_allowed");
      return work(caller, parse(schema, await readJson(request)));
    });
}

/** For the method that a path does not have. As a `loader` it answers the browser's question, too. */
export const refuseMethod = () => refuse("not_allowed");

/** For a path that only another version of the app has. */
export const refusePath = () => refuse("not_understood");

function refuse(kind: ProblemKind): Handler {
  return ({ request }) =>
    answer(request, async () => {
      throw new Problem(kind);
    });
}

function parse<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new Problem("not_understood");
}

/**
 * Extensions run on pages of Shopify's, of which no origin is promised; who asks is told by the session token alone,
 * never by a cookie. What is not listed, a page cannot read.
 */
const HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization, Content-Type",
  "Access-Control-Expose-Headers": "X-Shopify-Retry-Invalid-Session-Request",
  "Cache-Control": "no-store",
};

/** Signs in, does the work, and words whatever goes wrong. Never throws, so that every answer can be read. */
async function answer(request: Request, work: (caller: Caller) => Promise<object>): Promise<Response> {
  const texts = textsIn(readLocale(request));
  try {
    const { shop } = await signIn(request);
    return Response.json(await work({ shop, texts }), { headers: HEADERS });
  } catch (thrown) {
    if (thrown instanceof Response) return addHeaders(thrown);
    const problem = toProblem(thrown);
    if (problem.kind === "failed") {
      log.error({ err: thrown, method: request.method, path: new URL(request.url).pathname }, "call failed");
    }
    const body: ProblemAnswer = { problem: problem.note ?? wordProblem(problem.kind, texts) };
    const headers = problem.kind === "signed_out" ? { ...HEADERS, ...RETRY } : HEADERS;
    return Response.json(body, { status: PROBLEM_STATUSES[problem.kind], headers });
  }
}

/** A new session token helps. */
const RETRY = { "X-Shopify-Retry-Invalid-Session-Request": "1" };

/**
 * Without a token the library would lead a person to a page, which is of no use here.
 *
 * @throws Response to a preflight; Problem
 */
async function signIn(request: Request): Promise<{ shop: string }> {
  const isPreflight = request.method === "OPTIONS";
  if (!isPreflight && !request.headers.has("authorization")) throw new Problem("signed_out");
  try {
    return (await authenticate.admin(request)).session;
  } catch (thrown) {
    if (!(thrown instanceof Response) || isPreflight) throw thrown;
    throw new Problem(problemOf(thrown.status));
  }
}

/** The library answers 500 when Shopify does not exchange a token. */
function problemOf(status: number): ProblemKind {
  if (status >= 500) return "unavailable";
  return status === 410 ? "not_understood" : "signed_out";
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isPassing(error)) return new Problem("unavailable");
  return new Problem(isWithoutAccess(error) ? "no_access" : "failed");
}

function addHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
  return response;
}
