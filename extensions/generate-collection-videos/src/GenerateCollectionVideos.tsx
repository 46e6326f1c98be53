/// <reference types="@shopify/ui-extensions/admin.collection-details.action.render" />
import { render } from "preact";
import { ActionFrame } from "../../shared/ActionFrame.tsx";
import { translate } from "../../shared/host.ts";
import { PlanAction } from "../../shared/PlanAction.tsx";

export default function extension(): void {
  render(<GenerateCollectionVideos />, document.body);
}

function GenerateCollectionVideos() {
  const [collection] = shopify.data.selected;
  if (collection === undefined) {
    return (
      <ActionFrame>
        <s-paragraph>{translate("noCollection")}</s-paragraph>
      </ActionFrame>
    );
  }
  return <PlanAction planned={{ collectionId: collection.id }} />;
}
