import { Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";

/** Twice the drawn size, for screens with two pixels to a point. */
const WIDTH_PX = 80;

/** Decoration beside the product's title, which is why it has no text of its own. */
export function ProductThumbnail({ url }: { url: string | null }) {
  return <Thumbnail size="small" alt="" source={url === null ? ImageIcon : resizeImage(url, WIDTH_PX)} />;
}

/** Shopify's CDN scales an image down to the width it is asked for; other hosts ignore the parameter. */
export function resizeImage(url: string, widthPx: number): string {
  if (!URL.canParse(url)) return url;
  const resized = new URL(url);
  resized.searchParams.set("width", String(widthPx));
  return resized.href;
}
