import { Router } from "express";
import type { AdminContext } from "../context.ts";

/** Serves what https://cdn.shopify.com serves, for browsers that cannot reach it. */
export function cdnRoutes({ shopify }: AdminContext): Router {
  const router = Router();

  // Apps link the platform's typeface from here; the sandbox has none and the page's next choice is used.
  router.get("/cdn/static/fonts/*", (_request, response) => {
    response.type("css").send("");
  });

  router.get("/cdn/*", (request, response) => {
    request.url = request.originalUrl.slice("/cdn".length);
    request.headers.host = "cdn.shopify.com";
    shopify.handleRequest(request, response);
  });

  return router;
}
