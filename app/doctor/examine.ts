import type { CheckedSettings } from "../parse-env.ts";
import { createEncryption } from "../platform/encryption.ts";
import { attempt } from "./attempt.ts";
import { checkConnection } from "./check-connection.ts";
import { checkEncryption } from "./check-encryption.ts";
import { checkMailServer } from "./check-mail-server.ts";
import { checkSettings } from "./check-settings.ts";
import { examineDatabase } from "./examine-database.ts";
import { examineDisk } from "./examine-disk.ts";
import { examineServices } from "./examine-services.ts";
import { type Finding, warning } from "./finding.ts";
import { hideSecrets, listSecrets } from "./hide-secrets.ts";
import { readKeys } from "./read-keys.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

const NO_KEYS: ReadonlyMap<string, string> = new Map();

const NO_DATABASE = warning(
  "database",
  "Queue, worker, stored keys and videos were not looked at, since they are in the database.",
  "Run the doctor again when the database answers.",
);

/**
 * Looks at everything the app needs, as far as its settings allow. Reads only: nothing is started, nothing is sent but
 * GET, the mail server is only signed in to, and the database is asked on a connection that cannot write. The one file it makes, to see that videos can be
 * written, is gone when it returns.
 *
 * @returns in the order in which one thing depends on another; without any secret
 */
export async function examine({ valid, faults }: CheckedSettings, now = new Date()): Promise<Finding[]> {
  // A wrong DATABASE_URL must not look as if it were left out, which means the app's own database.
  const isDatabaseKnown = faults.every(({ name }) => name !== "DATABASE_URL");
  const isDatabaseOurs = isDatabaseKnown && valid.DATABASE_URL === undefined;
  const connection = isDatabaseKnown ? await checkConnection(valid.DATABASE_URL, valid.DATA_DIR) : null;
  const database = connection?.database ?? null;
  try {
    const { findings: ofKeys, keys } = await examineKeys(database, valid.ENCRYPTION_KEYS);
    const findings = [
      ...checkSettings(faults),
      ...(connection === null ? [] : [connection.finding]),
      ...(database === null ? [NO_DATABASE] : await examineDatabase(database, now)),
      ...ofKeys,
      ...(await examineDisk(database, {
        videoStore: valid.VIDEO_STORE,
        ownDataDir: isDatabaseOurs ? valid.DATA_DIR : undefined,
      })),
      ...(await examineServices(database, valid.ROTATEPRODUCT_API_URL, keys)),
      ...(await examineMail(valid.SMTP_URL)),
    ];
    return hideSecrets(findings, [...listSecrets(valid), ...keys.values()]);
  } finally {
    await database?.close();
  }
}

/** @param smtpUrl undefined where it is wrong, or where no e-mails are sent */
async function examineMail(smtpUrl: string | undefined): Promise<Finding[]> {
  return smtpUrl === undefined ? [] : attempt("mail", "The mail server", () => checkMailServer(smtpUrl));
}

/** @param encryptionKeys undefined where they are missing or wrong, which the settings say */
async function examineKeys(
  database: ReadOnlyDatabase | null,
  encryptionKeys: string | undefined,
): Promise<{ findings: Finding[]; keys: ReadonlyMap<string, string> }> {
  if (database === null || encryptionKeys === undefined) return { findings: [], keys: NO_KEYS };
  let keys = NO_KEYS;
  const findings = await attempt("encryption", "Stored keys", async () => {
    const stored = await readKeys(database, createEncryption(encryptionKeys));
    keys = stored.keys;
    return checkEncryption(stored);
  });
  return { findings, keys };
}
