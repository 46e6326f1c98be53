/** A line that guards money or a video, and the tests that have to fail without it. */
export interface Tooth {
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  line: string;
  /** What stands there instead: the guard is gone, everything else works on. */
  without: string;
  tests: readonly string[];
}

export const TEETH: readonly Tooth[] = [
  {
    name: "intent gate: one open submission per key",
    file: "app/store/submissions.ts",
    line: "openKeyFingerprint: intent.keyFingerprint,",
    without: "openKeyFingerprint: null,",
    tests: ["test/store/submissions.test.ts", "test/pipeline/racing.test.ts"],
  },
  {
    name: "intent gate: only rows that left the queue are sent",
    file: "app/pipeline/post-batch.ts",
    line: "const sent = submission.unaccounted.flatMap(({ generationId }) => items.get(generationId) ?? []);",
    without: "const sent = [...items.values()];",
    tests: ["test/pipeline/submit.test.ts", "test/pipeline/racing.test.ts"],
  },
  {
    name: "intent gate: a shop that has left spends nothing",
    file: "app/store/submissions.ts",
    line: "if (!(await lockSpender(transaction, shop, intent.keyFingerprint))) return null;",
    without: "",
    tests: ["test/store/submissions.test.ts"],
  },
  {
    name: "settle window",
    file: "app/generation/reconcile.ts",
    line: "hasPassed(now, sentAt, SETTLE_MIN_MS) &&",
    without: "",
    tests: ["test/generation", "test/pipeline/unknown-outcome.test.ts"],
  },
  {
    name: "balance witness",
    file: "app/generation/reconcile.ts",
    line: "return submission.balanceBefore - credits === newIds.size * CREDITS_PER_VIDEO;",
    without: "return true;",
    tests: ["test/generation"],
  },
  {
    name: "file-name lookup",
    file: "app/pipeline/find-files.ts",
    line: "const file = files.get(fileNameOf(id));",
    without: "const file = files.get(id);",
    tests: ["test/pipeline/publish.test.ts", "test/pipeline/main-path.test.ts"],
  },
  {
    name: "file claimed before it is created",
    file: "app/pipeline/create-files.ts",
    line: "const intended = uploaded.filter(({ row }) => claimed.has(row.id));",
    without: "const intended = uploaded;",
    tests: ["test/pipeline/racing.test.ts"],
  },
  {
    name: "compare-and-set",
    file: "app/store/generations.ts",
    line: "where: { shop, id: move.id, state: move.from },",
    without: "where: { shop, id: move.id },",
    tests: ["test/store", "test/pipeline/racing.test.ts"],
  },
  {
    name: "deadline order",
    file: "app/queue/queue.ts",
    line: "return -Math.floor(collectBy.getTime() / 60_000);",
    without: "return 0 * collectBy.getTime();",
    tests: ["test/queue/deadline-order.test.ts", "test/queue/delivery.test.ts"],
  },
];
