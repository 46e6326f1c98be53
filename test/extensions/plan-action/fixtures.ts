import type { PlanAnswer, RequestAnswer } from "../../../app/routes/api/schema.ts";
import { planAnswer, requestAnswer } from "../answers.ts";
import { type Opening, setUpExtension } from "../open-extension.ts";

/** Of an extension with something selected. */
export interface PlanAction extends Opening {
  /** What it has to ask a plan for. */
  planned: object;
}

export const OFFER = "Generate 3 videos for 15 credits";
export const OFFLINE = "The app cannot be reached.";
export const CONFIRMED = { kind: "confirmed", request: "plan-1" } as const;

export const QUOTE = planAnswer({
  made: "3 products get a video",
  offer: { videos: 3, label: OFFER },
  time: ["Likely to be live in 3–6 minutes.", "Measured from the latest videos."],
  product: null,
});

export const MOVING = requestAnswer({
  id: "plan-1",
  settled: 1,
  total: 3,
  text: "1 published, 2 in progress",
});

export const FINISHED = requestAnswer({
  id: "plan-1",
  settled: 3,
  total: 3,
  text: "3 published",
  time: null,
  isMoving: false,
});

/** The action as it is once the app answered with this plan. */
export async function openWith(action: PlanAction, plan: PlanAnswer) {
  const extension = setUpExtension(action);
  extension.app.answer("POST /api/plans", plan);
  await extension.open();
  return extension;
}

/** The action as it is where its plan was started. */
export async function openStarted(action: PlanAction, request: RequestAnswer = MOVING) {
  const extension = setUpExtension(action);
  extension.app.answer("POST /api/plans", { ...QUOTE, isConfirmed: true });
  extension.app.answer("GET /api/requests", request);
  await extension.open();
  return extension;
}
