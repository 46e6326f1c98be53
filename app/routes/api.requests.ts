import { answerGet, refuseMethod } from "./api/answer.ts";
import { Problem } from "./api/problem.ts";
import { requestQuerySchema } from "./api/schema.ts";
import { wordRequest } from "./api/word-request.ts";
import { readRequests } from "./app.generations._index/read-requests.server.ts";

/** How far the videos of a confirmed plan are. */
export const loader = answerGet(requestQuerySchema, async ({ shop, texts }, { request: id }) => {
  const { rows, wait } = await readRequests(shop, { id });
  const [request] = rows;
  if (request === undefined) throw new Problem("not_found");
  return wordRequest(request, wait, texts);
});

export const action = refuseMethod();
