import "./host.ts";

/**
 * Hidden where there is nothing it could work on. Without asking the app: the menu waits for this, and everything
 * else that can stand against a video has a sentence and a way out in the action.
 */
export default function shouldRender(): { display: boolean } {
  return { display: shopify.data.selected.length > 0 };
}
