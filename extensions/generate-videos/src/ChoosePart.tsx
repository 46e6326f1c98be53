import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { AppLink } from "../../shared/AppLink.tsx";
import { formatNumber, translate } from "../../shared/host.ts";

export interface ChoosePartProps {
  /** All that is selected. */
  productIds: string[];
  /** How many make a part. */
  size: number;
  onChoose(productIds: string[]): void;
}

/**
 * A selection that is too large for one plan, in parts that are not. An extension is told which products are selected,
 * not by which filter: the app's own list, where a filter is one, has to be opened without it.
 */
export function ChoosePart({ productIds, size, onChoose }: ChoosePartProps) {
  const total = productIds.length;
  const starts = Array.from({ length: Math.ceil(total / size) }, (_, index) => index * size);

  return (
    <ActionFrame>
      <s-stack gap="base">
        <s-paragraph>{translate("tooMany", { limit: formatNumber(size) })}</s-paragraph>
        <s-stack direction="inline" gap="small-200">
          {starts.map((start) => (
            <s-button key={start} onClick={() => onChoose(productIds.slice(start, start + size))}>
              {translate("part", {
                from: formatNumber(start + 1),
                to: formatNumber(Math.min(start + size, total)),
              })}
            </s-button>
          ))}
        </s-stack>
        <AppLink link={{ label: translate("openProducts"), path: "/app/products" }} />
      </s-stack>
    </ActionFrame>
  );
}
