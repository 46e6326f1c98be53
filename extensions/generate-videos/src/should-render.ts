import "../../shared/host.ts";

/** Hidden where there is nothing it could work on. */
export default function shouldRender(): { display: boolean } {
  return { display: shopify.data.selected.length > 0 };
}
