import { type NextFunction, type Request, type Response, Router } from "express";
import { ZodError } from "zod";
import type { AdminContext } from "../context.ts";
import { settingsPage } from "../pages/settings.ts";
import { settingsForms } from "../settings-form.ts";
import { createTroubleSwitches } from "../troubles.ts";
import { handleAsync, withNotice } from "./requests.ts";

/** The sandbox's switches. */
export function settingsRoutes(context: AdminContext): Router {
  const router = Router();
  const { shopify } = context;
  const switches = createTroubleSwitches(context);

  router.get("/settings", (_request, response) => {
    response.send(settingsPage(context, switches));
  });

  function onPost(
    name: string,
    notice: string,
    work: (body: Record<string, unknown>) => Promise<void> | void,
  ) {
    const handler = handleAsync(async (request, response) => {
      await work(request.body);
      response.redirect(303, withNotice("/settings", notice));
    });
    router.post(`/settings/${name}`, handler);
  }

  onPost("install", "App installed", () => shopify.reinstall());
  onPost("uninstall", "App uninstalled", () => shopify.uninstall());
  onPost("scopes", "Access changed", ({ scope = [] }) => shopify.setScopes([scope].flat().map(String)));
  onPost("trouble", "Noted", ({ id }) => switches.flip(String(id)));
  onPost("calm", "Everything works again", () => switches.clear());
  for (const [name, apply] of Object.entries(settingsForms)) {
    onPost(name, "Saved", (body) => apply(context, body));
  }

  router.use("/settings", (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (!(error instanceof ZodError)) return next(error);
    const [issue] = error.issues;
    response.status(422).send(settingsPage(context, switches, `${issue?.path.join(".")}: ${issue?.message}`));
  });
  return router;
}
