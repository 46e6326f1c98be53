import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** A ciphertext that cannot be read: no key of ours made it, it was changed, or it belongs to another place. */
export class Undecryptable extends Error {
  override readonly name = "Undecryptable";
}

export interface Encryption {
  /** @param context where the text belongs, such as a column and a shop: only there it can be decrypted again */
  encrypt(text: string, context: string): string;
  /** @throws Undecryptable */
  decrypt(ciphertext: string, context: string): string;
}

const ALGORITHM = "aes-256-gcm";
const VERSION = "v1";
const KEY_BYTES = 32;
const IV_BYTES = 12;
/** Named, so that a ciphertext with a shorter tag, which is easier to forge, is refused. */
const GCM = { authTagLength: 16 };

/**
 * AES-256-GCM. The text form is `v1.<key id>.<iv>.<tag>.<data>`, so that keys can be replaced: the first one encrypts,
 * every one of them decrypts what it made.
 *
 * @param keys base64 of 32 bytes each, separated by commas
 * @throws Error that says which key is wrong, without repeating it
 */
export function createEncryption(keys: string): Encryption {
  const parsed = parseKeys(keys);
  const [current] = parsed;
  if (current === undefined) throw new Error("ENCRYPTION_KEYS is empty");

  return {
    encrypt(text, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, current.bytes, iv, GCM).setAAD(Buffer.from(context));
      const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [VERSION, current.id, ...[iv, cipher.getAuthTag(), data].map(toText)].join(".");
    },

    decrypt(ciphertext, context) {
      const [version, id, iv, tag, data] = ciphertext.split(".");
      const key = parsed.find((candidate) => candidate.id === id);
      if (version !== VERSION || key === undefined || !iv || !tag || data === undefined) {
        throw new Undecryptable("Not encrypted with a key of ENCRYPTION_KEYS");
      }
      try {
        const decipher = createDecipheriv(ALGORITHM, key.bytes, fromText(iv), GCM).setAAD(
          Buffer.from(context),
        );
        decipher.setAuthTag(fromText(tag));
        return Buffer.concat([decipher.update(fromText(data)), decipher.final()]).toString("utf8");
      } catch (error) {
        throw new Undecryptable("Changed, or encrypted for another place", { cause: error });
      }
    },
  };
}

interface Key {
  /** Tells keys apart; says nothing of the key. */
  id: string;
  bytes: Buffer;
}

/** @throws Error naming the wrong key by its place */
export function parseKeys(keys: string): Key[] {
  return keys.split(",").map((text, index) => {
    const bytes = Buffer.from(text.trim(), "base64");
    if (bytes.length !== KEY_BYTES) {
      throw new Error(
        `ENCRYPTION_KEYS: key ${index + 1} is not base64 of ${KEY_BYTES} bytes (openssl rand -base64 32)`,
      );
    }
    return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), bytes };
  });
}

function toText(bytes: Buffer): string {
  return bytes.toString("base64url");
}

function fromText(text: string): Buffer {
  return Buffer.from(text, "base64url");
}
