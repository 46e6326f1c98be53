import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import type { AppRemedy } from "../generation/remedies.ts";
import { isUnreachable, type Unreachable } from "./unreachable.ts";
import { useSuccessToast } from "./useSuccessToast.ts";
import { useWording } from "./useWording.ts";

/** The fields that say which generations an action is for: rows by id, what the list is narrowed to, or all paid ones. */
export type BulkTarget = readonly (readonly [name: string, value: string])[];

/** As the route answers: `next` is where to go on; `Unreachable` when it could not be asked at all. */
export type RemedyAnswer = { remedy: AppRemedy; moved: number; next: string | null } | Unreachable;

interface Asked {
  remedy: AppRemedy;
  target: BulkTarget;
  count: number;
  moved: number;
}

export interface BulkAction {
  /** What is being done; null when nothing is. */
  working: AppRemedy | null;
  /** Videos that were changed before it stopped; null when it did not stop. */
  stoppedAfter: number | null;
  /** `count` is how many the merchant was told it is for. */
  apply: (remedy: AppRemedy, target: BulkTarget, count: number) => void;
}

/**
 * Applies a remedy to many videos, in as many calls as it takes, and says once what was done.
 *
 * @param onDone told what it was done to: somebody may have selected others meanwhile
 * @param action the route that applies it, a portion a call
 */
export function useBulkAction(
  onDone?: (target: BulkTarget) => void,
  action = "/app/generations/remedy",
): BulkAction {
  const fetcher = useFetcher<RemedyAnswer>();
  const { confirmRemedy } = useWording();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<{ remedy: AppRemedy; moved: number } | null>(null);
  const [stoppedAfter, setStoppedAfter] = useState<number | null>(null);
  const handled = useRef<RemedyAnswer | undefined>(undefined);
  useSuccessToast(done, ({ remedy, moved }) => confirmRemedy(remedy, moved));

  const send = ({ remedy, target, count, moved }: Asked, after: string) => {
    const form = new FormData();
    form.append("count", String(Math.max(1, count - moved)));
    for (const [name, value] of [["remedy", remedy], ["after", after], ...target] as const) {
      form.append(name, value);
    }
    fetcher.submit(form, { method: "post", action });
  };

  useEffect(() => {
    const answer = fetcher.data;
    // Before the page is read again: what was done may take the place away in which this is told.
    if (asked === null || !answer || handled.current === answer) return;
    handled.current = answer;
    if (isUnreachable(answer)) {
      setStoppedAfter(asked.moved);
      setAsked(null);
      return;
    }
    const moved = asked.moved + answer.moved;
    if (answer.next !== null) {
      const rest = { ...asked, moved };
      setAsked(rest);
      send(rest, answer.next);
      return;
    }
    setAsked(null);
    setDone({ remedy: asked.remedy, moved });
    onDone?.(asked.target);
  });

  return {
    working: asked?.remedy ?? (fetcher.state === "idle" ? null : (done?.remedy ?? null)),
    stoppedAfter,
    apply: (remedy, target, count) => {
      const all = { remedy, target, count, moved: 0 };
      setStoppedAfter(null);
      setAsked(all);
      send(all, "");
    },
  };
}
