import { gid } from "../gid.ts";
import type { Plan, Shop } from "../state.ts";
import type { GraphqlContext } from "./context.ts";
import { toDateTime } from "./view-file.ts";

const planNames: Record<Plan, string> = { BASIC: "Basic", GROW: "Grow", ADVANCED: "Advanced", PLUS: "Plus" };

/** The shop as the schema's `Shop`. */
export function viewShop({ shop: { shop } }: GraphqlContext): object {
  const url = `https://${shop.domain}`;
  return {
    __typename: "Shop",
    id: gid("Shop", shop.id),
    name: shop.name,
    email: shop.email,
    contactEmail: shop.email,
    shopOwnerName: "Sandbox Owner",
    description: null,
    myshopifyDomain: shop.domain,
    primaryDomain: {
      __typename: "Domain",
      id: gid("Domain", shop.id),
      host: shop.domain,
      sslEnabled: true,
      url,
    },
    url,
    plan: viewPlan(shop),
    currencyCode: shop.currencyCode,
    enabledPresentmentCurrencies: [shop.currencyCode],
    ianaTimezone: shop.ianaTimezone,
    unitSystem: "IMPERIAL_SYSTEM",
    weightUnit: "POUNDS",
    taxesIncluded: false,
    setupRequired: false,
    createdAt: toDateTime(shop.createdAt),
    updatedAt: toDateTime(shop.createdAt),
  };
}

function viewPlan(shop: Shop) {
  return {
    publicDisplayName: shop.isTrial ? "Trial" : planNames[shop.plan],
    displayName: shop.isTrial ? "Trial" : planNames[shop.plan],
    partnerDevelopment: false,
    shopifyPlus: shop.plan === "PLUS",
  };
}

/** `QueryRoot.shopLocales`: the primary one only. */
export function viewShopLocales({ shop: { shop } }: GraphqlContext) {
  const name = new Intl.DisplayNames("en", { type: "language" }).of(shop.primaryLocale) ?? shop.primaryLocale;
  return [{ locale: shop.primaryLocale, name, primary: true, published: true, marketWebPresences: [] }];
}

/** The app's installation as the schema's `AppInstallation`. */
export function viewInstallation({ shop, world }: GraphqlContext): object {
  const { installation } = shop;
  const scopes = new Set(installation.scopes);
  for (const scope of installation.scopes) scopes.add(scope.replace(/^write_/, "read_"));
  return {
    __typename: "AppInstallation",
    id: gid("AppInstallation", installation.id),
    accessScopes: [...scopes].map((handle) => ({ handle, description: handle.replaceAll("_", " ") })),
    activeSubscriptions: [],
    launchUrl: world.app.url ?? null,
    uninstallUrl: null,
    app: {
      __typename: "App",
      id: gid("App", installation.id),
      apiKey: world.app.apiKey,
      handle: "rotateproduct",
      title: "RotateProduct",
      embedded: true,
    },
  };
}
