/** What Shopify lends to every extension, as far as all of ours use it: each target has more. */
declare global {
  const shopify: {
    readonly auth: { idToken(): Promise<string | null> };
    readonly i18n: {
      translate(key: string, values?: Readonly<Record<string, string | number>>): string;
      formatNumber(number: number): string;
    };
    readonly data: { readonly selected: readonly { readonly id: string }[] };
    close(): void;
  };
}

/** A text of the extension's `locales/`, in the merchant's language. */
export function translate(key: string, values?: Readonly<Record<string, string | number>>): string {
  return shopify.i18n.translate(key, values);
}

export function formatNumber(number: number): string {
  return shopify.i18n.formatNumber(number);
}
