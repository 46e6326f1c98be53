import type { ComponentChildren } from "preact";
import { translate } from "./host.ts";

/** What an action shows, below its name and above the way out. */
export function ActionFrame({ children }: { children: ComponentChildren }) {
  return (
    <s-admin-action heading={translate("name")}>
      {children}
      <s-button slot="secondary-actions" onClick={() => shopify.close()}>
        {translate("close")}
      </s-button>
    </s-admin-action>
  );
}
