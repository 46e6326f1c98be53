/// <reference types="@shopify/ui-extensions/admin.product-index.selection-action.render" />
import { render } from "preact";
import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { AppLink } from "../../shared/AppLink.tsx";
import { formatNumber, translate } from "../../shared/host.ts";
import { PlanAction } from "../../shared/PlanAction.tsx";

/** What the app takes at once. More are chosen there, by a filter instead of one by one. */
const MAX_SELECTED = 25_000;

export default function extension(): void {
  render(<GenerateVideos />, document.body);
}

function GenerateVideos() {
  const productIds = shopify.data.selected.map(({ id }) => id);
  if (productIds.length === 0) {
    return (
      <ActionFrame>
        <s-paragraph>{translate("nothingSelected")}</s-paragraph>
      </ActionFrame>
    );
  }
  if (productIds.length > MAX_SELECTED) return <TooMany />;
  return <PlanAction planned={{ productIds, makesAgain: false }} />;
}

/** An extension is told which products are selected, not by which filter: the app opens with its own list. */
function TooMany() {
  return (
    <ActionFrame>
      <s-stack gap="base">
        <s-paragraph>{translate("tooMany", { limit: formatNumber(MAX_SELECTED) })}</s-paragraph>
        <AppLink link={{ label: translate("openProducts"), path: "/app/products" }} />
      </s-stack>
    </ActionFrame>
  );
}
