import { setTimeout as sleep } from "node:timers/promises";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { SeededShop } from "./history/seed-shop.ts";

/** A page as the bench opens it, what is done on it, and where its data come from. */
export interface BenchPage {
  name: string;
  /** In the app, such as `/app/products`. */
  path(seeded: SeededShop): string;
  /** Remix' name of the loader. */
  route: string;
  /** Its loader asks Shopify for products: how long that takes is not the app's doing. */
  asksShopify?: boolean;
  /** Says that the page shows its content; default: its heading. */
  content?(app: FrameLocator): Locator;
  steps: readonly Step[];
}

/** Something that a merchant does. Rejects when what it needs is not there, which the bench then tells. */
export interface Step {
  name: string;
  run(app: FrameLocator, page: Page): Promise<void>;
}

/** Long enough for anything that is there at all. */
const STEP_TIMEOUT_MS = 4_000;

/** As a quick typist does. */
const KEYSTROKE_MS = 60;

const click = (name: string, find: (app: FrameLocator) => Locator): Step => ({
  name,
  run: (app) => find(app).first().click({ timeout: STEP_TIMEOUT_MS }),
});

const press = (name: RegExp): Step =>
  click(`press ${name.source}`, (app) => app.getByRole("button", { name }));

const follow = (name: RegExp): Step =>
  click(`follow ${name.source}`, (app) => app.getByRole("link", { name }));

/** Polaris draws a box of its own over the real one, and rows lie beneath links: where it is, is clicked. */
const tick = (name: RegExp = /.*/): Step => ({
  name: `tick ${name.source}`,
  async run(app, page) {
    const box = app.getByRole("checkbox", { name }).first();
    await box.scrollIntoViewIfNeeded({ timeout: STEP_TIMEOUT_MS });
    const place = await box.boundingBox();
    if (place === null) throw new Error("It is not shown");
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  },
});

const type = (label: RegExp, text: string): Step => ({
  name: `type in ${label.source}`,
  async run(app) {
    const field = app.getByLabel(label).first();
    await field.click({ timeout: STEP_TIMEOUT_MS });
    await field.pressSequentially(text, { delay: KEYSTROKE_MS });
  },
});

const keys = (...names: string[]): Step => ({
  name: `keys ${names.join(" ")}`,
  async run(_, page) {
    for (const name of names) {
      await page.keyboard.press(name);
      await sleep(KEYSTROKE_MS);
    }
  },
});

const scroll: Step = {
  name: "scroll",
  async run(app, page) {
    await app.locator("body").hover({ position: { x: 200, y: 300 }, timeout: STEP_TIMEOUT_MS });
    for (let turn = 0; turn < 6; turn += 1) {
      await page.mouse.wheel(0, 600);
      await sleep(50);
    }
  },
};

/** Every page of the app. A new page is measured from when it stands here. */
export const BENCH_PAGES: readonly BenchPage[] = [
  {
    name: "home",
    path: () => "/app",
    route: "routes/app._index",
    steps: [scroll, keys("Tab", "Tab", "Tab")],
  },
  {
    name: "products",
    path: () => "/app/products",
    route: "routes/app.products",
    asksShopify: true,
    content: (app) => app.getByRole("checkbox", { name: /^Select (?!all)/ }).first(),
    steps: [
      tick(/^Select (?!all)/),
      tick(/Select all on this page/),
      press(/^Filters/),
      tick(/Without 3D video/),
      type(/Search products/, "lamp"),
      scroll,
    ],
  },
  {
    name: "review of 10,000",
    path: ({ planId }) => `/app/requests/${planId}/review`,
    route: "routes/app.requests.$id.review",
    steps: [scroll, press(/^(Change|Edit|Show)/), keys("Escape"), keys("Tab", "Tab")],
  },
  {
    name: "generations",
    path: () => "/app/generations",
    route: "routes/app.generations._index",
    steps: [tick(), type(/Search|title/i, "lamp"), follow(/^Published/), scroll],
  },
  {
    name: "requests",
    path: () => "/app/generations/requests",
    route: "routes/app.generations.requests",
    steps: [scroll, keys("Tab", "Tab", "Tab")],
  },
  {
    name: "a large request",
    path: ({ requestId }) => `/app/generations?request=${requestId}`,
    route: "routes/app.generations._index",
    steps: [tick(), follow(/^Failed/), scroll],
  },
  {
    name: "a generation",
    path: ({ liveIds: [id] }) => `/app/generations/${id}`,
    route: "routes/app.generations.$id",
    steps: [press(/Remove|Make again/), keys("Escape"), scroll],
  },
  {
    name: "approval",
    path: () => "/app/approval",
    route: "routes/app.approval",
    content: (app) => app.getByRole("button", { name: /^Approve$/ }),
    steps: [press(/^Next$/), press(/^Previous$/), press(/^Approve$/), scroll],
  },
  {
    name: "credits",
    path: () => "/app/money",
    route: "routes/app.money",
    steps: [follow(/20\d\d/), follow(/All time/), scroll, keys("Tab", "Tab")],
  },
  {
    name: "settings",
    path: () => "/app/settings",
    route: "routes/app.settings",
    steps: [type(/budget|Monthly/i, "12"), tick(), scroll],
  },
];
