import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/** Addresses that work without a sign-in, for a short time: whoever has one may read what it names. */
export interface UrlSigner {
  /** @returns the path with its expiry and signature as query */
  sign(path: string, expiresAt: Date): string;
  /** True for an address made by `sign`, unchanged and before its expiry. The host does not matter. */
  verify(url: URL, now: Date): boolean;
}

/**
 * HMAC-SHA-256 over path and expiry (Unix seconds).
 *
 * @param purpose keeps signatures of one kind of address from being valid for another with the same secret
 */
export function createUrlSigner(secret: string, purpose: string): UrlSigner {
  const key = Buffer.from(hkdfSync("sha256", secret, "", `signed-url:${purpose}`, 32));
  const signatureOf = (path: string, expires: string) =>
    createHmac("sha256", key).update(`${expires}\n${path}`).digest();

  return {
    sign(path, expiresAt) {
      const expires = String(Math.floor(expiresAt.getTime() / 1000));
      const signature = signatureOf(path, expires).toString("base64url");
      return `${path}?${new URLSearchParams({ expires, signature })}`;
    },

    verify({ pathname, searchParams }, now) {
      const expires = searchParams.get("expires") ?? "";
      const given = Buffer.from(searchParams.get("signature") ?? "", "base64url");
      const right = signatureOf(pathname, expires);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
      return now.getTime() < Number(expires) * 1000;
    },
  };
}
