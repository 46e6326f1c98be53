import type { SerializeFrom } from "@remix-run/node";
import { BlockStack, Card, Link, Text } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import type { ExtraVideo } from "../store/money.ts";
import { LocalTime } from "./LocalTime.tsx";
import { productUrl } from "./links.ts";

/** What was charged twice, and what nobody here knows of: shown, never hidden. */
export function ExtraVideosCard({
  videos,
  total,
}: {
  videos: SerializeFrom<readonly ExtraVideo[]>;
  total: number;
}) {
  const t = useTranslations("credits.extra");
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("title")}
        </Text>
        {videos.map(({ kind, id, productId, productTitle, at }) => (
          <BlockStack key={`${kind} ${id}`} gap="050">
            <Text as="p">{t(`kinds.${kind}`)}</Text>
            <Text as="p" tone="subdued" breakWord>
              {t.rich(kind === "stray_file" ? "file" : "number", {
                id: id.split("/").at(-1) ?? id,
                time: () => <LocalTime at={at} />,
              })}
            </Text>
            {productId !== null && (
              <Link url={productUrl(productId)} target="_top">
                {productTitle ?? t("openProduct")}
              </Link>
            )}
          </BlockStack>
        ))}
        {total > videos.length && (
          <Text as="p" tone="subdued">
            {t("more", { total, shown: videos.length })}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
