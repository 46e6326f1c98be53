import type { PlanAnswer } from "../../app/routes/api/schema.ts";
import { formatNumber, translate } from "./host.ts";

/** Products that get no video, by reason, with the way out. */
export function SkippedProducts({ skipped }: { skipped: PlanAnswer["skipped"] }) {
  return (
    <s-stack gap="small-200">
      <s-heading>{translate("skipped")}</s-heading>
      {skipped.map(({ reason, label, count, text }) => (
        <s-stack key={reason} gap="small-500">
          <s-grid gridTemplateColumns="1fr auto" gap="small-200">
            <s-text type="strong">{label}</s-text>
            <s-text fontVariantNumeric="tabular-nums">{formatNumber(count)}</s-text>
          </s-grid>
          <s-paragraph color="subdued">{text}</s-paragraph>
        </s-stack>
      ))}
    </s-stack>
  );
}
