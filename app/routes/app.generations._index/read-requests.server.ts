import { pages } from "../../services.server.ts";
import type { PageQuery } from "../../store/page-data.ts";
import { estimateRequests } from "./estimate-requests.ts";
import { estimateSourcesOf } from "./estimate-sources.server.ts";

/** One request, or a page of them, each with when it is likely to be finished, and what sending waits for. */
export async function readRequests(shop: string, query: PageQuery | { id: string }) {
  const [{ rows, ...page }, wait] = await Promise.all([
    "id" in query ? readOne(shop, query.id) : pages.listRequests(shop, query),
    pages.readWait(shop),
  ]);
  return {
    ...page,
    wait,
    rows: await estimateRequests(estimateSourcesOf(shop), rows, wait?.reason ?? null, new Date()),
  };
}

async function readOne(shop: string, id: string) {
  const request = await pages.readRequestProgress(shop, id);
  return { rows: request === null ? [] : [request], hasPrevious: false, hasNext: false };
}
