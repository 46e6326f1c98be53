/// <reference types="@shopify/ui-extensions/admin.product-index.selection-action.render" />
import { render } from "preact";
import { useState } from "preact/hooks";
import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { translate } from "../../shared/host.ts";
import { PlanAction } from "../../shared/PlanAction.tsx";
import { ChoosePart } from "./ChoosePart.tsx";

/** What the app takes at once. */
const MAX_SELECTED = 25_000;

export default function extension(): void {
  render(<GenerateVideos />, document.body);
}

function GenerateVideos() {
  const productIds = shopify.data.selected.map(({ id }) => id);
  const [part, setPart] = useState(productIds.length > MAX_SELECTED ? null : productIds);

  if (part === null) return <ChoosePart productIds={productIds} size={MAX_SELECTED} onChoose={setPart} />;
  if (part.length > 0) return <PlanAction planned={{ productIds: part, makesAgain: false }} />;
  return (
    <ActionFrame>
      <s-paragraph>{translate("nothingSelected")}</s-paragraph>
    </ActionFrame>
  );
}
