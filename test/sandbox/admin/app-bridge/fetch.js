import { config } from "./config.js";
import { openLink } from "./navigation.js";
import { getSessionToken } from "./session-token.js";

const retryHeader = "X-Shopify-Retry-Invalid-Session-Request";
const reauthorizeHeader = "X-Shopify-API-Request-Failure-Reauthorize-Url";

/** Makes the page's `fetch` carry a session token to the app's own origin. */
export function patchFetch() {
  const nativeFetch = window.fetch;

  async function fetchWithToken(request, options) {
    request.headers.set("Authorization", `Bearer ${await getSessionToken(options)}`);
    if (!request.headers.has("Accept-Language")) request.headers.set("Accept-Language", config.locale);
    return nativeFetch(request);
  }

  window.fetch = async function fetch(input, init) {
    const request = new Request(input, init);
    const isOwn = new URL(request.url).origin === location.origin;
    if (!isOwn || request.headers.has("Authorization")) return nativeFetch(input, init);

    // A body can be read once only: what is sent first must not use up what a second attempt needs.
    const again = request.clone();
    let response = await fetchWithToken(request);
    if (response.status === 401 && response.headers.has(retryHeader)) {
      response = await fetchWithToken(again, { isFresh: true });
    }
    const reauthorizeUrl = response.headers.get(reauthorizeHeader);
    if (reauthorizeUrl) openLink(reauthorizeUrl, "_top");
    return response;
  };
}
