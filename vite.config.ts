import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type HmrOptions } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: false;
  }
}

// The Shopify CLI names the tunnel's address in HOST, which Remix's own server would take for an interface.
const appUrl = process.env.SHOPIFY_APP_URL || process.env.HOST || "http://localhost";
process.env.SHOPIFY_APP_URL ??= appUrl;
delete process.env.HOST;
const { hostname } = new URL(appUrl);

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ["**/.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        // With it, a 401 thrown by an action loses the header by which App Bridge asks again with a fresh token.
        v3_singleFetch: false,
        // It keeps the routes it knows in sessionStorage, which some browsers deny to a third-party frame.
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  server: {
    port: Number(process.env.PORT || 3000),
    allowedHosts: [hostname],
    // Answers to preflights come from the app's own routes.
    cors: { preflightContinue: true },
    hmr: chooseHmr(hostname),
    fs: { allow: ["app", "node_modules"] },
  },
  build: {
    // Prisma's client awaits at the top level.
    target: "es2022",
    // Inlined images would need a data: source in the content security policy.
    assetsInlineLimit: 0,
  },
  // Found later, one by one, they would reload the first pages of a development server.
  optimizeDeps: {
    include: [
      "@shopify/app-bridge-react",
      "@shopify/polaris",
      "@shopify/polaris-icons",
      "@shopify/shopify-app-remix/react",
    ],
  },
});

/** Through the CLI's tunnel the browser reaches only port 443; the CLI forwards the rest to FRONTEND_PORT. */
function chooseHmr(host: string): HmrOptions {
  if (host === "localhost") return { protocol: "ws", host, port: 64_999, clientPort: 64_999 };
  return { protocol: "wss", host, port: Number(process.env.FRONTEND_PORT || 8002), clientPort: 443 };
}
