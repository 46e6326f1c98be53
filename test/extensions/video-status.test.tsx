import { describe, expect, test, vi } from "vitest";
import type { ProductAnswer } from "../../app/routes/api/schema.ts";
import { action, movingVideo, note, PRODUCT, productAnswer, video } from "./answers.ts";
import { DOUBLE_CLICK_MS, passTime, setUpExtension } from "./open-extension.ts";
import { click, doubleClick, findButton, findButtons, hrefOf, isEnabled, readPage } from "./page.ts";
import { Failure, UNREACHABLE } from "./stub-app.ts";

const OFFLINE = "The app cannot be reached. Check your connection, then try again.";
const SETTINGS = { label: "Open settings", path: "/app/settings" };

function setUp(locale = "en.default") {
  return setUpExtension({
    target: "admin.product-details.block.render",
    extension: "video-status",
    selected: [PRODUCT],
    locale,
  });
}

/** A panel that shows one answer. */
async function open(answer: ProductAnswer) {
  const panel = setUp();
  panel.app.answer("GET /api/product", answer);
  await panel.open();
  return panel;
}

function read(tag: string, attribute: string): string | null | undefined {
  return document.querySelector(tag)?.getAttribute(attribute);
}

/** An answer that comes when it is let go. */
function late<Answer>() {
  return Promise.withResolvers<Answer>();
}

const rejectable = video({
  badge: { label: "Ready for review", tone: "warning" },
  actions: [
    action("approve", "Approve"),
    action("reject", "Reject", {
      isDestructive: true,
      question: { text: "The video is not published.", confirm: "Reject this video" },
    }),
  ],
});

describe("what it says", () => {
  test("it says that it is loading until the app answers", async () => {
    const { app, open } = setUp();
    const answer = late<ProductAnswer>();
    app.answer("GET /api/product", answer.promise);
    await open();
    expect(read("s-spinner", "accessibilitylabel")).toBe("Loading");
    answer.resolve(productAnswer());
    await passTime();
    expect(document.querySelector("s-spinner")).toBeNull();
  });

  test("it asks for the product whose page is open, in the extension's language", async () => {
    const { app } = await open(productAnswer());
    expect(app.calls).toEqual([
      { route: "GET /api/product", request: { product: PRODUCT }, language: "en", authorization: null },
    ]);
  });

  test("a product without a video is offered one, in the action made for it", async () => {
    const { shopify } = await open(productAnswer({ summary: "No 3D video yet" }));
    const navigate = vi.spyOn(shopify.navigation, "navigate");
    expect(readPage()).toBe("This product has no 3D video yet. Generate 3D video");
    expect(read("s-admin-block", "heading")).toBe("3D video");
    expect(read("s-admin-block", "collapsedsummary")).toBe("No 3D video yet");
    expect(read("s-button", "variant")).toBe("primary");
    await click("Generate 3D video");
    expect(navigate.mock.calls).toEqual([["extension://generate-video"]]);
  });

  test("a double click opens the action once", async () => {
    const { shopify } = await open(productAnswer());
    const navigate = vi.spyOn(shopify.navigation, "navigate");
    await doubleClick("Generate 3D video");
    expect(navigate).toHaveBeenCalledTimes(1);
    await passTime(DOUBLE_CLICK_MS);
    await click("Generate 3D video");
    expect(navigate).toHaveBeenCalledTimes(2);
  });

  test("a video on its way is shown with its time, and nothing to click that could disturb it", async () => {
    await open(productAnswer({ summary: "In progress", video: movingVideo(), make: null }));
    expect(read("s-badge", "tone")).toBe("info");
    expect(read("s-spinner", "accessibilitylabel")).toBe("In progress");
    expect(readPage()).toBe(
      "In progress About 3 minutes left RotateProduct is making the video. Open in the app",
    );
    expect(document.querySelectorAll("s-button")).toHaveLength(0);
  });

  test("a published video is shown with its image, and played in a tab of its own", async () => {
    await open(
      productAnswer({
        video: video({ videoUrl: "https://app.example/videos/1" }),
        make: null,
        summary: "Live",
      }),
    );
    expect(read("s-thumbnail", "src")).toBe("https://cdn.example/image-1.jpg");
    expect(read("s-thumbnail", "alt")).toBe("Start image");
    expect(hrefOf("Play video")).toBe("https://app.example/videos/1");
    expect(findButton("Play video").getAttribute("target")).toBe("_blank");
    expect(hrefOf("Open in the app")).toBe("app:app/generations/generation-1");
  });

  test("where there is no copy of the video, only its page in the app is offered", async () => {
    await open(productAnswer({ video: video({ imageUrl: null }) }));
    expect(findButtons("Play video")).toEqual([]);
    expect(findButtons("Open in the app")).toHaveLength(1);
    expect(document.querySelector("s-thumbnail")).toBeNull();
  });

  test("of a published video that is gone from Shopify every sentence is shown, and how to replace it", async () => {
    const gone = video({
      badge: { label: "Published", tone: "success" },
      text: ["The video was published.", "It is missing: somebody deleted its file in Shopify."],
    });
    await open(
      productAnswer({ video: gone, make: { label: "Make again for 5 credits", makesAgain: false } }),
    );
    expect(readPage()).toContain("The video was published. Open in the app It is missing: somebody deleted");
    expect(isEnabled("Make again for 5 credits")).toBe(true);
  });

  test("a held video leads to the page that helps", async () => {
    const held = video({
      badge: { label: "On hold", tone: "warning" },
      actions: [action("resume", "Resume")],
    });
    const stop = note("RotateProduct does not accept your API key.", { link: SETTINGS });
    await open(productAnswer({ video: held, note: stop, make: null }));
    expect(document.querySelector("s-banner")?.textContent).toBe(
      "RotateProduct does not accept your API key.Open settings",
    );
    expect(hrefOf("Open settings")).toBe("app:app/settings");
    expect(isEnabled("Resume")).toBe(true);
  });

  test("without a connection it says so, and leads to the settings", async () => {
    await open(
      productAnswer({ note: note("RotateProduct is not connected.", { link: SETTINGS }), make: null }),
    );
    expect(readPage()).toBe(
      "This product has no 3D video yet. RotateProduct is not connected. Open settings",
    );
    expect(document.querySelectorAll("s-button")).toHaveLength(0);
  });
});

describe("what it does", () => {
  test("a video is approved with one click, and shown as it is afterwards", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    const answer = late<object>();
    app.answer("POST /api/remedies", answer.promise);
    await click("Approve");
    expect(findButton("Approve").hasAttribute("loading")).toBe(true);
    expect(isEnabled("Reject")).toBe(false);
    app.answer("GET /api/product", productAnswer({ video: movingVideo() }));
    answer.resolve({ text: "Video approved", product: productAnswer({ video: movingVideo(), make: null }) });
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/remedies")).toEqual([{ generation: "generation-1", remedy: "approve" }]);
    expect(readPage()).toContain("RotateProduct is making the video.");
    expect(document.querySelector("s-banner")?.textContent).toBe("Video approved");
    expect(findButtons("Approve")).toEqual([]);
  });

  test("what was done is said until the video has gone on from there", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    const leaving = movingVideo();
    app.answer("POST /api/remedies", { text: "Taking it out", product: productAnswer({ video: leaving }) });
    app.answer("GET /api/product", productAnswer({ video: leaving }));
    await click("Approve");
    await passTime(2_000);
    expect(document.querySelector("s-banner")?.textContent).toBe("Taking it out");
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(2_000);
    expect(readPage()).toContain("Published");
    expect(document.querySelector("s-banner")).toBeNull();
  });

  test("what was done makes room for the next question", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    app.answer("POST /api/remedies", { text: "Done", product: productAnswer({ video: rejectable }) });
    await click("Approve");
    await passTime(DOUBLE_CLICK_MS);
    expect(document.querySelector("s-banner")?.textContent).toBe("Done");
    await click("Reject");
    expect(document.querySelector("s-banner")).toBeNull();
  });

  test("what takes something away is asked about first, and can be taken back", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    await click("Reject");
    expect(readPage()).toContain("The video is not published. Reject this video Go back");
    await click("Go back");
    expect(readPage()).not.toContain("The video is not published.");
    expect(app.asked("POST /api/remedies")).toEqual([]);
  });

  test("a yes to the question does it", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    app.answer("POST /api/remedies", {
      text: "Video rejected",
      product: productAnswer({ video: video({ badge: { label: "Rejected", tone: "neutral" } }) }),
    });
    await click("Reject");
    expect(findButton("Reject this video").getAttribute("tone")).toBe("critical");
    await click("Reject this video");
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/remedies")).toEqual([{ generation: "generation-1", remedy: "reject" }]);
    expect(read("s-badge", "tone")).toBe("neutral");
    expect(readPage()).not.toContain("The video is not published.");
  });

  test("a double click opens the question, and agrees to nothing", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    await doubleClick("Reject");
    expect(isEnabled("Reject this video")).toBe(true);
    expect(app.asked("POST /api/remedies")).toEqual([]);
  });

  test("the second click of a double click does not approve what was put back into review", async () => {
    const rejected = video({ actions: [action("review_again", "Review again")] });
    const { app } = await open(productAnswer({ video: rejected, make: null }));
    app.answer("POST /api/remedies", { text: "In review", product: productAnswer({ video: rejectable }) });
    await click("Review again");
    await passTime();
    expect(findButtons("Approve")).toEqual([]);
    await passTime(DOUBLE_CLICK_MS);
    expect(isEnabled("Approve")).toBe(true);
  });

  test("a question that was left open for something else is not drawn any more", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    app.answer("POST /api/remedies", new Failure(503, note("Try again later.")));
    await click("Reject");
    await click("Approve");
    expect(findButtons("Reject this video")).toEqual([]);
  });

  test("a question about one video is not answered for the next", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    await click("Reject");
    app.answer("GET /api/product", productAnswer({ video: { ...rejectable, id: "generation-2" } }));
    await passTime(15_000);
    expect(findButtons("Reject this video")).toEqual([]);
  });

  test.each([
    ["publish_again", "Try again", "Failed"],
    ["put_back", "Put back", "Removed"],
    ["resume", "Resume", "On hold"],
  ] as const)("%s is sent once, however often it is clicked", async (remedy, label, badge) => {
    const stopped = video({ badge: { label: badge, tone: "critical" }, actions: [action(remedy, label)] });
    const { app } = await open(productAnswer({ video: stopped, make: null }));
    app.answer("POST /api/remedies", { text: "Done", product: productAnswer({ video: video() }) });
    await doubleClick(label);
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/remedies")).toEqual([{ generation: "generation-1", remedy }]);
    expect(readPage()).toContain("Published");
  });

  test("what the app refuses is said, and the panel shows why", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    app.answer("POST /api/remedies", new Failure(409, note("This was done already.")));
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await click("Approve");
    expect(document.querySelector("s-banner")?.textContent).toBe("This was done already.");
    expect(readPage()).toContain("Published");
  });

  test("where the app is not reached nothing is sent again by itself, and the click can be repeated", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    app.answer("POST /api/remedies", UNREACHABLE);
    app.answer("GET /api/product", UNREACHABLE);
    await click("Approve");
    expect(readPage()).toContain(OFFLINE);
    await passTime(60_000);
    expect(app.asked("POST /api/remedies")).toHaveLength(1);

    app.answer("POST /api/remedies", { text: "Video approved", product: productAnswer({ video: video() }) });
    await click("Approve");
    await passTime(DOUBLE_CLICK_MS);
    expect(readPage()).not.toContain(OFFLINE);
    expect(readPage()).toContain("Published");
  });

  test("that an answer got lost is not said any more once the video has gone on", async () => {
    const { app } = await open(productAnswer({ video: rejectable }));
    app.answer("POST /api/remedies", UNREACHABLE);
    app.answer("GET /api/product", UNREACHABLE, productAnswer({ video: video() }));
    await click("Approve");
    expect(readPage()).toContain(OFFLINE);
    await passTime(15_000);
    expect(readPage()).toContain("Published");
    expect(readPage()).not.toContain(OFFLINE);
  });
});

describe("how it keeps up", () => {
  test("it follows a video until it is published, and then asks only now and then", async () => {
    const { app } = await open(productAnswer({ video: movingVideo() }));
    await passTime(2_000);
    await passTime(2_000);
    expect(app.calls).toHaveLength(3);
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(2_000);
    expect(readPage()).toContain("The video is on the product.");
    await passTime(10_000);
    expect(app.calls).toHaveLength(4);
  });

  test("the longer a video takes, the less often it asks", async () => {
    const { app } = await open(productAnswer({ video: movingVideo() }));
    await passTime(60_000);
    const inFirstMinute = app.calls.length;
    await passTime(60_000);
    const inSecondMinute = app.calls.length - inFirstMinute;
    await passTime(10 * 60_000);
    const before = app.calls.length;
    await passTime(60_000);
    expect(inFirstMinute).toBeGreaterThan(2 * inSecondMinute - 3);
    expect(inSecondMinute).toBeGreaterThan(10);
    expect(app.calls.length - before).toBeLessThan(4);
  });

  test("a video that was asked for elsewhere turns up by itself", async () => {
    const { app } = await open(productAnswer());
    app.answer("GET /api/product", productAnswer({ video: movingVideo(), make: null }));
    await passTime(15_000);
    expect(readPage()).toContain("RotateProduct is making the video.");
  });

  test("while somebody is at the action that it has opened, it asks more often, for as long as that takes", async () => {
    const { app } = await open(productAnswer());
    await passTime(60_000);
    await click("Generate 3D video");
    const before = app.calls.length;
    await passTime(60_000);
    const inMinute = app.calls.length - before;
    expect(inMinute).toBeGreaterThanOrEqual(18);
    expect(inMinute).toBeLessThanOrEqual(20);
    await passTime(4 * 60_000);
    const later = app.calls.length;
    await passTime(60_000);
    expect(app.calls.length - later).toBe(4);
  });

  test("where answers take longer than that, they are waited for all the same", async () => {
    const { app } = await open(productAnswer());
    await click("Generate 3D video");
    const answers = Array.from({ length: 5 }, () => late<ProductAnswer>());
    const [first, ...others] = answers.map(({ promise }) => promise);
    if (first === undefined) throw new Error("no answers");
    app.answer("GET /api/product", first, ...others);
    await passTime(3_000);
    await passTime(5_000);
    answers[0]?.resolve(productAnswer({ video: movingVideo(), make: null }));
    await passTime();
    expect(readPage()).toContain("RotateProduct is making the video.");
  });

  test("a page that stays open for a day asks some times an hour", async () => {
    const { app } = await open(productAnswer({ video: video() }));
    await passTime(3_600_000);
    const inFirstHour = app.calls.length;
    await passTime(3_600_000);
    expect(inFirstHour).toBeLessThan(60);
    expect(app.calls.length - inFirstHour).toBe(3);
  });

  test("an answer that was on its way before a click does not undo what the click did", async () => {
    const { app } = await open(
      productAnswer({ video: movingVideo({ actions: [action("resume", "Resume")] }), make: null }),
    );
    const old = late<ProductAnswer>();
    app.answer("GET /api/product", old.promise);
    await passTime(2_000);
    app.answer("POST /api/remedies", { text: "Resumed", product: productAnswer({ video: video() }) });
    await click("Resume");
    await passTime(DOUBLE_CLICK_MS);
    old.resolve(productAnswer({ video: movingVideo() }));
    await passTime();
    expect(readPage()).toContain("The video is on the product.");
  });
});

describe("when the app does not answer", () => {
  test("it says so, and tries again when it is asked to", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", UNREACHABLE);
    await open();
    expect(readPage()).toBe(`${OFFLINE} Try again`);
    app.answer("GET /api/product", productAnswer());
    await click("Try again");
    expect(readPage()).toBe("This product has no 3D video yet. Generate 3D video");
  });

  test("while it tries again, what it said stays in its place, and the button shows that it was pressed", async () => {
    const { app } = await open(productAnswer({ video: video() }));
    app.answer("GET /api/product", UNREACHABLE);
    await passTime(15_000);
    const before = readPage();
    const answer = late<ProductAnswer>();
    app.answer("GET /api/product", answer.promise);
    await click("Try again");
    expect(findButton("Try again").hasAttribute("loading")).toBe(true);
    expect(readPage()).toBe(before);
    answer.resolve(productAnswer({ video: video() }));
    await passTime();
    expect(findButtons("Try again")).toEqual([]);
  });

  test("a try that fails as well can be repeated", async () => {
    const { app } = await open(productAnswer({ video: video() }));
    app.answer("GET /api/product", UNREACHABLE);
    await passTime(15_000);
    await click("Try again");
    expect(isEnabled("Try again")).toBe(true);
  });

  test("it keeps what it knew, and goes on asking", async () => {
    const { app } = await open(productAnswer({ video: movingVideo() }));
    app.answer("GET /api/product", UNREACHABLE);
    await passTime(2_000);
    expect(readPage()).toContain(OFFLINE);
    expect(readPage()).toContain("RotateProduct is making the video.");
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(2_000);
    expect(readPage()).not.toContain(OFFLINE);
    expect(readPage()).toContain("Published");
  });

  test.each([
    ["it knew where the video is", productAnswer({ video: video() })],
    ["it never knew anything", UNREACHABLE],
  ])("once it is there again the panel says so by itself, also where %s", async (_, first) => {
    const { app, open } = setUp();
    app.answer("GET /api/product", first, UNREACHABLE);
    await open();
    await passTime(15_000);
    expect(readPage()).toContain(OFFLINE);
    await passTime(3_600_000);
    const asked = app.calls.length;
    await passTime(3_600_000);
    expect(app.calls.length - asked).toBe(3);
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(20 * 60_000);
    expect(readPage()).not.toContain(OFFLINE);
    expect(readPage()).toContain("Published");
  });

  test("what it says of that stays while it asks again", async () => {
    const { app } = await open(productAnswer({ video: video() }));
    app.answer("GET /api/product", UNREACHABLE, new Promise(() => undefined));
    await passTime(15_000);
    await passTime(15_000);
    expect(app.calls).toHaveLength(3);
    expect(readPage()).toContain(OFFLINE);
  });

  test("a call that nothing comes back from is given up, so that a later one can be made", async () => {
    const { app } = await open(productAnswer({ video: movingVideo() }));
    app.answer("GET /api/product", new Promise(() => undefined));
    await passTime(2_000);
    expect(app.calls).toHaveLength(2);
    await passTime(60_000);
    expect(readPage()).toContain(OFFLINE);
    app.answer("GET /api/product", productAnswer({ video: video() }));
    await passTime(5_000);
    expect(readPage()).toContain("Published");
  });

  test("a session token that Shopify keeps back is not waited for without end", async () => {
    const { app, shopify, open } = setUp();
    app.answer("GET /api/product", new Failure(401, note("Signed out.")));
    shopify.auth.idToken = () => new Promise(() => undefined);
    await open();
    await passTime(60_000);
    expect(readPage()).toContain(OFFLINE);
  });

  test("what the app says of a failure of its own is shown in its words", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", new Failure(500, note("Something went wrong in the app.")));
    await open();
    expect(readPage()).toBe("Something went wrong in the app. Try again");
  });

  test("a session token that ran out is replaced once", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", new Failure(401, note("Signed out.")), productAnswer());
    await open();
    expect(app.calls.map(({ authorization }) => authorization)).toEqual([null, "Bearer fresh-token"]);
    expect(readPage()).toContain("This product has no 3D video yet.");
  });

  test("a fresh token that is refused, too, is not replaced again", async () => {
    const { app, open } = setUp();
    app.answer("GET /api/product", new Failure(401, note("Shopify has signed you out of the app.")));
    await open();
    expect(app.calls).toHaveLength(2);
    expect(readPage()).toContain("Shopify has signed you out of the app.");
  });
});

test.each([
  ["de", "de", "Dieses Produkt hat noch kein 3D-Video."],
  ["fr", "fr", "Ce produit n’a pas encore de vidéo 3D."],
  ["es", "es", "Este producto aún no tiene un video 3D."],
  ["ja", "ja", "この商品にはまだ3D動画がありません。"],
])("it speaks %s, and has the app do so", async (locale, language, sentence) => {
  const { app, open } = setUp(locale);
  app.answer("GET /api/product", productAnswer());
  await open();
  expect(readPage()).toContain(sentence);
  expect(app.calls[0]?.language).toBe(language);
});
