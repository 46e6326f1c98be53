import { fireEvent } from "@testing-library/preact";
import { describe, expect, test, vi } from "vitest";
import { MAX_DESCRIPTION_LENGTH } from "../../app/generation/payload.ts";
import type { Note, PlanAnswer, ProductAnswer } from "../../app/routes/api/schema.ts";
import {
  imageId,
  images,
  movingVideo,
  note,
  PRODUCT,
  planAnswer,
  planProduct,
  productAnswer,
  video,
} from "./answers.ts";
import { DOUBLE_CLICK_MS, passTime, setUpExtension } from "./open-extension.ts";
import { click, doubleClick, findButton, findButtons, hrefOf, isEnabled, readPage, type } from "./page.ts";
import { shouldRender } from "./should-render.ts";
import { Failure, UNREACHABLE } from "./stub-app.ts";

const GENERATE = "Generate 1 video for 5 credits";
const OFFLINE = "The app cannot be reached. Check your connection, then try again.";
const UNKNOWN = "It is not known yet whether this was started.";

const OPENING = {
  target: "admin.product-details.action.render",
  extension: "generate-video",
  selected: [PRODUCT],
} as const;

function setUp(locale = "en.default") {
  return setUpExtension({ ...OPENING, locale });
}

/** The action, opened on a product of which the app says this. */
async function openOn(product: ProductAnswer) {
  const action = setUp();
  action.app.answer("GET /api/product", product);
  await action.open();
  return action;
}

/** The action with a plan, on a product without a video. */
async function openPlan(plan: PlanAnswer = planAnswer(), locale?: string) {
  const action = setUp(locale);
  action.app.answer("GET /api/product", productAnswer());
  action.app.answer("POST /api/plans", plan);
  await action.open();
  return action;
}

async function confirm(label = GENERATE): Promise<void> {
  await click(label);
  await passTime(DOUBLE_CLICK_MS);
}

function readBanners(): (string | null)[] {
  return [...document.querySelectorAll("s-banner")].map(({ textContent }) => textContent);
}

function readField(): string | null | undefined {
  return document.querySelector("s-text-area")?.getAttribute("value");
}

const boots = planProduct({ images: images(3), description: "Leather boots" });

/** What the app is told when nothing but this was changed. */
function choice(changes: object) {
  return {
    plan: "plan-1",
    product: PRODUCT,
    imageId: imageId(1),
    endImageId: null,
    description: "Leather boots",
    ...changes,
  };
}

describe("what it says first", () => {
  test("it says that it is loading until the app answers, and can be closed", async () => {
    const { app, shopify, open } = setUp();
    const answer = Promise.withResolvers<ProductAnswer>();
    app.answer("GET /api/product", answer.promise);
    const close = vi.spyOn(shopify, "close");
    await open();
    expect(document.querySelector("s-admin-action")?.getAttribute("heading")).toBe("Generate 3D video");
    expect(readPage()).toBe("Loading Close");
    await click("Close");
    expect(close).toHaveBeenCalledTimes(1);
    answer.resolve(productAnswer({ make: null }));
    await passTime();
  });

  test("a video in progress is shown, and no second one is planned", async () => {
    const { app } = await openOn(productAnswer({ video: movingVideo(), make: null }));
    expect(readPage()).toBe(
      "In progress About 3 minutes left RotateProduct is making the video. Open in the app " +
        "No second video is started for this product. You can close this: the app goes on by itself. Close",
    );
    expect(app.asked("POST /api/plans")).toEqual([]);
  });

  test("a video in progress is followed to its end", async () => {
    const { app } = await openOn(productAnswer({ video: movingVideo(), make: null }));
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(2_000);
    expect(readPage()).toContain("The video is on the product.");
  });

  test("where there is a video, another one is a step of its own, with its price, that plans nothing yet", async () => {
    const { app } = await openOn(
      productAnswer({ video: video(), make: { label: "Make again for 5 credits", makesAgain: true } }),
    );
    expect(readPage()).toContain("The video is on the product.");
    expect(app.asked("POST /api/plans")).toEqual([]);
    app.answer("POST /api/plans", planAnswer({ makesAgain: true }));
    await click("Make again for 5 credits");
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/plans")).toEqual([
      { clickKey: expect.any(String), productIds: [PRODUCT], makesAgain: true },
    ]);
    expect(isEnabled(GENERATE)).toBe(true);
    expect(app.asked("POST /api/plans/confirm")).toEqual([]);
  });

  test("without a connection it says so, with the one link that helps", async () => {
    const stop = note("RotateProduct is not connected.", {
      link: { label: "Connect RotateProduct", path: "/app/settings" },
    });
    const { app } = await openOn(productAnswer({ note: stop, make: null }));
    expect(readPage()).toBe("RotateProduct is not connected. Connect RotateProduct Close");
    expect(hrefOf("Connect RotateProduct")).toBe("app:app/settings");
    expect(app.asked("POST /api/plans")).toEqual([]);
  });

  test.each([
    [[PRODUCT], true],
    [[], false],
  ])("it is in the menu only where there is a product: %j", async (selected, isShown) => {
    expect(await shouldRender({ ...OPENING, selected })).toBe(isShown);
  });
});

describe("what it asks to decide", () => {
  test("it shows what is chosen, what it costs and what is left, and spends nothing", async () => {
    const { app } = await openPlan();
    expect(app.calls.map(({ route }) => route)).toEqual(["GET /api/product", "POST /api/plans"]);
    expect(app.asked("POST /api/plans")).toEqual([
      { clickKey: expect.any(String), productIds: [PRODUCT], makesAgain: false },
    ]);
    expect(readPage()).toContain("Start image Image 1 of 2");
    expect(readPage()).toContain("End image None");
    expect(readPage()).toContain("Cost 5 credits Balance 120 credits Balance afterwards 115 credits");
    expect(readPage()).toContain("About 3 minutes");
    expect(readField()).toBe("Leather boots");
    expect(findButton(GENERATE).getAttribute("slot")).toBe("primary-action");
  });

  test("a description is no longer than what RotateProduct is sent of it", async () => {
    await openPlan();
    const field = document.querySelector("s-text-area");
    expect(field?.getAttribute("maxlength")).toBe(String(MAX_DESCRIPTION_LENGTH));
  });

  test("a plan that is still being read says how far it is", async () => {
    const { app } = await openPlan(
      planAnswer({
        progress: { read: 0, total: 1, text: "Reading the product" },
        offer: null,
        product: null,
        facts: [],
      }),
    );
    expect(readPage()).toContain("Reading the product");
    app.answer("GET /api/plans", planAnswer());
    await passTime(2_000);
    expect(app.asked("GET /api/plans")).toEqual([{ plan: "plan-1" }]);
    expect(isEnabled(GENERATE)).toBe(true);
  });

  test("a product without an image gets a reason, and nothing to click", async () => {
    await openPlan(
      planAnswer({
        made: "No video will be made",
        skipped: [{ reason: "no_image", label: "No image", count: 1, text: "Add an image to the product." }],
        facts: [],
        time: [],
        offer: null,
        product: null,
      }),
    );
    expect(readPage()).toBe("No image Add an image to the product. Close");
  });

  test("without credits it says so, with the link that helps, and nothing to click", async () => {
    const shortfall = note("A video costs 5 credits, and 0 are left.", {
      tone: "critical",
      link: { label: "Check the balance", path: "/app" },
    });
    await openPlan(planAnswer({ notes: [shortfall], offer: null }));
    expect(readBanners()).toEqual(["A video costs 5 credits, and 0 are left.Check the balance"]);
    expect(hrefOf("Check the balance")).toBe("app:app");
    expect(findButtons(GENERATE)).toEqual([]);
  });

  test("a product with one image has no other to end with", async () => {
    await openPlan(planAnswer({ product: planProduct({ images: images(1) }) }));
    expect(readPage()).not.toContain("End image");
    expect(findButtons("Start image: Image 1 of 1, chosen")).toHaveLength(1);
  });

  test("of many images the first are drawn, the chosen one and, when they are asked for, the others", async () => {
    await openPlan(planAnswer({ product: planProduct({ images: images(250), imageId: imageId(200) }) }));
    const starts = () => document.querySelectorAll('[accessibilitylabel^="Start image: "]');
    expect(starts()).toHaveLength(9);
    expect(findButtons("Start image: Image 200 of 250, chosen")).toHaveLength(1);
    for (let clicks = 0; clicks < 11; clicks += 1) {
      const [more] = [...document.querySelectorAll("s-button")].filter(({ textContent }) =>
        textContent?.startsWith("More images"),
      );
      if (more) fireEvent.click(more);
      await passTime();
    }
    expect(starts()).toHaveLength(250);
  });

  test("an image is called by its place, and by what the merchant wrote about it", async () => {
    const [first, second] = images(2);
    if (!first || !second) throw new Error("two images");
    await openPlan(
      planAnswer({ product: planProduct({ images: [first, { ...second, alt: "Boots from behind" }] }) }),
    );
    expect(isEnabled("Start image: Image 2 of 2, Boots from behind")).toBe(true);
    expect(isEnabled("End image: Image 2 of 2, Boots from behind")).toBe(true);
  });
});

test.each([
  ["fr", "Image de départ\u00a0: Image 2 sur 2, Boots"],
  ["ja", "開始画像：画像2（全2枚）、Boots"],
])("in %s an image is called with the punctuation of the language", async (locale, name) => {
  const [first, second] = images(2);
  if (!first || !second) throw new Error("two images");
  const product = planProduct({ images: [first, { ...second, alt: "Boots" }] });
  await openPlan(planAnswer({ product }), locale);
  expect(isEnabled(name)).toBe(true);
});

describe("what is chosen", () => {
  /** An app that keeps what it is told, as the real one does. */
  async function openChoice() {
    const action = await openPlan(planAnswer({ product: boots }));
    const keep = (changes: object) =>
      action.app.answer("POST /api/plans/choice", planAnswer({ product: { ...boots, ...changes } }));
    return { ...action, keep };
  }

  test("another start image is marked at once, and saved", async () => {
    const { app, keep } = await openChoice();
    keep({ imageId: imageId(2) });
    fireEvent.click(findButton("Start image: Image 2 of 3"));
    await passTime();
    expect(findButtons("Start image: Image 2 of 3, chosen")).toHaveLength(1);
    expect(findButtons("Start image: Image 1 of 3")).toHaveLength(1);
    expect(app.asked("POST /api/plans/choice")).toEqual([choice({ imageId: imageId(2) })]);
  });

  test("an end image is chosen, and left out again", async () => {
    const { app, keep } = await openChoice();
    keep({ endImageId: imageId(3) });
    await click("End image: Image 3 of 3");
    expect(readPage()).toContain("End image Image 3 of 3");
    keep({});
    await click("No end image");
    expect(readPage()).toContain("End image None");
    expect(app.asked("POST /api/plans/choice")).toEqual([choice({ endImageId: imageId(3) }), choice({})]);
  });

  test("a video does not end where it starts", async () => {
    const { app, keep } = await openChoice();
    expect(findButtons("End image: Image 1 of 3")).toEqual([]);
    keep({ endImageId: imageId(2) });
    await click("End image: Image 2 of 3");
    keep({ imageId: imageId(2) });
    await click("Start image: Image 2 of 3");
    expect(app.asked("POST /api/plans/choice").at(-1)).toEqual(choice({ imageId: imageId(2) }));
    expect(readPage()).toContain("End image None");
  });

  test("the description is saved when the field is left, and the product's own comes back for none", async () => {
    const { app, keep } = await openChoice();
    keep({ description: "Brown boots" });
    await type("Description", "Brown boots");
    keep({});
    await type("Description", "  ");
    expect(app.asked("POST /api/plans/choice")).toEqual([
      choice({ description: "Brown boots" }),
      choice({ description: null }),
    ]);
    expect(readField()).toBe("Leather boots");
  });

  test("what is chosen while something is saved is saved after it", async () => {
    const { app } = await openChoice();
    const first = Promise.withResolvers<PlanAnswer>();
    app.answer("POST /api/plans/choice", first.promise);
    await click("Start image: Image 2 of 3");
    await click("Start image: Image 3 of 3");
    expect(app.asked("POST /api/plans/choice")).toHaveLength(1);
    app.answer("POST /api/plans/choice", planAnswer({ product: { ...boots, imageId: imageId(3) } }));
    first.resolve(planAnswer({ product: { ...boots, imageId: imageId(2) } }));
    await passTime();
    expect(app.asked("POST /api/plans/choice").at(-1)).toEqual(choice({ imageId: imageId(3) }));
    expect(findButtons("Start image: Image 3 of 3, chosen")).toHaveLength(1);
  });

  test("what is typed meanwhile stays in the field when something else was saved", async () => {
    const { app } = await openChoice();
    const saved = Promise.withResolvers<PlanAnswer>();
    app.answer("POST /api/plans/choice", saved.promise);
    await click("Start image: Image 2 of 3");
    const field = document.querySelector<HTMLTextAreaElement>("s-text-area");
    if (!field) throw new Error("no description");
    field.value = "Brown bo";
    fireEvent.input(field);
    app.answer(
      "POST /api/plans/choice",
      planAnswer({ product: { ...boots, imageId: imageId(2), description: "Brown bo" } }),
    );
    saved.resolve(planAnswer({ product: { ...boots, imageId: imageId(2) } }));
    await passTime();
    expect(field.value).toBe("Brown bo");
  });

  test("a choice that is not saved is said, blocks the click that spends, and is saved by the next one", async () => {
    const { app, keep } = await openChoice();
    app.answer("POST /api/plans/choice", new Failure(422, note("This image is gone.", { tone: "critical" })));
    app.answer("GET /api/plans", planAnswer({ product: boots }));
    await click("Start image: Image 2 of 3");
    expect(readBanners()).toEqual(["This image is gone."]);
    await confirm();
    expect(app.asked("POST /api/plans/confirm")).toEqual([]);
    expect(isEnabled(GENERATE)).toBe(true);

    keep({ imageId: imageId(2) });
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    await confirm();
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
    expect(app.asked("POST /api/plans/choice").at(-1)).toEqual(choice({ imageId: imageId(2) }));
  });

  test("what is chosen while another choice is refused is saved all the same, with what was saved before", async () => {
    const { app, keep } = await openChoice();
    const first = Promise.withResolvers<PlanAnswer>();
    const second = Promise.withResolvers<Failure>();
    const changes = { imageId: imageId(3), description: "Brown boots" };
    app.answer("POST /api/plans/choice", first.promise, second.promise);
    await type("Description", "Brown boots");
    first.resolve(planAnswer({ product: { ...boots, description: "Brown boots" } }));
    await click("Start image: Image 2 of 3");
    await click("Start image: Image 3 of 3");
    keep(changes);
    second.resolve(new Failure(409, note("This image is gone.")));
    await passTime();
    expect(app.asked("POST /api/plans/choice").at(-1)).toEqual(choice(changes));
    expect(readBanners()).toEqual([]);
    expect(findButtons("Start image: Image 3 of 3, chosen")).toHaveLength(1);
  });

  test("an app that is not reached keeps nothing from being chosen again", async () => {
    const { app, keep } = await openChoice();
    app.answer("POST /api/plans/choice", UNREACHABLE);
    app.answer("GET /api/plans", UNREACHABLE);
    await click("Start image: Image 2 of 3");
    expect(readBanners()).toEqual([OFFLINE]);
    keep({ imageId: imageId(3) });
    await click("Start image: Image 3 of 3");
    expect(readBanners()).toEqual([]);
    expect(findButtons("Start image: Image 3 of 3, chosen")).toHaveLength(1);
  });

  test("where the plan was started elsewhere, a change shows the video instead", async () => {
    const { app } = await openChoice();
    app.answer("POST /api/plans/choice", new Failure(409, note("These videos were started already.")));
    app.answer("GET /api/plans", planAnswer({ isConfirmed: true, offer: null }));
    app.answer("GET /api/product", productAnswer({ video: movingVideo(), make: null }));
    await click("Start image: Image 2 of 3");
    expect(readPage()).toContain("RotateProduct is making the video.");
    expect(app.asked("POST /api/plans/confirm")).toEqual([]);
  });

  test("the click that spends waits for what is being saved", async () => {
    const { app } = await openChoice();
    const saved = Promise.withResolvers<PlanAnswer>();
    app.answer("POST /api/plans/choice", saved.promise);
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    await click("Start image: Image 2 of 3");
    await click(GENERATE);
    expect(isEnabled(GENERATE)).toBe(false);
    await passTime(5_000);
    expect(app.asked("POST /api/plans/confirm")).toEqual([]);
    saved.resolve(planAnswer({ product: { ...boots, imageId: imageId(2) } }));
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/plans/confirm")).toMatchObject([{ shown: { imageId: imageId(2) } }]);
  });

  test("where the plan is otherwise than what was drawn, nothing is started, and it is drawn as it is", async () => {
    const { app } = await openChoice();
    const changed: Note = note("The image or the description was changed.");
    app.answer("POST /api/plans/confirm", { kind: "refused", note: changed });
    app.answer("GET /api/plans", planAnswer({ product: { ...boots, imageId: imageId(3) } }));
    await confirm();
    expect(readBanners()).toEqual([changed.text]);
    expect(findButtons("Start image: Image 3 of 3, chosen")).toHaveLength(1);
    await confirm();
    expect(app.asked("POST /api/plans/confirm")).toMatchObject([
      { shown: { imageId: imageId(1) } },
      { shown: { imageId: imageId(3) } },
    ]);
  });
});

describe("the click that spends", () => {
  const shown = {
    productId: PRODUCT,
    imageId: imageId(1),
    endImageId: null,
    description: "Leather boots",
  };
  const confirmation = { plan: "plan-1", shown, videos: 1, agreedCredits: null };

  test("it starts the video, and follows it until the merchant closes this", async () => {
    const { app } = await openPlan();
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    app.answer("GET /api/product", productAnswer({ video: movingVideo(), make: null }));
    await confirm();
    expect(app.asked("POST /api/plans/confirm")).toEqual([confirmation]);
    expect(readPage()).toContain("RotateProduct is making the video.");
    expect(readPage()).toContain("You can close this: the app goes on by itself.");
    expect(readPage()).not.toContain("No second video");
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(2_000);
    expect(readPage()).toContain("The video is on the product.");
    expect(findButtons("Make again for 5 credits")).toEqual([]);
  });

  test("the second click of a double click on another video finds no button that spends", async () => {
    const { app } = await openOn(
      productAnswer({ video: video(), make: { label: "Make again for 5 credits", makesAgain: true } }),
    );
    app.answer("POST /api/plans", planAnswer({ makesAgain: true }));
    await click("Make again for 5 credits");
    await passTime();
    expect(document.querySelector("[slot=primary-action]")).toBeNull();
    await passTime(DOUBLE_CLICK_MS);
    expect(isEnabled(GENERATE)).toBe(true);
  });

  test("until it is known where the video is, all stays in its place, and the button loads", async () => {
    const { app } = await openPlan();
    const before = readPage();
    const known = Promise.withResolvers<ProductAnswer>();
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    app.answer("GET /api/product", known.promise);
    await confirm();
    await passTime(2_000);
    expect(readPage()).toBe(before);
    expect(findButton(GENERATE).hasAttribute("loading")).toBe(true);
    expect(isEnabled("Start image: Image 2 of 2")).toBe(false);
    known.resolve(productAnswer({ video: movingVideo(), make: null }));
    await passTime();
    expect(readPage()).toContain("RotateProduct is making the video.");
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
  });

  test("a double click spends once", async () => {
    const { app } = await openPlan();
    const answer = Promise.withResolvers<object>();
    app.answer("POST /api/plans/confirm", answer.promise);
    await doubleClick(GENERATE);
    expect(isEnabled(GENERATE)).toBe(false);
    expect(findButton(GENERATE).hasAttribute("loading")).toBe(true);
    answer.resolve({ kind: "confirmed", request: "request-1" });
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/plans/confirm")).toEqual([confirmation]);
  });

  test("nothing can be changed while it is under way", async () => {
    const { app } = await openPlan();
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    await click(GENERATE);
    expect(isEnabled("Start image: Image 2 of 2")).toBe(false);
    expect(document.querySelector("s-text-area")?.hasAttribute("disabled")).toBe(true);
    await passTime(DOUBLE_CLICK_MS);
  });

  test("a choice that slips in, and is answered after it, does not offer again what was started", async () => {
    const { app } = await openPlan();
    const [saved, known] = [Promise.withResolvers<PlanAnswer>(), Promise.withResolvers<ProductAnswer>()];
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    app.answer("POST /api/plans/choice", saved.promise);
    app.answer("GET /api/product", known.promise);
    const image = findButton("Start image: Image 2 of 2");
    await click(GENERATE);
    // Pressed before it was drawn as what cannot be.
    fireEvent.click(image);
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/plans/choice")).toHaveLength(1);
    saved.resolve(planAnswer({ product: planProduct({ imageId: imageId(2) }) }));
    await passTime();
    expect(isEnabled(GENERATE)).toBe(false);
    known.resolve(productAnswer({ video: movingVideo(), make: null }));
    await passTime();
    expect(readPage()).toContain("RotateProduct is making the video.");
  });

  test("where the merchant is asked about the cost once more, only the second yes spends", async () => {
    const { app } = await openPlan();
    app.answer("POST /api/plans/confirm", {
      kind: "needs_agreement",
      text: "This is more than you usually spend at once.",
      credits: 5,
      label: "Spend 5 credits",
    });
    await confirm();
    expect(readBanners()).toEqual(["This is more than you usually spend at once."]);
    expect(findButtons(GENERATE)).toEqual([]);
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    await confirm("Spend 5 credits");
    expect(app.asked("POST /api/plans/confirm")).toEqual([
      confirmation,
      { ...confirmation, agreedCredits: 5 },
    ]);
  });

  test("a yes to the cost is not carried over to what is changed after the question", async () => {
    const { app } = await openPlan();
    app.answer("POST /api/plans/confirm", {
      kind: "needs_agreement",
      text: "This is more than you usually spend at once.",
      credits: 5,
      label: "Spend 5 credits",
    });
    await confirm();
    app.answer("POST /api/plans/choice", planAnswer({ product: planProduct({ imageId: imageId(2) }) }));
    await click("Start image: Image 2 of 2");
    expect(readBanners()).toEqual([]);
    await confirm();
    expect(app.asked("POST /api/plans/confirm")).toEqual([
      confirmation,
      { ...confirmation, shown: { ...shown, imageId: imageId(2) } },
    ]);
    expect(isEnabled("Spend 5 credits")).toBe(true);
  });

  test("a refusal is said once, and the plan is read again", async () => {
    const { app } = await openPlan();
    const refusal: Note = note("The balance is not enough any more.", { tone: "critical" });
    app.answer("POST /api/plans/confirm", { kind: "refused", note: refusal });
    app.answer("GET /api/plans", planAnswer({ offer: null, notes: [refusal] }));
    await confirm();
    expect(readBanners()).toEqual(["The balance is not enough any more."]);
    expect(findButtons(GENERATE)).toEqual([]);
  });

  test("an answer that got lost is said to be unknown, and the same plan is clicked again", async () => {
    const { app } = await openPlan();
    app.answer("POST /api/plans/confirm", UNREACHABLE);
    await confirm();
    expect(readPage()).toContain(UNKNOWN);
    await passTime(60_000);
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    await confirm();
    expect(app.asked("POST /api/plans/confirm")).toEqual([confirmation, confirmation]);
    expect(readPage()).not.toContain(UNKNOWN);
  });

  test("a plan that was started already shows its video", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", productAnswer(), productAnswer({ video: movingVideo(), make: null }));
    app.answer("POST /api/plans", planAnswer({ isConfirmed: true, offer: null }));
    await open();
    expect(readPage()).toContain("RotateProduct is making the video.");
  });
});

describe("when the app does not answer", () => {
  test("it says so on opening, and tries again when it is asked to", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", UNREACHABLE);
    await open();
    expect(readPage()).toBe(`${OFFLINE} Try again Close`);
    app.answer("GET /api/product", productAnswer({ video: movingVideo(), make: null }));
    await click("Try again");
    expect(readPage()).toContain("RotateProduct is making the video.");
  });

  test("a plan whose answer got lost is asked for again with the same click", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", productAnswer());
    app.answer("POST /api/plans", UNREACHABLE);
    await open();
    expect(readPage()).toBe(`${OFFLINE} Try again Close`);
    app.answer("POST /api/plans", planAnswer());
    await click("Try again");
    await passTime(DOUBLE_CLICK_MS);
    const [first, second] = app.asked("POST /api/plans");
    expect(second).toEqual(first);
    expect(isEnabled(GENERATE)).toBe(true);
  });

  test.each(["GET /api/product", "POST /api/plans"] as const)(
    "while %s is tried again, the button shows that it was pressed",
    async (route) => {
      const { app, open } = setUp();
      app.answer("GET /api/product", productAnswer());
      app.answer(route, UNREACHABLE, new Promise(() => undefined));
      await open();
      await click("Try again");
      expect(findButton("Try again").hasAttribute("loading")).toBe(true);
      expect(readPage()).toBe(`${OFFLINE} Try again Close`);
    },
  );

  test("two openings are two clicks", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", productAnswer());
    app.answer("POST /api/plans", planAnswer());
    await open();
    const { render } = await import("preact");
    render(null, document.body);
    await open();
    const [first, second] = app.asked("POST /api/plans") as { clickKey: string }[];
    expect(second?.clickKey).not.toBe(first?.clickKey);
  });

  test("after the start it keeps what it knew, and goes on asking", async () => {
    const { app } = await openPlan();
    app.answer("POST /api/plans/confirm", { kind: "confirmed", request: "request-1" });
    app.answer("GET /api/product", UNREACHABLE);
    await confirm();
    expect(readPage()).toBe(`${OFFLINE} Try again Close`);
    app.answer("GET /api/product", productAnswer({ video: movingVideo(), make: null }));
    await click("Try again");
    app.answer("GET /api/product", UNREACHABLE);
    await passTime(2_000);
    expect(readPage()).toContain(OFFLINE);
    expect(readPage()).toContain("RotateProduct is making the video.");
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(2_000);
    expect(readPage()).not.toContain(OFFLINE);
  });

  test.each([
    "GET /api/product",
    "POST /api/plans",
    "POST /api/plans/choice",
    "POST /api/plans/confirm",
  ] as const)("a session token that ran out at %s is replaced once", async (route) => {
    const { app, open } = setUp();
    const signedOut = new Failure(401, note("Signed out."));
    const answers = {
      "GET /api/product": productAnswer(),
      "POST /api/plans": planAnswer(),
      "POST /api/plans/choice": planAnswer({ product: planProduct({ imageId: imageId(2) }) }),
      "POST /api/plans/confirm": { kind: "confirmed", request: "request-1" },
    };
    for (const [other, answer] of Object.entries(answers) as [keyof typeof answers, object][]) {
      if (other === route) app.answer(other, signedOut, answer);
      else app.answer(other, answer);
    }
    await open();
    await click("Start image: Image 2 of 2");
    await confirm();
    const tokens = app.calls.filter((call) => call.route === route).map((call) => call.authorization);
    expect(tokens.slice(0, 2)).toEqual([null, "Bearer fresh-token"]);
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(route === "POST /api/plans/confirm" ? 2 : 1);
    expect(readPage()).not.toContain("Signed out.");
  });
});

test.each([
  ["de", "3D-Video erstellen", "Startbild"],
  ["fr", "Créer une vidéo 3D", "Image de départ"],
  ["es", "Crear video 3D", "Imagen inicial"],
  ["ja", "3D動画を作成", "開始画像"],
])("it speaks %s, and has the app do so", async (locale, name, start) => {
  const { app, open } = setUp(locale);
  app.answer("GET /api/product", productAnswer());
  app.answer("POST /api/plans", planAnswer());
  await open();
  expect(document.querySelector("s-admin-action")?.getAttribute("heading")).toBe(name);
  expect(readPage()).toContain(start);
  expect(app.calls.map(({ language }) => language)).toEqual([locale, locale]);
});
