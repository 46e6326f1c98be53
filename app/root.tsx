import { json, type LinksFunction, type LoaderFunctionArgs } from "@remix-run/node";
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
import { IntlProvider } from "use-intl";
import { PlainPage } from "./components/PlainPage.tsx";
import { languageOf, pageTextsOf } from "./locales/catalogues.ts";
import { readLocale } from "./platform/read-locale.ts";
import type { loader as appLoader } from "./routes/app.tsx";

const APP_BRIDGE_URL = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

export const links: LinksFunction = () => [
  { rel: "preconnect", href: "https://cdn.shopify.com/" },
  { rel: "stylesheet", href: polarisStyles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

/** The reader's locale and the texts of the pages in its language. */
export function loader({ request }: LoaderFunctionArgs) {
  const locale = readLocale(request);
  return json({ locale, language: languageOf(locale), messages: pageTextsOf(locale) });
}

/** The address that names the locale is gone after the first click. */
export const shouldRevalidate = () => false;

export function Layout({ children }: { children: ReactNode }) {
  const { locale, language, messages } = useRouteLoaderData<typeof loader>("root") ?? FALLBACK;
  const app = useRouteLoaderData<typeof appLoader>("routes/app");
  return (
    <html lang={language}>
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
        {/* Times are written in UTC by the server, and in the reader's zone by LocalTime. */}
        <IntlProvider locale={locale} messages={messages} timeZone="UTC">
          {children}
        </IntlProvider>
        <Scripts />
      </body>
    </html>
  );
}

/** Only where the loader above did not run: there is no page that would need a text then. */
const FALLBACK = { locale: "en", language: "en", messages: {} };

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <PlainPage text={isRouteErrorResponse(error) && error.status === 404 ? "noPage" : "failed"} />;
}
