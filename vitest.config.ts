import { configDefaults, defineConfig } from "vitest/config";
import { SlowFirst } from "./test/slow-first.ts";

/** They build the app's own services from the environment, which a process does once. */
const WITH_SERVICES = ["test/services.test.ts", "test/routes/webhooks.test.ts"];

export default defineConfig({
  test: {
    globalSetup: ["test/global-setup.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 20_000,
    // More workers than a small machine has cores: most tests wait for databases, servers and browsers.
    maxWorkers: 3,
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "shared",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: [...configDefaults.exclude, ...WITH_SERVICES],
          // A process of its own costs more than most files do: it reads and compiles the app's modules again.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: WITH_SERVICES } },
    ],
  },
});
