import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** The keys that were given cannot be used. The message names the place in the list and never holds a key. */
export class InvalidEncryptionKeys extends Error {
  override readonly name = "InvalidEncryptionKeys";
}

/** A ciphertext cannot be read: damaged, moved to another context, or its key is no longer among ours. */
export class UndecryptableText extends Error {
  override readonly name = "UndecryptableText";
}

/**
 * `context` names the one place where a ciphertext is valid, such as the column and its row: at any other place it
 * does not decrypt.
 */
export interface Encryption {
  encrypt(text: string, context: string): string;
  /** @throws UndecryptableText */
  decrypt(ciphertext: string, context: string): string;
}

interface Key {
  id: string;
  bytes: Buffer;
}

const VERSION = "v1";
const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
/** The sizes that NIST SP 800-38D recommends for GCM. */
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM. The text form is `v1.<key id>.<iv>.<tag>.<data>`, each part base64url.
 *
 * @param keys base64 keys of 32 bytes, comma-separated: the first encrypts, all decrypt. A key is replaced by putting
 *   the new one in front, and leaves the list when nothing is encrypted with it any more.
 * @throws InvalidEncryptionKeys
 */
export function createEncryption(keys: string): Encryption {
  const [current, ...older] = parseKeys(keys);
  const known = new Map([current, ...older].map((key) => [key.id, key]));

  return {
    encrypt(text, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, current.bytes, iv, { authTagLength: TAG_BYTES });
      cipher.setAAD(associatedData(current.id, context));
      const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), data].map((part) => part.toString("base64url"));
      return [VERSION, current.id, ...parts].join(".");
    },

    decrypt(ciphertext, context) {
      const { keyId, iv, tag, data } = split(ciphertext);
      const key = known.get(keyId);
      if (key === undefined) {
        throw new UndecryptableText(`The key ${keyId} of this ciphertext is not among the encryption keys`);
      }
      const decipher = createDecipheriv(CIPHER, key.bytes, iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(associatedData(key.id, context));
      decipher.setAuthTag(tag);
      try {
        return Buffer.concat([decipher.update(data), decipher.final()]).toString("utf8");
      } catch {
        throw new UndecryptableText("This ciphertext is damaged, or belongs to another place");
      }
    },
  };
}

function parseKeys(text: string): [Key, ...Key[]] {
  const [first, ...rest] = text.split(",").map((part, index) => parseKey(part.trim(), index + 1));
  if (first === undefined) throw new InvalidEncryptionKeys("There is no encryption key");
  return [first, ...rest];
}

function parseKey(base64: string, place: number): Key {
  const what = `Encryption key ${place}`;
  if (base64 === "") throw new InvalidEncryptionKeys(`${what} is empty`);
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) throw new InvalidEncryptionKeys(`${what} is not base64`);
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length !== KEY_BYTES) {
    throw new InvalidEncryptionKeys(`${what} has ${bytes.length} bytes instead of ${KEY_BYTES}`);
  }
  return { id: createHash("sha256").update(bytes).digest("base64url").slice(0, 8), bytes };
}

/** Version and key id have no dots, so that no two contexts give the same bytes. */
function associatedData(keyId: string, context: string): Buffer {
  return Buffer.from(`${VERSION}.${keyId}.${context}`);
}

function split(ciphertext: string): { keyId: string; iv: Buffer; tag: Buffer; data: Buffer } {
  const [version, keyId, iv, tag, data, ...more] = ciphertext.split(".");
  if (version !== VERSION || keyId === undefined || data === undefined || more.length > 0) {
    throw new UndecryptableText(`This is not a ciphertext of the form ${VERSION}.<key>.<iv>.<tag>.<data>`);
  }
  const parts = { keyId, iv: decode(iv), tag: decode(tag), data: decode(data) };
  if (parts.iv.length !== IV_BYTES || parts.tag.length !== TAG_BYTES) {
    throw new UndecryptableText("This ciphertext is cut short");
  }
  return parts;
}

function decode(part: string | undefined): Buffer {
  return Buffer.from(part ?? "", "base64url");
}
