import type { Note } from "../../app/routes/api/schema.ts";
import { translate } from "./host.ts";
import { NoteBanner } from "./NoteBanner.tsx";

/** Why nothing newer is known. */
export function TryAgain({ problem, onTry }: { problem: Note; onTry(): void }) {
  return (
    <s-stack gap="small">
      <NoteBanner note={problem} />
      <s-stack direction="inline">
        <s-button onClick={onTry}>{translate("tryAgain")}</s-button>
      </s-stack>
    </s-stack>
  );
}
