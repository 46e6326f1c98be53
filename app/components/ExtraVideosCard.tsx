import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { EXTRA_TEXTS } from "../generation/money-texts.ts";
import { LocalTime } from "./LocalTime.tsx";
import { productUrl } from "./links.ts";
import { useWording } from "./useWording.ts";

export interface ExtraVideo {
  kind: keyof typeof EXTRA_TEXTS;
  id: string;
  productId: string | null;
  productTitle: string | null;
  /** ISO 8601 */
  at: string;
}

/** What was charged twice, and what nobody here knows of: shown, never hidden. */
export function ExtraVideosCard({ videos, total }: { videos: readonly ExtraVideo[]; total: number }) {
  const { formatNumber } = useWording();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Without a use
        </Text>
        {videos.map(({ kind, id, productId, productTitle, at }) => (
          <BlockStack key={`${kind} ${id}`} gap="050">
            <Text as="p">{EXTRA_TEXTS[kind]}</Text>
            <Text as="p" tone="subdued" breakWord>
              {kind === "stray_file" ? "File" : "Number"} {id.split("/").at(-1)}, <LocalTime at={at} />
              {productId !== null && (
                <>
                  ,{" "}
                  <Link url={productUrl(productId)} target="_top">
                    {productTitle ?? "open its product"}
                  </Link>
                </>
              )}
            </Text>
          </BlockStack>
        ))}
        {total > videos.length && (
          <Text as="p" tone="subdued">
            The latest {formatNumber(videos.length)} of {formatNumber(total)}.
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
