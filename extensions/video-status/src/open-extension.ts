import type { Api } from "@shopify/ui-extensions/admin.product-details.block.render";

/**
 * Opens an action of this app on the page that the block is on
 * (https://shopify.dev/docs/api/admin-extensions/latest/target-apis/core-apis/block-extension-api).
 *
 * @param handle of its `shopify.extension.toml`
 */
export function openExtension(handle: string): void {
  const { navigation } = shopify as typeof shopify & Pick<Api, "navigation">;
  navigation.navigate(`extension://${handle}`);
}
