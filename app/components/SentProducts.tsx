import { useSearchParams } from "@remix-run/react";
import { Box, Card, InlineStack, Pagination, Text } from "@shopify/polaris";
import { Row, RowList } from "./RowList.tsx";
import { useWording } from "./useWording.ts";

export interface SentProductsProps {
  /** Of all pages. */
  count: number;
  products: readonly {
    productId: string;
    title: string;
    imageUrl: string | null;
    /** The merchant's own; null: made of the title when it is sent. */
    description: string | null;
  }[];
  /** From 1. */
  page: number;
  pageCount: number;
}

/** What RotateProduct gets to see of each product. */
export function SentProducts({ count, products, page, pageCount }: SentProductsProps) {
  const { countProducts, formatNumber } = useWording();
  const [, setSearchParams] = useSearchParams();
  const open = (number: number) => () =>
    setSearchParams({ page: String(number) }, { preventScrollReset: true });
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="200">
        <Text as="h2" variant="headingMd">
          Sent to RotateProduct: {countProducts(count)}
        </Text>
        <Text as="p" tone="subdued">
          The image you see, with the product's title and type as its description.
        </Text>
      </Box>
      <RowList label="Products that are sent">
        {products.map(({ productId, title, imageUrl, description }) => (
          <Row
            key={productId}
            imageUrl={imageUrl}
            title={title}
            note={description !== null && description !== title && `Described as “${description}”`}
          />
        ))}
      </RowList>
      {pageCount > 1 && (
        <Box padding="300">
          <InlineStack align="center">
            <Pagination
              label={`${formatNumber(page)} / ${formatNumber(pageCount)}`}
              hasPrevious={page > 1}
              hasNext={page < pageCount}
              onPrevious={open(page - 1)}
              onNext={open(page + 1)}
            />
          </InlineStack>
        </Box>
      )}
    </Card>
  );
}
