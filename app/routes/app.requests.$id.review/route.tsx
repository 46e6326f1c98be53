import { type ActionFunctionArgs, json, type LoaderFunctionArgs, replace } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { AppPage } from "../../components/AppPage.tsx";
import { type ConfirmFailure, ConfirmProblem } from "../../components/ConfirmProblem.tsx";
import { pageTitle } from "../../components/pageTitle.ts";
import { ReviewLayout } from "../../components/ReviewLayout.tsx";
import { ReviewSummary } from "../../components/ReviewSummary.tsx";
import { SentProducts } from "../../components/SentProducts.tsx";
import { SkippedProducts } from "../../components/SkippedProducts.tsx";
import { StartedRequest } from "../../components/StartedRequest.tsx";
import { useFreshCredits } from "../../components/useFreshCredits.ts";
import { forgetSelection } from "../../components/useSelection.ts";
import { countAffordable } from "../../generation/credits.ts";
import { parseForm } from "../../platform/parse-form.ts";
import { confirmRequest, plans, readConnection, readOutlook } from "../../services.server.ts";
import { authenticate } from "../../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../../components/RouteError.tsx";

export const meta = pageTitle("review");

const pageSchema = z.coerce.number().int().positive().catch(1);

const SENT_PER_PAGE = 50;

export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const [plan, connection] = await Promise.all([
    plans.readPlan(session.shop, id),
    readConnection(session.shop),
  ]);
  if (plan === null) throw json(null, { status: 404 });
  const page = pageSchema.parse(new URL(request.url).searchParams.get("page"));
  const videos = plan.makeable - plan.leftOut;
  const stretch = { from: (page - 1) * SENT_PER_PAGE, size: SENT_PER_PAGE, title: "" };
  const [sent, outlook] = await Promise.all([
    plans.listPlanned(session.shop, id, stretch),
    readOutlook(session.shop, videos),
  ]);
  const { confirmedAt, skipped } = plan;
  const pageCount = Math.max(1, Math.ceil(sent.count / SENT_PER_PAGE));
  return json({ id, connection, confirmedAt, skipped, outlook, videos, sent: sent.rows, page, pageCount });
}

const formSchema = z.object({
  /** How many of the products, from the first, the merchant agreed to pay for. */
  videos: z.coerce.number().int().positive(),
  /** What they said yes to when they were asked about the cost once more. */
  agreedCredits: z.coerce.number().int().positive().optional(),
});

/** The click that spends. The plan's id is its key: a second click on it makes nothing more. */
export async function action({ request, params: { id = "" } }: ActionFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { videos, agreedCredits = null } = await parseForm(request, formSchema);
  const result = await confirmRequest(session.shop, id, videos, agreedCredits);
  if (result.kind === "not_found" || result.kind === "not_planned") throw json(null, { status: 404 });
  return result.kind === "confirmed" ? replace(`/app/generations?request=${id}`) : json(result);
}

export default function Review() {
  const { id, connection, confirmedAt, outlook, videos, sent, skipped, page, pageCount } =
    useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  useFreshCredits(connection);
  const isLoading = fetcher.state !== "idle";
  const failure = fetcher.data ? findFailure(fetcher.data) : null;
  const generate = (count: number, agreedCredits?: number) => {
    forgetSelection();
    const agreed = agreedCredits === undefined ? {} : { agreedCredits };
    fetcher.submit({ videos: count, ...agreed }, { method: "post", action: `/app/requests/${id}/review` });
  };

  return (
    <AppPage title="Review" backAction={{ content: "Products", url: "/app/products" }}>
      {confirmedAt !== null && <StartedRequest id={id} at={confirmedAt} />}
      {failure && (
        <ConfirmProblem
          failure={failure}
          isLoading={isLoading}
          onAgree={(credits) => generate(countAffordable(credits), credits)}
        />
      )}
      <ReviewLayout
        summary={
          confirmedAt === null && (
            <ReviewSummary
              videos={videos}
              credits={connection.credits}
              outlook={outlook}
              isLoading={isLoading}
              isAsked={failure?.kind === "needs_agreement"}
              onGenerate={generate}
            />
          )
        }
      >
        {videos > 0 && <SentProducts count={videos} products={sent} page={page} pageCount={pageCount} />}
        {skipped.length > 0 && <SkippedProducts groups={skipped} />}
      </ReviewLayout>
    </AppPage>
  );
}

/** What does not suffice is told beside the cost, which was read anew with this answer. */
function findFailure(
  result: ConfirmFailure | { kind: "credits_short" | "budget_short" | "quota_short" | "trial_store" },
): ConfirmFailure | null {
  switch (result.kind) {
    case "credits_short":
    case "budget_short":
    case "quota_short":
    case "trial_store":
      return null;
    default:
      return result;
  }
}
