import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, InlineGrid, InlineStack } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AppPage } from "../components/AppPage.tsx";
import { answerOffline } from "../components/answerOffline.ts";
import { BalanceCard } from "../components/BalanceCard.tsx";
import { ChargesCard } from "../components/ChargesCard.tsx";
import { CompareCard } from "../components/CompareCard.tsx";
import { ExportButton } from "../components/ExportButton.tsx";
import { ExtraVideosCard } from "../components/ExtraVideosCard.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { MonthsCard } from "../components/MonthsCard.tsx";
import { PaidVideosCard } from "../components/PaidVideosCard.tsx";
import { PeriodLinks } from "../components/PeriodLinks.tsx";
import { pageTitle } from "../components/pageTitle.ts";
import { RequestCostsCard } from "../components/RequestCostsCard.tsx";
import { PERIOD, readPeriod } from "../generation/money.ts";
import { FIXES, fixOf, offerFixes } from "../generation/paid-fixes.ts";
import { parseForm } from "../platform/parse-form.ts";
import { applyRemedy, compareNow, money } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";
import { applyInPortions } from "./app.generations.remedy/apply-in-portions.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

/** Videos that are shown one by one; what helps all of them stands above. */
const LISTED = 10;
const REQUESTS = 20;
const MONTHS = 12;

export const meta = pageTitle("credits");

const querySchema = z.object({
  month: z.string().regex(PERIOD).catch("all"),
  after: z.string().optional(),
  before: z.string().optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const { month, after, before } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const period = readPeriod(month);
  const [{ months, ...report }, stranded, kinds, requests, extra, comparedAt] = await Promise.all([
    money.readMoney(shop, period),
    money.listStranded(shop, LISTED),
    money.countStranded(shop),
    money.listRequestCosts(shop, {
      pageSize: REQUESTS,
      period,
      ...(after && { after }),
      ...(before && { before }),
    }),
    money.listExtraVideos(shop, LISTED),
    money.readComparedAt(shop),
  ]);
  return json({
    month,
    ...report,
    byMonth: {
      months: months.slice(0, MONTHS),
      earlier: months.slice(MONTHS).reduce((sum, { videos }) => sum + videos, 0),
    },
    stranded: {
      videos: stranded,
      total: kinds.reduce((sum, { count }) => sum + count, 0),
      fixes: offerFixes(kinds),
    },
    requests,
    extra,
    comparedAt,
  });
}

export const clientLoader = keepLastData();

export const clientAction = answerOffline;

const actionSchema = z.discriminatedUnion("intent", [
  /** Compares now instead of at its time of the day. */
  z.object({ intent: z.literal("compare") }),
  /** Applies a fix to all paid videos that it is for, a portion at a time. */
  z.object({
    intent: z.literal("fix"),
    remedy: z.enum(FIXES),
    /** Where the call before stopped. */
    after: z.string().max(64).default(""),
  }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  const form = await parseForm(request, actionSchema);
  if (form.intent === "compare") {
    await compareNow(shop);
    return json({ isComparing: true });
  }
  const { remedy, after } = form;
  const kinds = (await money.countStranded(shop)).filter((kind) => fixOf(kind) === remedy);
  const applied = await applyInPortions(
    {
      list: (page) => money.listStrandedOf(shop, kinds, page),
      apply: (ids) => applyRemedy(shop, remedy, ids),
      now: Date.now,
    },
    after,
  );
  return json({ remedy, ...applied });
}

export default function Money() {
  const { month, byMonth, videos, occurred, accounts, stranded, requests, extra, comparedAt } =
    useLoaderData<typeof loader>();
  const t = useTranslations("common.pages");
  return (
    <AppPage title={t("credits")}>
      {/* On a phone the page has no margin of its own beside its cards. */}
      <Box paddingInline={{ xs: "200", sm: "0" }}>
        <InlineStack align="space-between" blockAlign="start" gap="200">
          <PeriodLinks months={byMonth.months.map((each) => each.month)} current={month} />
          <ExportButton month={month} />
        </InlineStack>
      </Box>
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400" alignItems="start">
        <ChargesCard videos={videos} occurred={occurred} />
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
      <PaidVideosCard {...stranded} />
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400" alignItems="start">
        {byMonth.months.length > 0 && <MonthsCard {...byMonth} />}
        <RequestCostsCard {...requests} />
      </InlineGrid>
      {extra.total > 0 && <ExtraVideosCard videos={extra.items} total={extra.total} />}
    </AppPage>
  );
}
