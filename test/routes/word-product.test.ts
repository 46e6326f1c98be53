import { describe, expect, test } from "vitest";
import {
  CANCELED_REASONS,
  FAILED_REASONS,
  HELD_REASONS,
  isOpen,
  isReasonOf,
  MISSING,
  MOVING_STATES,
  type Reason,
  STATES,
  type State,
} from "../../app/generation/generation.ts";
import { remediesOf } from "../../app/generation/remedies.ts";
import { LANGUAGES } from "../../app/locales/catalogues.ts";
import { textsIn } from "../../app/locales/texts-in.ts";
import { productAnswerSchema } from "../../app/routes/api/schema.ts";
import { type ProductFacts, wordProduct } from "../../app/routes/api/word-product.ts";
import type { PanelGeneration } from "../../app/store/product-panel.ts";

const REASONS: readonly (Reason | null)[] = [null, ...HELD_REASONS, ...FAILED_REASONS, ...CANCELED_REASONS];

const LATEST: PanelGeneration = {
  id: "01a20475-9c73-7000-8000-1210aee50b6f",
  state: "queued",
  reason: null,
  detail: null,
  imageUrl: "https://cdn.shopify.com/mug.png",
  videoBytes: null,
  missing: null,
  withdrawnAt: null,
  createdAt: new Date(),
  approvedAt: null,
  isSlow: false,
  doubleCharges: 0,
};

const FACTS: ProductFacts = {
  isConnected: true,
  isKeyRejected: false,
  credits: 500,
  videosRefusedFor: null,
  reviewsFirst: false,
  wait: null,
  latest: null,
  hasLiveVideo: false,
  estimate: null,
  videoUrl: null,
};

/** Every state for every reason, with and without our copy, taken back or not, whatever is missing of it. */
const VIDEOS: readonly PanelGeneration[] = STATES.flatMap((state) =>
  REASONS.filter((reason) => isReasonOf(state, reason)).flatMap((reason) =>
    [null, ...MISSING].flatMap((missing) =>
      [null, 1_000].flatMap((videoBytes) =>
        [null, new Date()].map((withdrawnAt) => ({
          ...LATEST,
          state,
          reason,
          missing,
          videoBytes,
          isSlow: state === "processing" && withdrawnAt === null,
          detail: "Image too small",
          withdrawnAt,
          doubleCharges: 2,
        })),
      ),
    ),
  ),
);

const word = (change: Partial<ProductFacts>, language = "en") =>
  wordProduct({ ...FACTS, ...change }, textsIn(language));

const wordVideo = (change: Partial<PanelGeneration>, facts: Partial<ProductFacts> = {}) => {
  const { video, ...answer } = word({ latest: { ...LATEST, ...change }, ...facts });
  if (video === null) throw new Error("There is a video");
  return { video, ...answer };
};

describe.each(LANGUAGES)("in %s", (language) => {
  test("every state fits the panel, and its answer has the shape that was promised", () => {
    const long = [
      { ...FACTS },
      { ...FACTS, isConnected: false },
      ...VIDEOS.map((latest) => ({ ...FACTS, latest })),
    ]
      .map((facts) => productAnswerSchema.parse(wordProduct(facts, textsIn(language))).summary)
      .filter((summary) => [...summary].length > 30 || /…|\.\.\./.test(summary));
    expect(long).toEqual([]);
  });

  test("a video's state, its remarks and its remedies are the sentences of its page", () => {
    const texts = textsIn(language);
    const latest = { ...LATEST, state: "processing", detail: "Busy", withdrawnAt: new Date() } as const;
    const { video } = wordProduct({ ...FACTS, latest }, texts);
    expect(video?.text).toEqual([
      texts.explainStatus(latest),
      texts.t("generation.withdrawn"),
      texts.t("generation.theirWords", { detail: "Busy" }),
    ]);
    const held = wordProduct(
      { ...FACTS, latest: { ...LATEST, state: "held", reason: "unconfirmed" } },
      texts,
    );
    expect(held.video?.actions.map(({ label }) => label)).toEqual(
      (["check_again", "send_again", "cancel"] as const).map((remedy) => texts.nameRemedy(remedy)),
    );
  });
});

test("the remedies are those of the video's page, in its order; what leads elsewhere is no remedy here", () => {
  for (const latest of VIDEOS) {
    const offered = wordVideo(latest).video.actions.map(({ remedy }) => remedy);
    const elsewhere = ["make_again", "open_settings"];
    expect(offered).toEqual(remediesOf(latest).filter((remedy) => !elsewhere.includes(remedy)));
  }
});

test("what takes something away, or may cost, is asked about; what may cost names it", () => {
  const actions = VIDEOS.flatMap((latest) => wordVideo(latest).video.actions);
  const asked = new Set(actions.filter(({ question }) => question !== null).map(({ remedy }) => remedy));
  expect([...asked].toSorted()).toEqual(["cancel", "delete_file", "reject", "remove", "send_again"]);
  const red = new Set(actions.filter(({ isDestructive }) => isDestructive).map(({ remedy }) => remedy));
  expect([...red].toSorted()).toEqual(["cancel", "delete_file", "reject", "remove"]);
  const sending = actions.find(({ remedy }) => remedy === "send_again");
  expect(sending?.question?.confirm).toBe("Send again (may cost 5 credits)");
});

test("a new video is offered when no other one is open or on its way, with its price where it is another one", () => {
  const offered = (state: State, reason: Reason | null) => wordVideo({ state, reason }).make !== null;
  for (const { state, reason } of VIDEOS) {
    const isBusy = isOpen(state) || (MOVING_STATES as readonly State[]).includes(state);
    expect(offered(state, reason), state).toBe(!isBusy);
  }
  expect(word({}).make).toEqual({ label: "Generate 3D video", makesAgain: false });
  expect(wordVideo({ state: "published" }, { hasLiveVideo: true }).make).toEqual({
    label: "Make again for 5 credits",
    makesAgain: true,
  });
  expect(wordVideo({ state: "failed", reason: "expired" }).make?.makesAgain).toBe(false);
});

test.each<[what: string, facts: Partial<ProductFacts>, path: string | undefined, isMade: boolean]>([
  ["no key", { isConnected: false, isKeyRejected: true, credits: 0 }, "/app/settings", false],
  ["a key that is refused", { isKeyRejected: true, credits: 0 }, "/app/settings", false],
  ["a balance below one video's price", { credits: 4 }, "/app", true],
  ["a trial store", { videosRefusedFor: "trial_store", credits: 4 }, undefined, true],
  ["no room for videos", { videosRefusedFor: "video_quota" }, undefined, true],
])("%s is said, with the one page that helps", (_, facts, path, isMade) => {
  const { note, make } = word(facts);
  expect(note?.tone).toBe("warning");
  expect(note?.text).toMatch(/\.$/);
  expect(note?.link?.path).toBe(path);
  // What may be out of date is looked at again by the plan.
  expect(make !== null).toBe(isMade);
});

test("nothing is said against a new video where nothing is known, or none is wanted now", () => {
  expect(word({ credits: 5 }).note).toBeNull();
  expect(word({ credits: null }).note).toBeNull();
  expect(wordVideo({ state: "processing" }, { credits: 0 }).note).toBeNull();
});

test("a used-up budget leads to where it is raised", () => {
  expect(wordVideo({ state: "held", reason: "budget" }).note?.link).toEqual({
    label: "Open settings",
    path: "/app/settings",
  });
});

test("a time is named where one was measured; else what sending waits for, if it does", () => {
  const estimate = { kind: "within", fromMs: 120_000, toMs: 240_000 } as const;
  expect(wordVideo({ state: "processing" }, { estimate }).video.time).toMatch(
    /^Finished in about 2–4 minutes/,
  );
  expect(wordVideo({ state: "processing" }, { estimate, reviewsFirst: true }).video.time).toMatch(
    /^Ready for your review in about 2–4 minutes/,
  );
  const wait = { reason: "weekly_limit", until: new Date("2026-12-14T00:00:00Z") } as const;
  expect(wordVideo({ state: "queued" }, { wait }).video.time).toContain("December 14");
  expect(wordVideo({ state: "processing" }, { wait }).video.time).toBeNull();
  expect(wordVideo({ state: "queued" }).video.time).toBeNull();
});

test("a video that is missing in Shopify is not called published where one line is all there is", () => {
  for (const missing of MISSING) {
    const answer = wordVideo({ state: "published", missing });
    expect(answer.summary).toBe("Missing in Shopify");
    expect(answer.video.text).toContain(textsIn("en").t(`common.missing.${missing}`));
  }
});
