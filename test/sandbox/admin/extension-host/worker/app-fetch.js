/**
 * `fetch` as the platform lends it to extensions: a relative address is the app's, and the app is told by a session
 * token who asks, unless the extension does so itself
 * (https://shopify.dev/docs/api/admin-extensions/latest/network-features).
 *
 * @param appUrl what the app believes to be its address
 * @param browserUrl where a browser of this machine finds it
 */
export function createFetch({ appUrl, browserUrl, idToken, fetch = globalThis.fetch }) {
  return async (input, init) => {
    const asked = new URL(input instanceof Request ? input.url : input, appUrl);
    const isApp = asked.origin === new URL(appUrl).origin;
    const address = isApp ? new URL(asked.pathname + asked.search, browserUrl) : asked;
    const request = new Request(address, input instanceof Request ? input : init);
    if (isApp && !request.headers.has("Authorization")) {
      request.headers.set("Authorization", `Bearer ${await idToken()}`);
    }
    return fetch(request);
  };
}
