import type { AdminContext } from "./context.ts";

/** Something that can be made to go wrong, in a shop owner's words. */
export interface Trouble {
  id: string;
  service: "RotateProduct" | "Shopify";
  label: string;
  /** Makes it happen to the next request it concerns. */
  once?: (context: AdminContext) => void;
  /** Makes it last, and returns what ends it. */
  start?: (context: AdminContext) => () => void;
}

const bulkCreate = "POST /api/v1/generations";

export const troubles: readonly Trouble[] = [
  {
    id: "order-cut-after",
    service: "RotateProduct",
    label: "The next order of videos is taken, but the connection breaks before the answer",
    once: ({ rotateProduct }) => rotateProduct?.faults.next(bulkCreate, { kind: "cut", when: "after-work" }),
  },
  {
    id: "order-cut-before",
    service: "RotateProduct",
    label: "The next order of videos is lost on the way",
    once: ({ rotateProduct }) => rotateProduct?.faults.next(bulkCreate, { kind: "cut", when: "before-work" }),
  },
  {
    id: "order-half",
    service: "RotateProduct",
    label: "The next order of videos is half done when the connection breaks",
    once: ({ rotateProduct }) => rotateProduct?.faults.next(bulkCreate, { kind: "cut", when: "mid-work" }),
  },
  {
    id: "order-late",
    service: "RotateProduct",
    label: "The next order of videos shows up in the list 30 seconds late, and the answer is lost",
    once: ({ rotateProduct }) =>
      rotateProduct?.faults.next(
        bulkCreate,
        { kind: "list-lag", ms: 30_000 },
        { kind: "cut", when: "after-work" },
      ),
  },
  {
    id: "order-throttled",
    service: "RotateProduct",
    label: "The next order of videos is told to come back in 10 seconds",
    once: ({ rotateProduct }) =>
      rotateProduct?.faults.next(bulkCreate, {
        kind: "status",
        when: "before-work",
        status: 429,
        retryAfterSeconds: 10,
      }),
  },
  {
    id: "rotateproduct-down",
    service: "RotateProduct",
    label: "RotateProduct is down",
    start: ({ rotateProduct }) =>
      rotateProduct?.faults.always("*", { kind: "status", when: "before-work", status: 503 }) ??
      (() => undefined),
  },
  {
    id: "rotateproduct-slow",
    service: "RotateProduct",
    label: "RotateProduct takes 3 seconds longer for everything",
    start: ({ rotateProduct }) =>
      rotateProduct?.faults.always("*", { kind: "latency", when: "before-work", ms: 3000 }) ??
      (() => undefined),
  },
  {
    id: "file-fails",
    service: "Shopify",
    label: "The next video cannot be processed",
    once: ({ shopify }) =>
      shopify.settings.processingFailures.push({
        fileName: ".mp4",
        code: "VIDEO_VALIDATION_ERROR",
        times: 1,
      }),
  },
  {
    id: "upload-cut",
    service: "Shopify",
    label: "The next upload breaks off",
    once: ({ shopify }) => shopify.faults.next("upload", { kind: "cut", when: "before-work" }),
  },
  {
    id: "shopify-throttled",
    service: "Shopify",
    label: "The next call to Shopify is throttled",
    once: ({ shopify }) => shopify.faults.next("graphql", { kind: "throttled" }),
  },
  {
    id: "shopify-flaky",
    service: "Shopify",
    label: "One in five calls to Shopify fails",
    start: ({ shopify }) =>
      shopify.faults.always(
        "graphql",
        { kind: "status", when: "before-work", status: 502 },
        { probability: 0.2 },
      ),
  },
  {
    id: "shopify-down",
    service: "Shopify",
    label: "Shopify is down for the app",
    start: ({ shopify }) =>
      shopify.faults.always("graphql", { kind: "status", when: "before-work", status: 503 }),
  },
];

/** Which of the lasting troubles are on. */
export interface TroubleSwitches {
  isOn(id: string): boolean;
  /** Plans a trouble for the next request, or turns a lasting one on or off. */
  flip(id: string): void;
  /** Everything works again. */
  clear(): void;
}

export function createTroubleSwitches(context: AdminContext): TroubleSwitches {
  const endings = new Map<string, () => void>();
  return {
    isOn: (id) => endings.has(id),
    flip(id) {
      const trouble = troubles.find((each) => each.id === id);
      const end = endings.get(id);
      endings.delete(id);
      if (end) end();
      else if (trouble?.start) endings.set(id, trouble.start(context));
      else trouble?.once?.(context);
    },
    clear() {
      const { shopify, rotateProduct } = context;
      endings.clear();
      shopify.faults.clear();
      shopify.settings.processingFailures = [];
      rotateProduct?.faults.clear();
    },
  };
}
