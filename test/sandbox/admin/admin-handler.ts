import { fileURLToPath } from "node:url";
import express, { type ErrorRequestHandler } from "express";
import type { AdminContext } from "./context.ts";
import { homePage } from "./pages/home.ts";
import { plainPage } from "./pages/plain.ts";
import { protectPages } from "./protect-pages.ts";
import { appRoutes } from "./routes/app.ts";
import { cdnRoutes } from "./routes/cdn.ts";
import { extensionRoutes } from "./routes/extensions.ts";
import { productRoutes } from "./routes/products.ts";
import { settingsRoutes } from "./routes/settings.ts";

/** Answers every request to the admin. */
export function createAdminHandler(context: AdminContext): express.Express {
  const handler = express();
  handler.disable("x-powered-by");
  handler.use(protectPages(context.frameOrigin));
  handler.use(
    "/assets",
    express.static(fileURLToPath(new URL("./assets", import.meta.url)), { cacheControl: false }),
  );
  handler.use(cdnRoutes(context));
  handler.use(express.urlencoded({ extended: false }));
  handler.get("/", (_request, response) => {
    response.send(homePage(context));
  });
  for (const place of ["orders", "customers"] as const) {
    handler.get(`/${place}`, (_request, response) => {
      response.send(plainPage(context, plainPages[place]));
    });
  }
  // The real admin's addresses: https://admin.shopify.com/store/<name>/…
  handler.get("/store/:name/*", (request, response) => {
    response.redirect(request.originalUrl.replace(/^\/store\/[^/]+\/+/, "/"));
  });
  handler.use(productRoutes(context), settingsRoutes(context), appRoutes(context), extensionRoutes(context));
  handler.use((_request, response) => {
    response.status(404).send(plainPage(context, plainPages.missing));
  });
  const fail: ErrorRequestHandler = (error, _request, response, _next) => {
    response
      .status(500)
      .type("text")
      .send(`The sandbox itself is wrong:\n${error instanceof Error ? error.stack : error}`);
  };
  handler.use(fail);
  return handler;
}

const plainPages = {
  orders: {
    title: "Orders",
    place: "orders",
    icon: "orders",
    heading: "No orders yet",
    text: "Nobody buys in this sandbox: it is here to make product videos.",
  },
  customers: {
    title: "Customers",
    place: "customers",
    icon: "people",
    heading: "No customers yet",
    text: "Nobody buys in this sandbox: it is here to make product videos.",
  },
  missing: {
    title: "Page not found",
    place: "home",
    icon: "search",
    heading: "There’s no page at this address",
    text: "Check the address, or search for a product above.",
  },
} as const;
