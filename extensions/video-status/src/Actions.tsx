import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Action } from "../../../app/routes/api/schema.ts";
import { translate } from "../../shared/host.ts";

export interface ActionsProps {
  actions: readonly Action[];
  /** Under way; null: nothing is. */
  running: Action["remedy"] | null;
  onAction(remedy: Action["remedy"]): void;
  /** A question is drawn now, and needs the place. */
  onAsk(): void;
  /** More buttons of the row. */
  children: ComponentChildren;
}

/**
 * One button each. What takes something away, or may cost credits, is asked about first: below the buttons, so that
 * the one with the focus stays where it is, and that a double click agrees to nothing.
 */
export function Actions({ actions, running, onAction, onAsk, children }: ActionsProps) {
  const [asked, setAsked] = useState<Action["remedy"] | null>(null);
  const ask = (remedy: Action["remedy"]) => {
    setAsked(remedy);
    onAsk();
  };
  const act = (remedy: Action["remedy"]) => {
    setAsked(null);
    onAction(remedy);
  };
  const questioned = actions.find(({ remedy }) => remedy === asked);

  return (
    <s-stack gap="small">
      <s-stack direction="inline" gap="small-200">
        {actions.map(({ remedy, label, question }) => (
          <s-button
            key={remedy}
            loading={running === remedy}
            disabled={running !== null && running !== remedy}
            onClick={() => (question ? ask(remedy) : act(remedy))}
          >
            {label}
          </s-button>
        ))}
        {children}
      </s-stack>
      {questioned && (
        <Question action={questioned} onYes={() => act(questioned.remedy)} onNo={() => setAsked(null)} />
      )}
    </s-stack>
  );
}

function Question({ action, onYes, onNo }: { action: Action; onYes(): void; onNo(): void }) {
  return (
    <s-stack gap="small-200">
      <s-paragraph>{action.question?.text}</s-paragraph>
      <s-stack direction="inline" gap="small-200">
        <s-button variant="primary" tone={action.isDestructive ? "critical" : "auto"} onClick={onYes}>
          {action.question?.confirm}
        </s-button>
        <s-button onClick={onNo}>{translate("back")}</s-button>
      </s-stack>
    </s-stack>
  );
}
