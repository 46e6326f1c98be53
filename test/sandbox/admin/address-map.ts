import type { Replacement } from "./replace-stream.ts";

/** Origins have no slash at the end. */
export interface Addresses {
  /** What the app believes to be its address: `SHOPIFY_APP_URL`. */
  appUrl: string;
  /** Where the browser reaches the app: the app proxy. */
  frameOrigin: string;
  adminOrigin: string;
  /** `<name>` of `<name>.myshopify.com`. */
  shopName: string;
}

export interface AddressMap {
  /** For what the app sends to the browser. */
  toBrowser: Replacement[];
  /** For what the browser sends to the app. */
  toApp: Replacement[];
}

/**
 * The app speaks of the platform's addresses and of its own public one. A browser without those hosts gets
 * local ones instead, and what it sends back is turned into the app's words again.
 */
export function createAddressMap({ appUrl, frameOrigin, adminOrigin, shopName }: Addresses): AddressMap {
  const cdn = { from: "https://cdn.shopify.com/", to: `${adminOrigin}/cdn/` };
  const app = { from: appUrl, to: frameOrigin };
  return {
    toBrowser: withEncodedForms([
      { from: "https://cdn.shopify.com/shopifycloud/app-bridge.js", to: `${adminOrigin}/app-bridge.js` },
      cdn,
      { from: `https://admin.shopify.com/store/${shopName}`, to: adminOrigin },
      app,
    ]),
    toApp: withEncodedForms([reverse(cdn), reverse(app)]),
  };
}

function reverse({ from, to }: Replacement): Replacement {
  return { from: to, to: from };
}

/** Addresses also travel inside of queries and form bodies. */
function withEncodedForms(replacements: Replacement[]): Replacement[] {
  const encoded = replacements.map(({ from, to }) => ({
    from: encodeURIComponent(from),
    to: encodeURIComponent(to),
  }));
  return [...replacements, ...encoded];
}

/** A Content-Security-Policy that lets the admin frame the app and serve what the CDN would serve. */
export function allowAdmin(policy: string, adminOrigin: string): string {
  // Several policies in one header stand between commas.
  return policy.replace(/[^;,]+/g, (directive) => {
    const [name, ...sources] = directive.trim().split(/\s+/);
    const isConcerned =
      (name === "frame-ancestors" && !sources.includes("'none'")) ||
      sources.some((source) => source.startsWith("https://cdn.shopify.com"));
    return isConcerned ? `${directive} ${adminOrigin}` : directive;
  });
}
