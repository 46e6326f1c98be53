import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NOTHING, select, selectAll } from "../../app/components/product-selection.ts";
import {
  forgetMemory,
  forgetSelection,
  keep,
  readKept,
  subscribeToSelection,
} from "../../app/components/selection-store.ts";

const SHOP = "a.myshopify.com";
const one = select(NOTHING, ["gid://shopify/Product/1"], true);

/** A tab's storage, or one that a browser denies to a third-party frame. */
function useStorage({ isDenied = false } = {}) {
  const items = new Map<string, string>();
  const open = () => {
    if (isDenied) throw new DOMException("The operation is insecure.", "SecurityError");
    return items;
  };
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => open().get(key) ?? null,
    setItem: (key: string, value: string) => open().set(key, value),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  forgetMemory();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([one, selectAll("text=mug")])("a selection survives a reload: %o", (selection) => {
  useStorage();
  keep(SHOP, selection);
  vi.runAllTimers();
  forgetMemory();
  expect(readKept(SHOP)).toEqual(selection);
});

test("it is also there when the page is left right after the last tick", () => {
  useStorage();
  const leave = subscribeToSelection(() => {});
  keep(SHOP, one);
  window.dispatchEvent(new Event("pagehide"));
  forgetMemory();
  expect(readKept(SHOP)).toEqual(one);
  leave();
});

test("without a storage it lasts while the app is open", () => {
  useStorage({ isDenied: true });
  keep(SHOP, one);
  vi.runAllTimers();
  expect(readKept(SHOP)).toBe(one);
  forgetMemory();
  expect(readKept(SHOP)).toBe(NOTHING);
});

test("another shop in the same tab sees nothing of it", () => {
  useStorage();
  keep(SHOP, one);
  vi.runAllTimers();
  expect(readKept("b.myshopify.com")).toBe(NOTHING);
  forgetMemory();
  expect(readKept("b.myshopify.com")).toBe(NOTHING);
});

test("once its products are on their way nothing is selected, also after a reload", () => {
  useStorage();
  keep(SHOP, one);
  forgetSelection();
  vi.runAllTimers();
  expect(readKept(SHOP)).toBe(NOTHING);
  forgetMemory();
  expect(readKept(SHOP)).toEqual(NOTHING);
});

test("whoever shows it is told of every change, until it leaves", () => {
  useStorage();
  const notify = vi.fn();
  const leave = subscribeToSelection(notify);
  keep(SHOP, one);
  leave();
  keep(SHOP, NOTHING);
  expect(notify).toHaveBeenCalledTimes(1);
});
