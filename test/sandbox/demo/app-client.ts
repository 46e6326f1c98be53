import type { ShopifySandbox } from "../shopify/index.ts";

/** The app's own HTTP interface, used as its pages use it in a merchant's browser. */
export interface AppClient {
  /** What the page at `path` shows. */
  load<T>(route: string, path: string): Promise<T>;
  /** Sends a form of that page: the answer, or the address that it leads to. */
  submit<T>(
    route: string,
    path: string,
    form: URLSearchParams,
  ): Promise<{ data: T | null; redirect: string | null }>;
}

/** Shopify's library answers 410 to user agents that look like a program. */
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

/** Signed in by session tokens, which the admin mints for every request as App Bridge does. */
export function createAppClient(
  origin: string,
  shopify: Pick<ShopifySandbox, "mintSessionToken">,
): AppClient {
  async function call(route: string, path: string, init: RequestInit): Promise<Response> {
    const url = new URL(path, origin);
    url.searchParams.set("_data", route);
    const headers = { Authorization: `Bearer ${shopify.mintSessionToken()}`, "User-Agent": USER_AGENT };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    if (response.status >= 400) {
      throw new Error(`${init.method} ${path} answered ${response.status}: ${await response.text()}`);
    }
    return response;
  }
  return {
    async load<T>(route: string, path: string) {
      return (await (await call(route, path, { method: "GET" })).json()) as T;
    },
    async submit<T>(route: string, path: string, form: URLSearchParams) {
      const response = await call(route, path, { method: "POST", body: form });
      const redirect = response.headers.get("X-Remix-Redirect");
      return { data: redirect === null ? ((await response.json()) as T) : null, redirect };
    },
  };
}
