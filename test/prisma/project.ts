import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

const ROOT = join(import.meta.dirname, "../..");

export interface Project {
  folder: string;
  /** Runs a command of Prisma's CLI, without a terminal, on the database of `url`. */
  prisma(args: string[], env?: Record<string, string>): Promise<{ code: number; output: string }>;
  remove(): Promise<void>;
}

/** A project of its own with the app's Prisma configuration and engine, but the small schema beside this file. */
export async function makeProject(url: string | undefined): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "prisma-test-"));
  await mkdir(join(folder, "prisma"));
  await Promise.all([
    symlink(join(ROOT, "node_modules"), join(folder, "node_modules")),
    symlink(join(ROOT, "app"), join(folder, "app")),
    cp(join(ROOT, "prisma.config.ts"), join(folder, "prisma.config.ts")),
    cp(join(import.meta.dirname, "fixture"), join(folder, "prisma"), { recursive: true }),
    ...["", "-adapter", "-wasm"]
      .map((part) => `prisma/schema-engine${part}.mjs`)
      .map((file) => cp(join(ROOT, file), join(folder, file))),
  ]);
  const environment = {
    ...process.env,
    DATABASE_URL: url,
    // Also where a native engine was downloaded: it is ours that is tested.
    PRISMA_SCHEMA_ENGINE_BINARY: join(folder, "prisma/schema-engine.mjs"),
    CHECKPOINT_DISABLE: "1",
    NO_COLOR: "1",
  };
  return {
    folder,
    async prisma(args, env = {}) {
      const cli = join(ROOT, "node_modules/prisma/build/index.js");
      const child = spawn(process.execPath, [cli, ...args], {
        cwd: folder,
        env: { ...environment, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      const [stdout, stderr, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, "close"),
      ]);
      return { code, output: stdout + stderr };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
