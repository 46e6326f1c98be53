import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, InlineGrid } from "@shopify/polaris";
import { z } from "zod";
import { AppPage } from "../components/AppPage.tsx";
import { BalanceCard } from "../components/BalanceCard.tsx";
import { ChargesCard } from "../components/ChargesCard.tsx";
import { CompareCard } from "../components/CompareCard.tsx";
import { ExtraVideosCard } from "../components/ExtraVideosCard.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { PaidVideosCard } from "../components/PaidVideosCard.tsx";
import { PeriodLinks } from "../components/PeriodLinks.tsx";
import { pageTitle } from "../components/pageTitle.ts";
import { listMonths, readPeriod } from "../generation/money.ts";
import { compareNow, money } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

const LISTED = 50;
const MONTHS = 12;

export const meta = pageTitle("credits");

const querySchema = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .catch("all"),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { month } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const [{ videos, accounts, since }, paid, extra, comparedAt] = await Promise.all([
    money.readMoney(shop, readPeriod(month)),
    money.listPaidNotLive(shop, LISTED),
    money.listExtraVideos(shop, LISTED),
    money.readComparedAt(shop),
  ]);
  return json({
    month,
    months: listMonths(since, new Date(), MONTHS),
    videos,
    accounts,
    paid: { total: paid.total, items: paid.items.map((item) => ({ ...item, clickKey: randomUUID() })) },
    extra,
    comparedAt,
  });
}

export const clientLoader = keepLastData();

/** Compares now instead of at its time of the day. */
export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  await compareNow(session.shop);
  return json({ toast: "Comparing with RotateProduct and your store" });
}

export default function Money() {
  const { month, months, videos, accounts, paid, extra, comparedAt } = useLoaderData<typeof loader>();
  return (
    <AppPage title="Credits">
      {/* On a phone the page has no margin of its own beside its cards. */}
      <Box paddingInline={{ xs: "200", sm: "0" }}>
        <PeriodLinks months={months} current={month} />
      </Box>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400" alignItems="start">
        <ChargesCard videos={videos} />
        <BlockStack gap="400">
          {accounts.map((account, index) => (
            <BalanceCard
              // biome-ignore lint/suspicious/noArrayIndexKey: accounts have no name, and their order is theirs
              key={index}
              account={account}
              isOneOfSeveral={accounts.length > 1}
            />
          ))}
          <CompareCard comparedAt={comparedAt} />
        </BlockStack>
      </InlineGrid>
      <PaidVideosCard videos={paid.items} total={paid.total} />
      {extra.total > 0 && <ExtraVideosCard videos={extra.items} total={extra.total} />}
    </AppPage>
  );
}
