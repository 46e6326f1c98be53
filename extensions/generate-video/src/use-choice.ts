import { useRef, useState } from "preact/hooks";
import type { Choice, Note, PlanAnswer, PlanProduct } from "../../../app/routes/api/schema.ts";
import { AppProblem, callApp } from "../../shared/call-app.ts";

/** What the merchant can change. */
export type Draft = Pick<PlanProduct, "imageId" | "endImageId" | "description">;

/**
 * What the video of a plan's one product is made of. Changes are drawn at once, and saved one after the other: the
 * app never gets an older one last.
 *
 * @param onSaved gets the plan as it is afterwards
 * @param onRefused the plan may be otherwise than what is drawn
 */
export function useChoice(
  plan: PlanAnswer | null,
  onSaved: (plan: PlanAnswer) => void,
  onRefused: () => void,
) {
  // Beside the state: saving goes on while more is changed.
  const unsaved = useRef<Partial<Draft>>({});
  const saving = useRef<Promise<PlanAnswer | null> | null>(null);
  const [draft, setDraft] = useState<Partial<Draft>>({});
  const [problem, setProblem] = useState<Note | null>(null);

  function draw(changes: Partial<Draft>): void {
    unsaved.current = changes;
    setDraft(changes);
  }

  async function saveAll(known: PlanAnswer | null): Promise<PlanAnswer | null> {
    let saved = known;
    let sent: Partial<Draft> = {};
    try {
      while (saved?.product && Object.keys(unsaved.current).length > 0) {
        sent = unsaved.current;
        saved = await callApp<PlanAnswer>("/api/plans/choice", readChoice(saved.id, saved.product, sent));
        if (unsaved.current === sent) draw({});
        onSaved(saved);
      }
      setProblem(null);
      return saved;
    } catch (error) {
      if (!(error instanceof AppProblem)) throw error;
      // Something else was chosen meanwhile: what became of this is of no interest.
      if (unsaved.current !== sent) return saveAll(saved);
      setProblem(error.note);
      onRefused();
      return null;
    }
  }

  return {
    product: plan?.product ? apply(plan.product, draft) : null,
    /** Why the app does not have what is drawn. */
    problem,
    choose(change: Partial<Draft>): void {
      draw({ ...unsaved.current, ...change });
    },
    /** @returns the plan with what is drawn; null where the app does not have that */
    save(): Promise<PlanAnswer | null> {
      saving.current ??= saveAll(plan).finally(() => {
        saving.current = null;
      });
      return saving.current;
    },
  };
}

function apply(product: PlanProduct, draft: Partial<Draft>): PlanProduct {
  const drawn = { ...product, ...draft };
  // A video does not end where it starts.
  return drawn.endImageId === drawn.imageId ? { ...drawn, endImageId: null } : drawn;
}

function readChoice(plan: string, product: PlanProduct, draft: Partial<Draft>): Choice {
  const { productId, imageId, endImageId, description, images } = apply(product, draft);
  return {
    plan,
    product: productId,
    imageId: imageId ?? images[0]?.id ?? "",
    endImageId,
    description: description.trim() === "" ? null : description,
  };
}
