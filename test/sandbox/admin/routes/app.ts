import express, { Router } from "express";
import { linkAppBridge } from "../app-bridge-script.ts";
import { type AdminContext, currentShop } from "../context.ts";
import { launchUrl } from "../launch.ts";
import { appFramePage } from "../pages/app-frame.ts";
import { plainPage } from "../pages/plain.ts";
import { findPickerProducts } from "../picker-products.ts";
import { readQuery } from "./requests.ts";

/** The app in its frame, and what App Bridge needs from the platform's server. */
export function appRoutes(context: AdminContext): Router {
  const router = Router();
  const { app, shopify } = context;
  const base = `/apps/${app.handle}`;

  router.get("/app-bridge.js", (_request, response) => {
    response.type("js").set("Cache-Control", "no-store").send(linkAppBridge());
  });

  router.post(`${base}/-/session-token`, (_request, response) => {
    response.json({ token: shopify.mintSessionToken() });
  });

  router.post(`${base}/-/launch`, express.json(), (request, response) => {
    const { pathname, search } = new URL(String(request.body.url), context.frameOrigin);
    response.json({ url: launchUrl(context, pathname + search) });
  });

  router.get("/picker/products", (request, response) => {
    response.json(findPickerProducts(context, readQuery(request)));
  });

  // The library knows its app by the key: https://admin.shopify.com/store/<name>/apps/<API key>
  router.get([`/apps/${shopify.app.apiKey}`, `/apps/${shopify.app.apiKey}/*`], (request, response) => {
    response.redirect(request.originalUrl.replace(`/apps/${shopify.app.apiKey}`, base));
  });

  router.get([base, `${base}/*`], (request, response) => {
    if (!currentShop(context).installation.isInstalled) {
      response.status(404).send(
        plainPage(context, {
          title: app.name,
          place: "app",
          icon: "cube",
          heading: "This app isn’t installed",
          text: "You can install it again in the sandbox settings.",
        }),
      );
      return;
    }
    response.send(appFramePage(context, request.originalUrl.slice(base.length) || "/"));
  });

  return router;
}
