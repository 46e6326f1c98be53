import { configDefaults, defineConfig } from "vitest/config";
import { SlowFirst } from "./test/slow-first.ts";

/**
 * What lasts as long as the process: the app's own services, built from the environment, and the Shopify library's
 * adapter for Node, which takes the place of the one that the app uses.
 */
const ALONE = [
  "test/routes/api/*.test.ts",
  "test/routes/webhooks.test.ts",
  "test/sandbox/admin/launch.test.ts",
  "test/sandbox/shopify/oauth.test.ts",
  "test/services.test.ts",
];

/** They have Shopify's `shopify` and a document of their own. */
const EXTENSIONS = "test/extensions/**/*.test.tsx";

export default defineConfig({
  test: {
    globalSetup: ["test/global-setup.ts"],
    setupFiles: ["test/setup.ts"],
    // What comes in the end may come late on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // More workers than a small machine has cores: most tests wait for databases, servers and browsers.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude, ...ALONE, EXTENSIONS],
          // A process of its own costs more than most files do: it reads and compiles the app's modules again.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE } },
      {
        extends: true,
        test: {
          name: "extensions",
          include: [EXTENSIONS],
          environment: "jsdom",
          // It knows an extension's modules by its configuration, and loads them as the tests' own.
          server: { deps: { inline: ["@shopify/ui-extensions-tester"] } },
        },
      },
    ],
  },
});
