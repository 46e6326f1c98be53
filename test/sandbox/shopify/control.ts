import { z } from "zod";
import type { Reply } from "../answer.ts";
import { serveCdn } from "./cdn.ts";
import type { ShopifySandbox } from "./contract.ts";
import { controlRoutes } from "./control-routes.ts";
import { readText } from "./multipart.ts";
import type { Control } from "./server.ts";
import type { World } from "./world.ts";

const prefix = "/__sandbox";
const maxBodyBytes = 1024 * 1024;

const routes = Object.entries(controlRoutes).map(([name, handle]) => {
  const [method, path = ""] = name.split(" ");
  return { method, pattern: new RegExp(`^${path.replace(/:\w+/g, "(\\d+)")}$`), handle };
});

/**
 * The sandbox's own interface, under `/__sandbox/` on any host, for the admin page and for tests in another
 * process. JSON in and out; `?shop=<domain>` names another shop than the first. 400 names a wrong input.
 * `/__sandbox/cdn/…` is the CDN, for a browser that does not know its host.
 */
export function createControl(sandbox: ShopifySandbox, world: World): Control {
  return async (request, url) => {
    if (!url.pathname.startsWith(`${prefix}/`)) return null;
    const path = url.pathname.slice(prefix.length);
    if (path.startsWith("/cdn/")) {
      const file = new URL(path.slice("/cdn".length) + url.search, url);
      return serveCdn(world, file, request.headers.range);
    }
    for (const { method, pattern, handle } of routes) {
      const match = pattern.exec(path);
      if (!match || request.method !== method) continue;
      try {
        const shop = sandbox.shop(url.searchParams.get("shop") ?? undefined);
        const text = (await readText(request, maxBodyBytes)) ?? "";
        const body: unknown = text === "" ? {} : JSON.parse(text);
        const ids = match.slice(1).map(Number);
        return reply(200, (await handle({ sandbox, world, shop, url, ids, body })) ?? {});
      } catch (error) {
        return reply(400, { error: describeError(error) });
      }
    }
    return reply(404, { error: `${request.method} ${url.pathname} is not part of the sandbox` });
  };
}

function describeError(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}

function reply(status: number, body: unknown): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
    body: JSON.stringify(body),
  };
}
