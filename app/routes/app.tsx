import { type HeadersFunction, json, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { useTranslations } from "use-intl";
import { keyOfError } from "../components/keyOfError.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { useLoadingBar } from "../components/useLoadingBar.ts";
import { useScrollReset } from "../components/useScrollReset.ts";
import { env } from "../env.server.ts";
import { polarisTextsOf } from "../locales/polaris-texts.ts";
import { readLocale } from "../platform/read-locale.ts";
import { authenticate } from "../shopify.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticate.admin(request);
  return json({ apiKey: env.SHOPIFY_API_KEY, polarisTexts: polarisTextsOf(readLocale(request)) });
}

/** Neither changes while the page is open, and the address that names the locale is gone after the first click. */
export const shouldRevalidate = () => false;

/** Carries what the library tells App Bridge, also when a page below fails. */
export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs);

export default function App() {
  const { apiKey, polarisTexts } = useLoaderData<typeof loader>();
  const t = useTranslations("common.pages");
  useScrollReset();
  useLoadingBar();
  return (
    // The document's head holds App Bridge already, ahead of every other script.
    <AppProvider apiKey={apiKey} isEmbeddedApp={false} i18n={polarisTexts}>
      <NavMenu>
        <Link to="/app" rel="home">
          {t("home")}
        </Link>
        <Link to="/app/products">{t("products")}</Link>
        <Link to="/app/generations">{t("generations")}</Link>
        <Link to="/app/approval">{t("approval")}</Link>
        <Link to="/app/money">{t("credits")}</Link>
        <Link to="/app/settings">{t("settings")}</Link>
      </NavMenu>
      <main>
        <Outlet />
      </main>
    </AppProvider>
  );
}

/** Signing in failed, so the frame around the pages is missing, and Polaris with it. */
export function ErrorBoundary() {
  return <PlainPage text={keyOfError(useRouteError())} />;
}
