import nodemailer from "nodemailer";
import { type Finding, ok, problem } from "./finding.ts";

/** For each of: to connect, to be greeted, to be answered. */
const TIMEOUT_MS = 5_000;

const TRY_AGAIN = "Check SMTP_URL, and this machine's DNS and firewall for it.";

/**
 * Connects to the mail server and signs in, if SMTP_URL has a user, as before an e-mail. None is sent.
 *
 * @param smtpUrl SMTP_URL, smtp:// or smtps://
 */
export async function checkMailServer(smtpUrl: string): Promise<Finding> {
  const { host, username } = new URL(smtpUrl);
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.verify();
    return ok("mail", `The mail server answers at ${host}${username === "" ? "" : " and accepts its user"}.`);
  } catch (error) {
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    if (code === "EAUTH") {
      const what = `The mail server at ${host} does not accept the user and password of SMTP_URL.`;
      return problem(
        "mail",
        what,
        "Set the right ones; special letters are written as in any URL, such as %40.",
      );
    }
    // What the server says may quote what it was sent, so that only the codes are told.
    const reason = [code, responseCode].filter((part) => part !== undefined).join(" ") || "no reason";
    return problem("mail", `No e-mail can be sent by ${host}: ${reason}.`, TRY_AGAIN);
  } finally {
    transport.close();
  }
}
