import { Router } from "express";
import type { AdminContext } from "../context.ts";
import { bundleHost } from "../extensions/bundle-host.ts";
import { type Extension, readExtensions } from "../extensions/read-extensions.ts";
import { handleAsync } from "./requests.ts";

/** What pages need to host admin UI extensions: their bundles as they are, and the host's own scripts. */
export function extensionRoutes(context: AdminContext): Router {
  const router = Router();
  const { app, appUrl, extensionsDir, frameOrigin, preferences } = context;
  const read = (): Extension[] =>
    extensionsDir === null ? [] : readExtensions(extensionsDir, preferences.locale);

  router.get("/extensions/config.json", (_request, response) => {
    response.set("Cache-Control", "no-store").json({
      locale: preferences.locale,
      appUrl,
      browserUrl: frameOrigin,
      appPath: `/apps/${app.handle}`,
      sessionTokenUrl: `/apps/${app.handle}/-/session-token`,
      workerUrl: "/extensions/worker.js",
      extensions: read().map(({ bundles, handle, ...texts }) => ({
        handle,
        ...texts,
        bundleUrls: Object.fromEntries(
          Object.keys(bundles).map((target) => [target, `/extensions/${handle}/${target}.js`]),
        ),
      })),
    });
  });

  router.get(
    "/extensions/page.js",
    handleAsync(async (_request, response) => {
      response
        .type("js")
        .set("Cache-Control", "no-store")
        .send(await bundleHost("page"));
    }),
  );

  router.get(
    "/extensions/worker.js",
    handleAsync(async (_request, response) => {
      // An extension reaches its app, and nothing of the admin but its own code.
      const policy = `default-src 'none'; script-src 'self'; connect-src ${frameOrigin}`;
      response.type("js").set({ "Cache-Control": "no-store", "Content-Security-Policy": policy });
      response.send(await bundleHost("worker"));
    }),
  );

  router.get("/extensions/:handle/:target.js", (request, response, next) => {
    const { handle, target } = request.params;
    const file = read().find((extension) => extension.handle === handle)?.bundles[target];
    if (file) response.set("Cache-Control", "no-store").sendFile(file);
    else next();
  });

  return router;
}
