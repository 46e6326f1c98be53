function readMeta(name) {
  return document.querySelector(`meta[name="${name}"]`)?.content;
}

function readConfig() {
  const query = new URLSearchParams(location.search);
  const apiKey = document.currentScript.dataset.apiKey ?? readMeta("shopify-api-key");
  if (!apiKey) {
    throw new Error('App Bridge needs the app\'s API key, in <meta name="shopify-api-key"> or data-api-key.');
  }
  return {
    apiKey,
    shop: query.get("shop") ?? undefined,
    host: query.get("host") ?? undefined,
    locale: query.get("locale") ?? "en-US",
    disabledFeatures: (readMeta("shopify-disabled-features") ?? "").split(/[\s,]+/).filter(Boolean),
  };
}

/** A page that was not opened by the admin has no query to read from; the handshake adds what is missing. */
export const config = readConfig();
