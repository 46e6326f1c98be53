import { getSessionToken } from "./session-token.js";

/**
 * The library sends a page request without a valid token to its bounce page, which holds nothing but this script
 * and the address to come back to: it is fetched with a new token, and what comes takes the page's place.
 */
export async function reloadWithToken(reloadUrl) {
  const { pathname, search } = new URL(reloadUrl, location.origin);
  const response = await fetch(pathname + search, {
    headers: {
      Accept: "text/html",
      Authorization: `Bearer ${await getSessionToken({ isFresh: true })}`,
      "X-Shopify-Bounce": "1",
    },
  });
  const markup = await response.text();
  history.replaceState(null, "", response.url);
  document.open();
  document.write(markup);
  document.close();
}
