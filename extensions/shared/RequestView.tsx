import type { RequestAnswer } from "../../app/routes/api/schema.ts";
import { AppLink } from "./AppLink.tsx";
import { formatNumber, translate } from "./host.ts";
import { NoteBanner } from "./NoteBanner.tsx";
import { Working } from "./Working.tsx";

/** How far the videos of a request are. */
export function RequestView({ request }: { request: RequestAnswer }) {
  const settled = translate("settled", {
    settled: formatNumber(request.settled),
    total: formatNumber(request.total),
  });
  return (
    <s-stack gap="base">
      {request.note && <NoteBanner note={request.note} />}
      {request.isMoving ? <Working text={settled} /> : <s-heading>{settled}</s-heading>}
      {request.text !== "" && <s-paragraph>{request.text}</s-paragraph>}
      {request.time !== null && <s-paragraph>{request.time}</s-paragraph>}
      {request.isMoving && <s-paragraph color="subdued">{translate("closeWhileMoving")}</s-paragraph>}
      <AppLink link={request.link} />
    </s-stack>
  );
}
