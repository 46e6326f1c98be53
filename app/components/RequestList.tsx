import { BlockStack, Card, Divider, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type RequestData, RequestProgress } from "./RequestProgress.tsx";
import type { Wait } from "./WaitNote.tsx";

export interface RequestListProps {
  requests: readonly RequestData[];
  wait: Wait;
  title: string;
  /** Beside the title. */
  action?: ReactNode;
  hasLinks?: boolean;
}

/** Clicks of the merchant, newest first, each with how far it has come. */
export function RequestList({ requests, wait, title, action, hasLinks = true }: RequestListProps) {
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          {action}
        </InlineStack>
        {requests.map((request, index) => (
          <BlockStack key={request.id} gap="400">
            {index > 0 && <Divider />}
            <RequestProgress request={request} wait={wait} hasLink={hasLinks} />
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}

/** The newest of them, above the list of all videos. */
export function LatestRequests({
  requests,
  wait,
  hasMore,
}: Pick<RequestListProps, "requests" | "wait"> & { hasMore: boolean }) {
  const t = useTranslations("generations.requests");
  return (
    <RequestList
      requests={requests}
      wait={wait}
      title={t("latest")}
      action={hasMore && <Link url="/app/generations/requests">{t("all")}</Link>}
    />
  );
}
