import { type ActionFunctionArgs, json, type LoaderFunctionArgs, replace } from "@remix-run/node";
import { useFetcher, useFetchers, useLoaderData } from "@remix-run/react";
import { Banner } from "@shopify/polaris";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { answerOffline } from "../../components/answerOffline.ts";
import { type ConfirmFailure, ConfirmProblem } from "../../components/ConfirmProblem.tsx";
import { keepLastData } from "../../components/keepLastData.ts";
import { PlanList } from "../../components/PlanList.tsx";
import { PlanProgress } from "../../components/PlanProgress.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { ReviewLayout } from "../../components/ReviewLayout.tsx";
import { ReviewSummary } from "../../components/ReviewSummary.tsx";
import { SkippedProducts } from "../../components/SkippedProducts.tsx";
import { StartedRequest } from "../../components/StartedRequest.tsx";
import { isUnreachable, type Unreachable } from "../../components/unreachable.ts";
import { useFreshCredits } from "../../components/useFreshCredits.ts";
import { useLiveData } from "../../components/useLiveData.ts";
import { forgetSelection } from "../../components/useSelection.ts";
import { countAffordable } from "../../generation/credits.ts";
import { MAX_SELECTED } from "../../generation/selection.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { confirmRequest, plans } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";
import { readReview } from "./read-review.server.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

export const meta = pageTitle("review");

/** Told before anybody clicks: there is no key that could be refused. */
const NOT_CONNECTED: ConfirmFailure = { kind: "not_connected" };

/** As much of the list as a tall screen shows; the rest is read when it is looked at. */
const FIRST_ROWS = 25;

export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { shop } = (await authenticate.admin(request)).session;
  const [review, first] = await Promise.all([
    readReview(shop, id),
    plans.listPlanned(shop, id, { from: 0, size: FIRST_ROWS, title: "" }),
  ]);
  if (review === null) throw json(null, { status: 404 });
  return json({ ...review, first });
}

const formSchema = z.object({
  /** How many of the products, from the first, the merchant agreed to pay for. */
  videos: z.coerce.number().int().positive(),
  /** What they said yes to when they were asked about the cost once more. */
  agreedCredits: z.coerce.number().int().positive().optional(),
});

export const clientLoader = keepLastData();

export const clientAction = answerOffline;

/** The click that spends. The plan's id is its key: a second click on it makes nothing more. */
export async function action({ request, params: { id = "" } }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { videos, agreedCredits = null } = await parseForm(request, formSchema);
  const result = await confirmRequest(session.shop, id, videos, agreedCredits);
  if (result.kind === "not_found") throw json(null, { status: 404 });
  return result.kind === "confirmed" ? replace(`/app/generations?request=${id}`) : json(result);
}

export default function Review() {
  const { plan, videos, startable, first, connection, outlook, time } = useLoaderData<typeof loader>();
  const t = useTranslations();
  const fetcher = useFetcher<typeof action>();
  useFreshCredits(connection);
  const isPlanned = plan.plannedAt !== null;
  useLiveData(!isPlanned);
  // What is paid for is what the list shows: a product that is being left out would still be made.
  const isChanging = useFetchers().some(
    ({ formAction }) => formAction === `/app/requests/${plan.id}/products`,
  );
  const isLoading = isChanging || fetcher.state !== "idle";
  const isAway = isUnreachable(fetcher.data);
  const isOpen = isPlanned && plan.confirmedAt === null;
  const { isConnected } = connection;
  const failure = isOpen && !isConnected ? NOT_CONNECTED : fetcher.data && findFailure(fetcher.data);
  const generate = (count: number, agreedCredits?: number) => {
    forgetSelection();
    const agreed = agreedCredits === undefined ? {} : { agreedCredits };
    fetcher.submit(
      { videos: count, ...agreed },
      { method: "post", action: `/app/requests/${plan.id}/review` },
    );
  };

  return (
    <AppPage
      title={t("common.pages.review")}
      backAction={
        plan.makesAgain
          ? { content: t("common.pages.generations"), url: "/app/generations" }
          : { content: t("common.pages.products"), url: "/app/products" }
      }
    >
      {plan.confirmedAt !== null && <StartedRequest id={plan.id} at={plan.confirmedAt} />}
      {failure && (
        <ConfirmProblem
          failure={failure}
          isLoading={isLoading}
          onAgree={(credits) => generate(countAffordable(credits), credits)}
        />
      )}
      {plan.isCut && <Banner tone="warning">{t("review.cut", { limit: MAX_SELECTED })}</Banner>}
      {!isPlanned && <PlanProgress read={plan.read} total={plan.total} />}
      {isPlanned && (
        <ReviewLayout
          summary={
            isOpen && (
              <ReviewSummary
                videos={videos}
                startable={startable}
                credits={connection.credits}
                makesAgain={plan.makesAgain}
                outlook={isConnected ? outlook : { ...outlook, refusal: null }}
                time={time}
                isLoading={isLoading}
                isUnreachable={isAway && fetcher.state === "idle"}
                isAsked={failure?.kind === "needs_agreement"}
                onGenerate={generate}
              />
            )
          }
        >
          {plan.skipped.length > 0 && <SkippedProducts groups={plan.skipped} />}
          {plan.makeable > 0 && (
            <PlanList requestId={plan.id} leftOut={plan.leftOut} first={first} isOpen={isOpen} />
          )}
        </ReviewLayout>
      )}
    </AppPage>
  );
}

/** What does not suffice is told beside the cost, which was read anew with this answer. */
function findFailure(
  result:
    | ConfirmFailure
    | { kind: "credits_short" | "budget_short" | "quota_short" | "trial_store" }
    | Unreachable,
): ConfirmFailure | null {
  switch (result.kind) {
    case "credits_short":
    case "budget_short":
    case "quota_short":
    case "trial_store":
    case "unreachable":
      return null;
    default:
      return result;
  }
}
