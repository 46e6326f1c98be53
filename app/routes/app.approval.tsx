import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { BlockStack, Button, Card, InlineStack } from "@shopify/polaris";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AppPage } from "../components/AppPage.tsx";
import { ApprovalDesk } from "../components/ApprovalDesk.tsx";
import { BulkDialog } from "../components/BulkDialog.tsx";
import { KeepFocus } from "../components/KeepFocus.tsx";
import { keepLastData } from "../components/keepLastData.ts";
import { Notice } from "../components/Notice.tsx";
import { pageTitle } from "../components/pageTitle.ts";
import { useApprovalQueue } from "../components/useApprovalQueue.ts";
import { useBulkAction } from "../components/useBulkAction.ts";
import { useLiveData } from "../components/useLiveData.ts";
import { countOf } from "../generation/filters.ts";
import { pages, readSettings, videoPreviewUrl } from "../services.server.ts";
import { authenticate } from "../shopify.server.ts";

export { RouteError as ErrorBoundary } from "../components/RouteError.tsx";

/** Videos that a page has in hand: enough for somebody quick while the next ones are read. */
const IN_HAND = 20;

/** How soon it shows what other people have decided. */
const OTHERS_MS = 10_000;

/** Every video that waits for somebody. */
const ALL_THAT_WAIT = [
  ["state", "needs_review"],
  ["reason", ""],
] as const;

export const meta = pageTitle("approval");

export async function loader({ request }: LoaderFunctionArgs) {
  const { session } = await authenticate.admin(request);
  const { shop } = session;
  // First: what is read after them is no older, so that nothing is missed by a page that has stopped looking.
  const counts = await pages.countStates(shop);
  const [rows, { reviewsFirst }] = await Promise.all([
    pages.listForReview(shop, { limit: IN_HAND }),
    readSettings(shop),
  ]);
  const items = rows.map(({ videoBytes, ...row }) => ({
    ...row,
    videoUrl: videoBytes === null ? null : videoPreviewUrl(row.id),
  }));
  return json({ items, waiting: counts.needs_review, moving: countOf("in_progress", counts), reviewsFirst });
}

export const clientLoader = keepLastData();

/** A decision is shown at once; reading all that waits again after each would only be in its way. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction?.startsWith("/app/generations/") ? false : defaultShouldRevalidate;

export default function Approval() {
  const { items, waiting, moving, reviewsFirst } = useLoaderData<typeof loader>();
  const t = useTranslations("approval");
  const page = useTranslations("common.pages");
  const control = useApprovalQueue(items, waiting);
  const [isAsking, setIsAsking] = useState(false);
  const bulk = useBulkAction(control.refresh);
  useLiveData(waiting > 0 || moving > 0, OTHERS_MS);
  // What was decided since the server counted does not wait any more.
  const decidedSince = items.length - control.waiting.length;
  const count = Math.max(control.waiting.length, waiting - decidedSince);

  return (
    <AppPage
      title={page("approval")}
      subtitle={t("subtitle")}
      {...(count > 1 && {
        secondaryActions: [
          {
            content: t("approveAll", { count }),
            onAction: () => setIsAsking(true),
            // One whose rejection is not taken yet would be published with the others.
            loading: bulk.working !== null || control.queue.unanswered.length > 0,
          },
        ],
      })}
    >
      <KeepFocus>
        <BlockStack gap="400">
          {control.shown === null && (
            <Card>
              <Notice text={explainEmpty()}>
                <InlineStack gap="200">
                  {!reviewsFirst && <Button url="/app/settings">{t("empty.settings")}</Button>}
                  <Button url="/app/generations">{t("empty.generations")}</Button>
                </InlineStack>
              </Notice>
            </Card>
          )}
          <ApprovalDesk control={control} count={count} />
        </BlockStack>
      </KeepFocus>
      <BulkDialog
        offer={isAsking ? { remedy: "approve", count, credits: 0 } : null}
        total={count}
        target={ALL_THAT_WAIT}
        onApply={bulk.apply}
        onClose={() => setIsAsking(false)}
      />
    </AppPage>
  );

  function explainEmpty(): string {
    if (count > 0) return t("empty.loading");
    if (moving > 0 && reviewsFirst) return t("empty.moving", { count: moving });
    return reviewsFirst ? t("empty.none") : t("empty.off");
  }
}
