import type { PrismaClient } from "@prisma/client";
import { Session } from "@shopify/shopify-api";
import {
  PrismaSessionStorage,
  type PrismaSessionStorageInterface,
} from "@shopify/shopify-app-session-storage-prisma";
import type { Log } from "../pipeline/ports/index.ts";
import { type Encryption, UndecryptableText } from "../platform/encryption.ts";
import { ENCRYPTION_CONTEXTS } from "./encryption-contexts.ts";

/** What Shopify's library asks of a session storage. */
export type SessionStorage = Omit<PrismaSessionStorageInterface, "isReady">;

export interface SessionStorageParts {
  prisma: PrismaClient;
  encryption: Encryption;
  log: Log;
}

/** How long a process waits at its start for a database that is not there yet: 30 × 1,000 ms. */
const PATIENCE = { connectionRetries: 30, connectionRetryIntervalMs: 1_000 };

/**
 * The library's sessions in the Session table, tokens encrypted. A token is bound to its session and to its column: a
 * ciphertext copied elsewhere does not decrypt.
 */
export function createSessionStorage({ prisma, encryption, log }: SessionStorageParts): SessionStorage {
  const rows = new PrismaSessionStorage(prisma, PATIENCE);

  return {
    storeSession: (session) => rows.storeSession(withTokens(session, encryption.encrypt)),
    async loadSession(id) {
      const row = await rows.loadSession(id);
      return row && open(row);
    },
    deleteSession: (id) => rows.deleteSession(id),
    deleteSessions: (ids) => rows.deleteSessions(ids),
    async findSessionsByShop(shop) {
      return (await rows.findSessionsByShop(shop)).map(open);
    },
  };

  /**
   * Tokens that cannot be read (their key is no longer among the settings) are as good as none: the library asks for
   * new ones when the merchant opens the app.
   */
  function open(row: Session): Session {
    try {
      return withTokens(row, encryption.decrypt);
    } catch (err) {
      if (!(err instanceof UndecryptableText)) throw err;
      log.warn({ shop: row.shop, err }, "the tokens of a session cannot be decrypted");
      return withTokens(row, () => undefined);
    }
  }
}

function withTokens(
  session: Session,
  convert: (token: string, context: string) => string | undefined,
): Session {
  const { accessToken, refreshToken, ...rest } = session.toObject();
  const access = accessToken && convert(accessToken, ENCRYPTION_CONTEXTS.accessToken(session.id));
  const refresh = refreshToken && convert(refreshToken, ENCRYPTION_CONTEXTS.refreshToken(session.id));
  return new Session({
    ...rest,
    ...(access && { accessToken: access }),
    ...(refresh && { refreshToken: refresh }),
  });
}
