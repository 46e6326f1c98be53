import type { Note } from "../../app/routes/api/schema.ts";
import { translate } from "./host.ts";
import { NoteBanner } from "./NoteBanner.tsx";

export interface TryAgainProps {
  problem: Note;
  isTrying: boolean;
  onTry(): void;
}

/** Why nothing newer is known. */
export function TryAgain({ problem, isTrying, onTry }: TryAgainProps) {
  return (
    <s-stack gap="small">
      <NoteBanner note={problem} />
      <s-stack direction="inline">
        <s-button loading={isTrying} onClick={onTry}>
          {translate("tryAgain")}
        </s-button>
      </s-stack>
    </s-stack>
  );
}
