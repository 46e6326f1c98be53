import { AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import type { Log } from "../pipeline/ports/index.ts";
import { ADMIN_API_VERSION } from "./api-version.ts";
import { type AppSettings, createLibraryLog } from "./library.ts";

type SessionStorage = NonNullable<Parameters<typeof shopifyApp>[0]["sessionStorage"]>;

export interface EmbeddedAppParts {
  sessionStorage: SessionStorage;
  log: Log;
  /**
   * Called when a shop has given the app a token, before that is stored: after installing it, and again every hour of
   * use or so.
   */
  onSignIn(shop: string): Promise<void>;
}

/**
 * Signing in from the Shopify admin: the session token that App Bridge sends with each request is exchanged for the
 * shop's offline token when there is none that works.
 */
export function createEmbeddedApp(
  settings: AppSettings,
  { sessionStorage, log, onSignIn }: EmbeddedAppParts,
) {
  const app = shopifyApp({
    apiKey: settings.apiKey,
    apiSecretKey: settings.apiSecret,
    scopes: [...settings.scopes],
    appUrl: settings.appUrl,
    apiVersion: ADMIN_API_VERSION,
    distribution: AppDistribution.AppStore,
    sessionStorage: signInFirst(sessionStorage, onSignIn),
    logger: createLibraryLog(log),
    future: {
      // Token exchange, for apps that Shopify installs (`use_legacy_install_flow = false`).
      unstable_newEmbeddedAuthStrategy: true,
      // Off by default, but public apps must have it.
      expiringOfflineAccessTokens: true,
    },
  });

  /** Who may frame the page. The library leaves a page without `?shop=` open to everyone. */
  function addDocumentResponseHeaders(request: Request, headers: Headers): void {
    headers.set("Content-Security-Policy", "frame-ancestors 'none';");
    app.addDocumentResponseHeaders(request, headers);
  }

  /** As the library's; its own pages (it answers with them by throwing) take any `?shop=` for a frame's address. */
  const authenticateAdmin: typeof app.authenticate.admin = async (request) => {
    try {
      return await app.authenticate.admin(request);
    } catch (thrown) {
      const isPage =
        thrown instanceof Response && thrown.headers.get("content-type")?.startsWith("text/html");
      if (isPage) addDocumentResponseHeaders(request, thrown.headers);
      throw thrown;
    }
  };

  return {
    authenticate: { ...app.authenticate, admin: authenticateAdmin },
    login: app.login,
    addDocumentResponseHeaders,
  };
}

/**
 * Not the library's `afterAuth`: it follows when the session is stored, so that a process killed between the two would
 * leave a shop with a session that nobody has heard of.
 */
function signInFirst(sessions: SessionStorage, onSignIn: EmbeddedAppParts["onSignIn"]): SessionStorage {
  return {
    async storeSession(session) {
      await onSignIn(session.shop);
      return sessions.storeSession(session);
    },
    loadSession: (id) => sessions.loadSession(id),
    deleteSession: (id) => sessions.deleteSession(id),
    deleteSessions: (ids) => sessions.deleteSessions(ids),
    findSessionsByShop: (shop) => sessions.findSessionsByShop(shop),
  };
}
