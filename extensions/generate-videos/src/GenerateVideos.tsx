/// <reference types="@shopify/ui-extensions/admin.product-index.selection-action.render" />
import { render } from "preact";
import { AppLink } from "../../shared/AppLink.tsx";
import { translate } from "../../shared/host.ts";

export default function extension(): void {
  render(<GenerateVideos />, document.body);
}

function GenerateVideos() {
  return (
    <s-admin-action heading={translate("name")}>
      <AppLink link={{ path: "/app/products", label: "x" }} />
      <s-button slot="primary-action" onClick={() => shopify.close()}>
        {translate("name")}
      </s-button>
    </s-admin-action>
  );
}
