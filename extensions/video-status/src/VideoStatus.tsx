/// <reference types="@shopify/ui-extensions/admin.product-details.block.render" />
import { render } from "preact";
import { translate } from "../../shared/host.ts";
import { TryAgain } from "../../shared/TryAgain.tsx";
import { useProduct } from "../../shared/use-product.ts";
import { ProductPanel } from "./ProductPanel.tsx";
import { useIdleLook } from "./use-idle-look.ts";

export default function extension(): void {
  render(<VideoStatus />, document.body);
}

function VideoStatus() {
  const product = useProduct();
  const { answer, problem, take, askAgain, isAskingAgain } = product;
  const expectMove = useIdleLook(product);

  return (
    <s-admin-block heading={translate("name")} collapsedSummary={answer?.summary ?? ""}>
      <s-stack gap="base">
        {problem && <TryAgain problem={problem} isTrying={isAskingAgain} onTry={askAgain} />}
        {answer && <ProductPanel answer={answer} onAnswer={take} onDoubt={askAgain} onMaking={expectMove} />}
        {!answer && !problem && <s-spinner accessibilityLabel={translate("loading")} />}
      </s-stack>
    </s-admin-block>
  );
}
