import type { Reply } from "../answer.ts";
import { createGenerationsInBulk } from "./bulk-create.ts";
import type { RotateProductFault } from "./faults.ts";
import { getCredits, getStatus, getVideo, listGenerations } from "./reading.ts";
import type { Service } from "./service.ts";
import type { Account } from "./state.ts";

/** A request to an endpoint, with everything that endpoints read of it. */
export interface EndpointRequest {
  body: string;
  query: URLSearchParams;
  /** The id in the path; NaN where there is none. */
  id: number;
  rangeHeader: string | undefined;
  faults: readonly RotateProductFault[];
  extent: "half" | "all";
}

type Endpoint = (service: Service, account: Account, request: EndpointRequest) => Reply | Promise<Reply>;

/** The endpoints, by the names that faults and counts use. */
const endpoints = {
  "POST /api/v1/generations": createGenerationsInBulk,
  "GET /api/v1/generations": (service, account, { query, faults }) =>
    listGenerations(service, account, query, faults),
  "GET /api/v1/generations/:id/status": (service, account, { id }) => getStatus(service, account, id),
  "GET /api/v1/generations/:id": (service, account, { id, rangeHeader }) =>
    getVideo(service, account, id, rangeHeader),
  "GET /api/v1/credits": getCredits,
} satisfies Record<string, Endpoint>;

export type Route = keyof typeof endpoints;

/** The endpoint of a request, or nothing when the API has none there. */
export function findEndpoint(
  method: string,
  pathname: string,
): { route: Route; id: number; endpoint: Endpoint } | undefined {
  const id = /^\/api\/v1\/generations\/([^/]+)/.exec(pathname)?.[1];
  const name = `${method} ${pathname.replace(/^(\/api\/v1\/generations\/)[^/]+/, "$1:id")}`;
  return isRoute(name) ? { route: name, id: Number(id), endpoint: endpoints[name] } : undefined;
}

const isRoute = (name: string): name is Route => Object.hasOwn(endpoints, name);
