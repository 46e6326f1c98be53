import type { Encryption } from "../platform/encryption.ts";
import { UndecryptableText } from "../platform/encryption.ts";
import { ENCRYPTION_CONTEXTS } from "../store/encryption-contexts.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

export interface StoredKeys {
  /** RotateProduct's key by shop: those that can be read. */
  keys: ReadonlyMap<string, string>;
  /** Shops whose RotateProduct key cannot be decrypted. */
  unreadableKeys: readonly string[];
  /** Shops of whose access or refresh tokens one cannot be decrypted. */
  unreadableTokens: readonly string[];
}

/** Decrypts what is stored encrypted, for nothing but to see that it can be. */
export async function readKeys(database: ReadOnlyDatabase, encryption: Encryption): Promise<StoredKeys> {
  const shops = await database.read<{ shop: string; apiKey: string }>(
    `SELECT "domain" AS shop, "apiKey" FROM "Shop" WHERE "apiKey" IS NOT NULL ORDER BY "domain"`,
  );
  const keys = new Map<string, string>();
  for (const { shop, apiKey } of shops) {
    const key = decrypt(encryption, apiKey, ENCRYPTION_CONTEXTS.apiKey(shop));
    if (key !== null) keys.set(shop, key);
  }

  const sessions = await database.read<{
    id: string;
    shop: string;
    accessToken: string;
    refreshToken: string | null;
  }>(`SELECT "id", "shop", "accessToken", "refreshToken" FROM "Session" ORDER BY "shop"`);
  const unreadable = sessions.filter(
    ({ id, accessToken, refreshToken }) =>
      decrypt(encryption, accessToken, ENCRYPTION_CONTEXTS.accessToken(id)) === null ||
      (refreshToken && decrypt(encryption, refreshToken, ENCRYPTION_CONTEXTS.refreshToken(id)) === null),
  );
  return {
    keys,
    unreadableKeys: shops.map(({ shop }) => shop).filter((shop) => !keys.has(shop)),
    unreadableTokens: [...new Set(unreadable.map(({ shop }) => shop))],
  };
}

function decrypt(encryption: Encryption, text: string, context: string): string | null {
  // As the app stores "no token".
  if (text === "") return "";
  try {
    return encryption.decrypt(text, context);
  } catch (error) {
    if (error instanceof UndecryptableText) return null;
    throw error;
  }
}
