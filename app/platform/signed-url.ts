import { createHmac, timingSafeEqual } from "node:crypto";

/** Signs addresses that a browser opens without a session token, such as a video's. */
export interface UrlSigner {
  /** The path with `expires` (Unix time in seconds) and `signature` added to its query. */
  sign(path: string, expiresAt: Date): string;
  /** True if `sign` made exactly this path and query, and its time has not passed. */
  verify(url: URL, now: Date): boolean;
}

/** @param secret at least 16 characters; the purpose keeps signatures of one kind from serving as another */
export function createUrlSigner(secret: string, purpose: string): UrlSigner {
  const signatureOf = (path: string, expires: string) =>
    createHmac("sha256", secret).update(`${purpose}\n${path}\n${expires}`).digest("base64url");

  return {
    sign(path, expiresAt) {
      const expires = String(Math.floor(expiresAt.getTime() / 1000));
      return `${path}?expires=${expires}&signature=${signatureOf(path, expires)}`;
    },

    verify(url, now) {
      const expires = url.searchParams.get("expires") ?? "";
      const given = Buffer.from(url.searchParams.get("signature") ?? "");
      const wanted = Buffer.from(signatureOf(url.pathname, expires));
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
      return Number(expires) * 1000 > now.getTime();
    },
  };
}
