import { type Http, RequestNotSent, RequestUncertain } from "../platform/http.ts";
import { ADMIN_API_VERSION } from "./api-version.ts";
import type { Operation } from "./documents/operation.ts";
import { type Cost, type Outcome, readReply } from "./read-reply.ts";

/** One call may take so long, in ms; Shopify itself gives up on a query earlier. */
const CALL_TIMEOUT_MS = 30_000;

/** The largest reply is a page of 250 products or media, far below this; a longer one is a mistake. */
const MAX_REPLY_BYTES = 10_000_000;

/** How one sending of an operation ended. `not_sent`: not one byte has reached Shopify. */
export type SendOutcome = Outcome | { kind: "not_sent"; reason: string };

/**
 * Sends an operation once and reads the reply. Network failures are outcomes too; nothing is thrown for them.
 *
 * @param what names the call in messages
 */
export async function sendOperation<Data, Variables>(
  http: Http,
  { what, shop, token }: { what: string; shop: string; token: string },
  operation: Operation<Data, Variables>,
  variables: Variables,
): Promise<{ outcome: SendOutcome; cost: Cost }> {
  const noCost = { requested: null, status: null };
  try {
    const reply = await http.request({
      method: "POST",
      url: new URL(`https://${shop}/admin/api/${ADMIN_API_VERSION}/graphql.json`),
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        "x-shopify-access-token": token,
      },
      body: JSON.stringify({ query: operation.text, variables }),
      timeoutMs: CALL_TIMEOUT_MS,
      idleMs: CALL_TIMEOUT_MS,
    });
    const text = await reply.readText(MAX_REPLY_BYTES);
    return readReply(what, { status: reply.status, headers: reply.headers, text });
  } catch (error) {
    if (error instanceof RequestNotSent)
      return { outcome: { kind: "not_sent", reason: error.message }, cost: noCost };
    if (error instanceof RequestUncertain)
      return { outcome: { kind: "broken", reason: error.message }, cost: noCost };
    throw error;
  }
}
