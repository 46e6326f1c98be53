import { Badge, type BadgeProps } from "@shopify/polaris";
import type { State } from "../generation/generation.ts";
import type { Status } from "../generation/wording.ts";
import { useWording } from "./useWording.ts";

type Tone = NonNullable<BadgeProps["tone"]>;

const TONES: Partial<Record<State, Tone>> = {
  published: "success",
  needs_review: "attention",
  held: "warning",
  failed: "critical",
};

/** Nothing happens to these, and nothing is asked of anybody. */
const IDLE: readonly State[] = ["queued", "canceled", "removed"];

export function StatusBadge({ status }: { status: Status }) {
  const { nameStatus } = useWording();
  const label = nameStatus(status);
  const isIdle = IDLE.includes(status.state);
  const tone: Tone | undefined = TONES[status.state] ?? (isIdle ? undefined : "info");
  return tone ? <Badge tone={tone}>{label}</Badge> : <Badge>{label}</Badge>;
}
