import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import type { RotateProductSandbox } from "../rotateproduct/index.ts";
import type { ShopifySandbox } from "../shopify/contract.ts";
import { startAppProxy } from "./app-proxy.ts";
import { type AdminApp, type AdminContext, shopNameOf } from "./context.ts";
import { closeServer, listen, originOf } from "./local-server.ts";
import { homePage } from "./pages/home.ts";
import { plainPage } from "./pages/plain.ts";
import { appRoutes } from "./routes/app.ts";
import { cdnRoutes } from "./routes/cdn.ts";
import { productRoutes } from "./routes/products.ts";
import { settingsRoutes } from "./routes/settings.ts";

export interface AdminOptions {
  shopify: ShopifySandbox;
  /** Its switches are shown if it runs in this process too. */
  rotateProduct?: RotateProductSandbox;
  /** Where the app really listens, e.g. `http://127.0.0.1:3000`. */
  appOrigin: string;
  /** What the app believes to be its address: `SHOPIFY_APP_URL`. */
  appUrl: string;
  app?: AdminApp;
  /** Of the admin, on 127.0.0.1; default 0, any free port. */
  port?: number;
  /** Of the app's origin in the browser; default 0, any free port. */
  appProxyPort?: number;
  /** Unix time in ms. The same clock as the simulators'. */
  now?: () => number;
}

export interface Admin {
  /** `http://localhost:<port>` */
  url: string;
  /** The app's page in the admin. */
  appPageUrl: string;
  /** The app's origin in the browser. */
  frameOrigin: string;
  close(): Promise<void>;
}

/** Starts the shop's admin and the proxy through which it frames the app. Rejects when a port is taken. */
export async function startAdmin(options: AdminOptions): Promise<Admin> {
  const { shopify, rotateProduct, appOrigin, appUrl, now = Date.now } = options;
  const { app = { handle: "rotateproduct", name: "RotateProduct" } } = options;
  const server = createServer();
  await listen(server, options.port ?? 0);
  const url = originOf(server);
  const proxy = await startAppProxy({
    port: options.appProxyPort ?? 0,
    appOrigin,
    appUrl,
    adminOrigin: url,
    shopName: shopNameOf(shopify.shop().shop.domain),
  }).catch(async (error: unknown) => {
    await closeServer(server);
    throw error;
  });
  const context: AdminContext = {
    shopify,
    rotateProduct: rotateProduct ?? null,
    app,
    frameOrigin: proxy.url,
    preferences: { locale: "en" },
    now,
  };
  server.on("request", createAdminHandler(context));

  return {
    url,
    appPageUrl: `${url}/apps/${app.handle}`,
    frameOrigin: proxy.url,
    async close() {
      await Promise.all([closeServer(server), proxy.close()]);
    },
  };
}

function createAdminHandler(context: AdminContext): express.Express {
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
    response.redirect(request.originalUrl.replace(/^\/store\/[^/]+/, ""));
  });
  handler.use(productRoutes(context), settingsRoutes(context), appRoutes(context));
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

/** Nobody frames the admin, the app least of all, and only the admin's own pages send its forms. */
function protectPages(frameOrigin: string): RequestHandler {
  const policy = [
    "default-src 'self'",
    "img-src 'self' data:",
    `frame-src ${frameOrigin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  return (request, response, next) => {
    response.set("Content-Security-Policy", policy);
    const from = request.headers["sec-fetch-site"];
    if (
      request.method !== "GET" &&
      request.method !== "HEAD" &&
      from !== undefined &&
      from !== "same-origin"
    ) {
      response.status(403).type("text").send("Only the admin’s own pages may do this.");
      return;
    }
    next();
  };
}
