import { Card, DescriptionList, Link } from "@shopify/polaris";
import { formatBytes, formatNumber } from "../generation/wording.ts";
import { useLocale } from "./LocaleContext.ts";
import { LocalTime } from "./LocalTime.tsx";

export interface FactsCardProps {
  generation: {
    requestId: string;
    createdAt: string;
    publishedAt: string | null;
    /** Zero-based. */
    position: number | null;
    videoBytes: number | null;
    remoteId: string | null;
  };
}

export function FactsCard({ generation }: FactsCardProps) {
  const locale = useLocale();
  const { requestId, createdAt, publishedAt, position, videoBytes, remoteId } = generation;
  const items = [
    {
      term: "Requested",
      description: (
        <Link url={`/app/generations?request=${requestId}`}>
          <LocalTime at={createdAt} />
        </Link>
      ),
    },
    publishedAt !== null && { term: "Published", description: <LocalTime at={publishedAt} /> },
    position !== null && {
      term: "Place in the product's media",
      description: formatNumber(position + 1, locale),
    },
    videoBytes !== null && { term: "Size", description: formatBytes(videoBytes, locale) },
    remoteId !== null && { term: "Number at RotateProduct", description: remoteId },
  ];
  return (
    <Card>
      <DescriptionList items={items.filter((item) => item !== false)} gap="tight" />
    </Card>
  );
}
