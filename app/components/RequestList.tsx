import { BlockStack, Card, Divider, InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { countOf } from "../generation/filters.ts";
import { type RequestData, RequestProgress } from "./RequestProgress.tsx";
import { UndoRequest } from "./UndoRequest.tsx";
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
            <RequestProgress request={request} wait={wait} hasLink={hasLinks}>
              {isUndoable(request) && <UndoRequest id={request.id} name={request.named[0]?.title ?? ""} />}
            </RequestProgress>
          </BlockStack>
        ))}
      </BlockStack>
    </Card>
  );
}

/** Something of it is public, or may still become so, and nobody took it back yet. */
function isUndoable({ withdrawnAt, counts }: RequestData): boolean {
  const left = (["in_progress", "attention", "review", "published"] as const).map((filter) =>
    countOf(filter, counts),
  );
  return withdrawnAt === null && left.some((count) => count > 0);
}
