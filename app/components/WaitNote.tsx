import { Text } from "@shopify/polaris";
import type { WaitReason } from "../generation/allowance.ts";
import type { StateCounts } from "../generation/filters.ts";
import { useWording } from "./useWording.ts";

/** What sending waits for by itself; `until` is ISO 8601. Null when it does not. */
export type Wait = { reason: WaitReason; until: string } | null;

/** Why queued videos are not sent yet. Says nothing when there are none, or nothing is waited for. */
export function WaitNote({ wait, counts }: { wait: Wait; counts: StateCounts }) {
  const { explainWait } = useWording();
  if (wait === null || counts.queued === 0) return null;
  return (
    <Text as="p" tone="subdued">
      {explainWait(wait.reason, new Date(wait.until))}
    </Text>
  );
}
