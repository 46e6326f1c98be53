import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEncryption, InvalidEncryptionKeys, UndecryptableText } from "../../app/platform/encryption.ts";

const newKey = () => randomBytes(32).toString("base64");
const oldKey = newKey();
const key = newKey();
const encryption = createEncryption(key);

test("what was encrypted for a place decrypts there to the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, context) => {
      expect(encryption.decrypt(encryption.encrypt(text, context), context)).toBe(text);
    }),
  );
});

test("the text form is v1.<key id>.<iv>.<tag>.<data>, and never the same twice", () => {
  const texts = new Set(Array.from({ length: 100 }, () => encryption.encrypt("secret", "shop")));
  expect(texts.size).toBe(100);
  for (const text of texts) expect(text).toMatch(/^v1\.[\w-]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
});

test("a ciphertext that is moved to another place does not decrypt there", () => {
  const ciphertext = encryption.encrypt("secret", "api-key:a.myshopify.com");
  for (const place of ["api-key:b.myshopify.com", "access-token:a.myshopify.com", ""]) {
    expect(() => encryption.decrypt(ciphertext, place)).toThrow(UndecryptableText);
  }
});

test("a ciphertext with any one character changed does not decrypt", () => {
  const ciphertext = encryption.encrypt("a secret of some length", "shop");
  for (const [index, character] of [...ciphertext].entries()) {
    // The last character of a base64 text may hold bits that mean nothing; another first bit always does.
    const other = character === "A" ? "g" : "A";
    const changed = ciphertext.slice(0, index) + other + ciphertext.slice(index + 1);
    expect(() => encryption.decrypt(changed, "shop"), changed).toThrow(UndecryptableText);
  }
});

test("a ciphertext that is cut at any place does not decrypt", () => {
  const ciphertext = encryption.encrypt("a secret", "shop");
  for (let length = 0; length < ciphertext.length; length += 1) {
    expect(() => encryption.decrypt(ciphertext.slice(0, length), "shop")).toThrow(UndecryptableText);
  }
});

test("no text at all makes it fail in another way", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^v1\.\w{0,9}(\.[\w-]{0,30}){3}$/)), (text) => {
      expect(() => encryption.decrypt(text, "shop")).toThrow(UndecryptableText);
    }),
  );
});

describe("keys", () => {
  test("the first encrypts, all decrypt", () => {
    const before = createEncryption(oldKey);
    const during = createEncryption(`${key},${oldKey}`);
    expect(during.decrypt(before.encrypt("old", "shop"), "shop")).toBe("old");
    expect(encryption.decrypt(during.encrypt("new", "shop"), "shop")).toBe("new");
  });

  test("a ciphertext whose key has left the list names that key", () => {
    const ciphertext = createEncryption(oldKey).encrypt("old", "shop");
    const [, keyId] = ciphertext.split(".");
    expect(() => encryption.decrypt(ciphertext, "shop")).toThrow(
      new UndecryptableText(`The key ${keyId} of this ciphertext is not among the encryption keys`),
    );
  });

  test("spaces around keys and the URL form of base64 are accepted", () => {
    const bytes = Buffer.alloc(32, 0xfb);
    const plain = createEncryption(bytes.toString("base64"));
    const other = createEncryption(` ${bytes.toString("base64url")} , ${key}`);
    expect(other.decrypt(plain.encrypt("text", "shop"), "shop")).toBe("text");
  });

  test.each([
    ["", "Encryption key 1 is empty"],
    [`${key},`, "Encryption key 2 is empty"],
    [`${key},not base64!`, "Encryption key 2 is not base64"],
    [randomBytes(16).toString("base64"), "Encryption key 1 has 16 bytes instead of 32"],
    [`${key},${randomBytes(33).toString("base64")}`, "Encryption key 2 has 33 bytes instead of 32"],
  ])("unusable keys are refused with their place, and not repeated", (keys, message) => {
    expect(() => createEncryption(keys)).toThrow(new InvalidEncryptionKeys(message));
  });
});
