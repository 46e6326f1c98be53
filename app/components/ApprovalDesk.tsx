import { BlockStack, Button, ButtonGroup, Card, InlineGrid, InlineStack, Link, Text } from "@shopify/polaris";
import { type MouseEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { AgainCard } from "./AgainCard.tsx";
import { ApprovalKeys } from "./ApprovalKeys.tsx";
import styles from "./ApprovalStage.module.css";
import { ApprovalStage } from "./ApprovalStage.tsx";
import type { ApprovalCommand } from "./approval-keys.ts";
import type { ApprovalItem, Note, Verdict } from "./approval-queue.ts";
import { KeepFocus } from "./KeepFocus.tsx";
import { SendRemedy } from "./SendRemedy.tsx";
import { useApprovalKeys } from "./useApprovalKeys.ts";
import type { ApprovalControl } from "./useApprovalQueue.ts";
import type { VideoControl } from "./VideoPlayer.tsx";

export interface DeskItem extends ApprovalItem {
  imageUrl: string | null;
  videoUrl: string | null;
}

export interface ApprovalDeskProps {
  control: ApprovalControl<DeskItem>;
  /** How many wait, those included that are not in hand yet. */
  count: number;
}

/** One video at a time, with everything that can be decided about it: by button, or by key. */
export function ApprovalDesk({ control, count }: ApprovalDeskProps) {
  const t = useTranslations("approval");
  const player = useRef<VideoControl>(null);
  const [usesKeys, setUsesKeys] = useState(true);
  const [said, say] = useState("");
  const { queue, shown, following, waiting, undoable, undoing } = control;

  const decide = (verdict: Verdict) => {
    if (shown === null) return;
    const next = following ?? waiting.find(({ id }) => id !== shown.id);
    const then = next ? t("nowShown", { title: next.productTitle }) : t("allDone");
    say([t(`said.${verdict}`, { title: shown.productTitle }), then].join(" "));
    control.decide(verdict);
  };
  const move = (step: 1 | -1) => {
    const place = waiting.findIndex(({ id }) => id === shown?.id);
    const next = waiting[place + step];
    if (next === undefined) return;
    say(t("nowShown", { title: next.productTitle }));
    control.move(step);
  };
  const run = (command: ApprovalCommand) => {
    switch (command) {
      case "next":
        return move(1);
      case "previous":
        return move(-1);
      case "play":
        return player.current?.toggle();
      default:
        return decide(command);
    }
  };
  useApprovalKeys(usesKeys && shown !== null, run);
  const place = waiting.findIndex(({ id }) => id === shown?.id);

  const aftermath = (
    <Aftermath
      note={queue.note}
      undoLabel={undoable && t(`undo.${undoable.verdict}`, { title: undoable.productTitle })}
      isUndoing={undoing !== null}
      onUndo={control.undo}
    />
  );

  return (
    <>
      <div aria-live="polite" className="Polaris-Text--visuallyHidden">
        {said}
      </div>
      {queue.unanswered.map((decision) => (
        <SendRemedy
          key={decision.id}
          id={decision.id}
          remedy={decision.verdict === "approve" ? "approve" : "reject"}
          onAnswer={(answer) => control.onAnswer(decision, answer)}
        />
      ))}
      {undoing && (
        <SendRemedy
          key={undoing.remedy}
          id={undoing.decision.id}
          remedy={undoing.remedy}
          onAnswer={(answer) => {
            const outcome = control.onUndone(undoing, answer);
            // The other outcomes leave a note that is read out.
            if (outcome === "waits") say(t("taken", { title: undoing.decision.productTitle }));
          }}
        />
      )}
      {shown !== null && (
        <Card>
          <BlockStack gap="400">
            <InlineStack align="space-between" blockAlign="center" gap="200">
              <Text as="h2" variant="headingMd" breakWord>
                {shown.productTitle}
              </Text>
              <InlineStack gap="300" blockAlign="center">
                <Text as="span" tone="subdued">
                  {t("position", { place: place + 1, count })}
                </Text>
                <Link url={`/app/generations/${shown.id}`}>{t("openDetails")}</Link>
              </InlineStack>
            </InlineStack>
            <ApprovalStage item={shown} control={player} />
            <section aria-label={t("decisions")}>
              <InlineStack align="space-between" gap="200">
                <div onClickCapture={dropDoubleClick}>
                  <ButtonGroup>
                    <Button variant="primary" onClick={() => decide("approve")}>
                      {t("approve")}
                    </Button>
                    <Button onClick={() => decide("reject")}>{t("reject")}</Button>
                    <Button onClick={() => decide("make_again")}>{t("makeAgain")}</Button>
                  </ButtonGroup>
                </div>
                <ButtonGroup>
                  <Button onClick={() => move(-1)} disabled={place === 0}>
                    {t("previous")}
                  </Button>
                  <Button onClick={() => move(1)} disabled={place === waiting.length - 1}>
                    {t("next")}
                  </Button>
                </ButtonGroup>
              </InlineStack>
            </section>
            {aftermath}
          </BlockStack>
        </Card>
      )}
      {shown === null && aftermath}
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400" alignItems="start">
        {shown !== null && <ApprovalKeys isOn={usesKeys} onChange={setUsesKeys} />}
        <AgainCard
          ids={queue.again}
          isSaving={undoing !== null || queue.unanswered.some(({ verdict }) => verdict === "make_again")}
        />
      </InlineGrid>
      {following?.videoUrl && (
        <video key={following.id} className={styles.ahead} src={following.videoUrl} preload="auto" muted />
      )}
    </>
  );
}

/** The second click of a double click would decide about the next video, which nobody has seen. */
function dropDoubleClick(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

interface AftermathProps {
  note: Note | null;
  undoLabel: string | null;
  isUndoing: boolean;
  onUndo: () => void;
}

/** The queue has nothing more to offer about these; the video's own page has. */
const HAS_DETAILS: ReadonlySet<Note["kind"]> = new Set(["removing", "rejection_stays", "approval_stays"]);

/** What came of the last decision. As high with something in it as without: nothing moves from one video to the next. */
function Aftermath({ note, undoLabel, isUndoing, onUndo }: AftermathProps) {
  const t = useTranslations("approval");
  return (
    <div className={styles.aftermath} role="status">
      <KeepFocus>
        <InlineStack gap="300" blockAlign="center">
          {note !== null && (
            <Text as="p" tone="caution">
              {t(`note.${note.kind}`, { title: note.productTitle })}{" "}
              {HAS_DETAILS.has(note.kind) && (
                <Link url={`/app/generations/${note.id}`}>{t("openDetails")}</Link>
              )}
            </Text>
          )}
          {undoLabel !== null && (
            <Button variant="plain" onClick={onUndo} loading={isUndoing}>
              {undoLabel}
            </Button>
          )}
        </InlineStack>
      </KeepFocus>
    </div>
  );
}
