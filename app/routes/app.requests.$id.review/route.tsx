import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  replace,
} from "@remix-run/node";
import { useFetcher, useLoaderData, useSearchParams } from "@remix-run/react";
import { BlockStack, Box, Card, InlineGrid, InlineStack, Pagination, Text } from "@shopify/polaris";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { ConfirmProblem } from "../../components/ConfirmProblem.tsx";
import { useLocale } from "../../components/LocaleContext.ts";
import { ReviewSummary } from "../../components/ReviewSummary.tsx";
import { Row, RowList } from "../../components/RowList.tsx";
import { SkippedProducts } from "../../components/SkippedProducts.tsx";
import { StartedRequest } from "../../components/StartedRequest.tsx";
import { useFreshCredits } from "../../components/useFreshCredits.ts";
import { countProducts } from "../../generation/wording.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { confirmRequest, readConnection, readRequest } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { summarizePlan } from "./summarize-plan.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

export const meta: MetaFunction = () => [{ title: "Review" }];

const pageSchema = z.coerce.number().int().catch(1);

export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const [plan, connection] = await Promise.all([readRequest(session.shop, id), readConnection(session.shop)]);
  if (plan === null) throw json(null, { status: 404 });
  const page = pageSchema.parse(new URL(request.url).searchParams.get("page"));
  return json({ id, connection, confirmedAt: plan.confirmedAt, ...summarizePlan(plan.products, page) });
}

const formSchema = z.object({
  /** How many of the products, from the first, the merchant agreed to pay for. */
  videos: z.coerce.number().int().positive(),
});

/** The click that spends. The plan's id is its key: a second click on it makes nothing more. */
export async function action({ request, params: { id = "" } }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { videos } = await parseForm(request, formSchema);
  const result = await confirmRequest(session.shop, id, videos);
  if (result.kind === "not_found") throw json(null, { status: 404 });
  return result.kind === "confirmed" ? replace(`/app/generations?request=${id}`) : json(result);
}

export default function Review() {
  const { connection, confirmedAt, videos, sent, skipped, page, pageCount } = useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  const [, setSearchParams] = useSearchParams();
  const locale = useLocale();
  useFreshCredits(connection);
  const isLoading = fetcher.state !== "idle";
  const generate = (count: number) => fetcher.submit({ videos: count }, { method: "post" });
  const openPage = (number: number) => () =>
    setSearchParams({ page: String(number) }, { preventScrollReset: true });

  return (
    <AppPage title="Review" backAction={{ content: "Products", url: "/app/products" }}>
      {confirmedAt !== null && <StartedRequest at={confirmedAt} />}
      {confirmedAt === null && fetcher.data && (
        <ConfirmProblem result={fetcher.data} videos={videos} onGenerate={generate} isLoading={isLoading} />
      )}
      <InlineGrid columns={{ xs: 1, md: "2fr 1fr" }} gap="400" alignItems="start">
        <BlockStack gap="400">
          {videos > 0 && (
            <Card padding="0">
              <Box padding="400" paddingBlockEnd="200">
                <Text as="h2" variant="headingMd">
                  Sent to RotateProduct: {countProducts(videos, locale)}
                </Text>
                <Text as="p" tone="subdued">
                  The image and the description below. The finished videos go into the products' media.
                </Text>
              </Box>
              <RowList label="Products that are sent">
                {sent.map(({ productId, title, imageUrl, description }) => (
                  <Row key={productId} imageUrl={imageUrl} title={title} note={description} />
                ))}
              </RowList>
              {pageCount > 1 && (
                <Box padding="300">
                  <InlineStack align="center">
                    <Pagination
                      label={`${page} / ${pageCount}`}
                      hasPrevious={page > 1}
                      hasNext={page < pageCount}
                      onPrevious={openPage(page - 1)}
                      onNext={openPage(page + 1)}
                    />
                  </InlineStack>
                </Box>
              )}
            </Card>
          )}
          {skipped.length > 0 && <SkippedProducts groups={skipped} />}
        </BlockStack>
        {confirmedAt === null &&
          (videos > 0 ? (
            <ReviewSummary
              videos={videos}
              credits={connection.credits}
              isLoading={isLoading}
              onGenerate={() => generate(videos)}
            />
          ) : (
            <Card>
              <Text as="p">None of the chosen products can get a video. The reasons are listed here.</Text>
            </Card>
          ))}
      </InlineGrid>
    </AppPage>
  );
}
