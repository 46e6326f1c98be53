import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take more than twenty seconds. Begun last, the run would end with one of them and an idle processor. */
const SLOW = [
  "test/browser/flows.test.ts",
  "test/platform/embedded-postgres.test.ts",
  "test/prisma/schema-engine.test.ts",
  "test/start.test.ts",
  "test/queue/killed-worker.test.ts",
  "test/platform/migrate.test.ts",
  "test/sandbox/admin/",
  "test/sandbox/catalogue/",
  "test/world/",
  "test/pipeline/",
  "test/network/pipeline.test.ts",
];

/** The order of test files: the slow ones, then the others as Vitest would have them. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOW.findIndex((path) => moduleId.includes(`/${path}`));
  return rank === -1 ? SLOW.length : rank;
}
