import { Badge } from "@shopify/polaris";
import { type Status, toneOf } from "../generation/wording.ts";
import { useWording } from "./useWording.ts";

export function StatusBadge({ status }: { status: Status }) {
  const { nameStatus } = useWording();
  const label = nameStatus(status);
  const tone = toneOf(status.state);
  return tone === "neutral" ? <Badge>{label}</Badge> : <Badge tone={tone}>{label}</Badge>;
}
