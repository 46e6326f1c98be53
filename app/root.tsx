import type { LinksFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import type { ReactNode } from "react";
import { PlainPage } from "./components/PlainPage.tsx";
import type { loader as appLoader } from "./routes/app.tsx";

const APP_BRIDGE_URL = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

export const links: LinksFunction = () => [
  { rel: "preconnect", href: "https://cdn.shopify.com/" },
  { rel: "stylesheet", href: polarisStyles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export function Layout({ children }: { children: ReactNode }) {
  const app = useRouteLoaderData<typeof appLoader>("routes/app");
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        {app && (
          <>
            {/* App Bridge has to be the first script of the page: it lends its session token to every later fetch. */}
            <meta name="shopify-api-key" content={app.apiKey} />
            <script src={APP_BRIDGE_URL} />
          </>
        )}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return (
      <PlainPage title="There is no page at this address">
        Open the app from the Apps page of your Shopify admin.
      </PlainPage>
    );
  }
  return (
    <PlainPage title="This page could not be shown">
      Something went wrong on our side, and nothing was changed. Reload the page to try again.
    </PlainPage>
  );
}
