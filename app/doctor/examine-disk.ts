import { attempt } from "./attempt.ts";
import { checkDisk } from "./check-disk.ts";
import type { Finding } from "./finding.ts";
import { readExpectedBytes } from "./read-expected-bytes.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** Room for videos, and for the app's own database where it has one. */
export async function examineDisk(
  database: ReadOnlyDatabase | null,
  { videoStore, ownDataDir }: { videoStore: string | undefined; ownDataDir: string | undefined },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  if (videoStore !== undefined) {
    const expectedBytes = database === null ? 0 : await readExpectedBytes(database).catch(ofNoTables);
    const use = { name: "VIDEO_STORE", folder: videoStore, holds: "Videos", expectedBytes, isProbed: true };
    findings.push(...(await attempt("disk", "The disk of the videos", () => checkDisk(use))));
  }
  if (ownDataDir !== undefined) {
    const use = { name: "DATA_DIR", folder: ownDataDir, holds: "The database", expectedBytes: 0 };
    const check = () => checkDisk({ ...use, isProbed: false });
    findings.push(...(await attempt("disk", "The disk of the database", check)));
  }
  return findings;
}

/** The check of the migrations says that tables are missing; nothing is on its way then. */
function ofNoTables(): number {
  return 0;
}
