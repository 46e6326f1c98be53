/// <reference types="@shopify/ui-extensions/admin.product-details.action.render" />
import { render } from "preact";
import { useState } from "preact/hooks";
import { useProduct } from "../../shared/use-product.ts";
import { CurrentVideo } from "./CurrentVideo.tsx";
import { PlanVideo } from "./PlanVideo.tsx";

export default function extension(): void {
  render(<GenerateVideo />, document.body);
}

/**
 * A plan for a video where the product has none; else where its video is, with another one as a step of its own.
 */
function GenerateVideo() {
  const product = useProduct();
  const [wantsAnother, setWantsAnother] = useState(false);

  const { video = null, make = null } = product.answer ?? {};
  if (make && (video === null || wantsAnother)) {
    return <PlanVideo makesAgain={make.makesAgain} />;
  }
  return <CurrentVideo product={product} onMakeAgain={() => setWantsAnother(true)} />;
}
