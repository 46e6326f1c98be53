import { createServer } from "node:http";
import type { RotateProductSandbox } from "../rotateproduct/index.ts";
import type { ShopifySandbox } from "../shopify/contract.ts";
import { createAdminHandler } from "./admin-handler.ts";
import { startAppProxy } from "./app-proxy.ts";
import { type AdminApp, type AdminContext, shopNameOf } from "./context.ts";
import { closeServer, listen, originOf } from "./local-server.ts";

export interface AdminOptions {
  shopify: ShopifySandbox;
  /** Its switches are shown if it runs in this process too. */
  rotateProduct?: RotateProductSandbox;
  /** Where the app really listens, e.g. `http://127.0.0.1:3000`. */
  appOrigin: string;
  /** What the app believes to be its address: `SHOPIFY_APP_URL`. */
  appUrl: string;
  app?: AdminApp;
  /** Where the app's admin UI extensions lie, built. Default: it has none. */
  extensionsDir?: string;
  /** Of the admin, on 127.0.0.1; default 0, any free port. */
  port?: number;
  /** Of the app's origin in the browser; default 0, any free port. */
  appProxyPort?: number;
  /** The admin's language. Default `en`. */
  locale?: AdminContext["preferences"]["locale"];
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
    appUrl,
    extensionsDir: options.extensionsDir ?? null,
    preferences: { locale: options.locale ?? "en" },
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
