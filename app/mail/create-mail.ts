import nodemailer from "nodemailer";
import { Refused, Unavailable } from "../generation/errors.ts";
import type { Mail } from "../pipeline/ports/index.ts";
import { type AppLinks, wordLetter } from "./word-letter.ts";

/** A mail server that says nothing for so long is not waited for. The sum is less than the pause between two tries. */
const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  smtpUrl: string;
  /** "Name <address>", or an address alone. */
  from: string;
  linksOf: (shop: string) => AppLinks;
}

/** E-mail by SMTP, one connection for each. */
export function createMail({ smtpUrl, from, linksOf }: MailSettings): Mail {
  const { host } = new URL(smtpUrl);
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, shop, to, locale, news }) {
      const { subject, text } = wordLetter(news, { shop, locale, links: linksOf(shop) });
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          // The same on a second try: a reader that gets both can show one.
          messageId: `<${id}@${shop}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (error) {
        throw toEdgeError(error, host);
      }
    },
  };
}

/** What the server refuses for good (RFC 5321: 5yz); a login that is refused the operator can mend. Holds no secret. */
function toEdgeError(error: unknown, host: string): Refused | Unavailable {
  const { code = "unknown", responseCode = null } = error as { code?: string; responseCode?: number };
  const message = `SMTP ${host}: ${code}${responseCode === null ? "" : ` ${responseCode}`}`;
  const isFinal = responseCode !== null && responseCode >= 500 && code !== "EAUTH";
  return isFinal ? new Refused(message) : new Unavailable(message);
}
