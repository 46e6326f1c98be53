import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { checkMailServer } from "../../app/doctor/check-mail-server.ts";
import { findFreePort } from "../../app/platform/free-port.ts";

const PASSWORD = "Tr0mbone-7741";

test("a mail server that answers is signed in to, and gets no e-mail", async () => {
  const sent: string[] = [];
  const port = await startServer({
    onAuth: ({ username, password }, _, done) =>
      username === "post@shop.example" && password === PASSWORD
        ? done(null, { user: username })
        : done(new Error("wrong")),
    onMailFrom: ({ address }, _, done) => {
      sent.push(address);
      done();
    },
  });
  expect(await checkMailServer(`smtp://post%40shop.example:${PASSWORD}@127.0.0.1:${port}`)).toEqual({
    area: "mail",
    severity: "ok",
    what: `The mail server answers at 127.0.0.1:${port} and accepts its user.`,
    todo: null,
  });
  expect(sent).toEqual([]);
});

test("a mail server that wants nobody to sign in", async () => {
  const port = await startServer({ authOptional: true });
  expect(await checkMailServer(`smtp://127.0.0.1:${port}`)).toMatchObject({
    severity: "ok",
    what: `The mail server answers at 127.0.0.1:${port}.`,
  });
});

test("a password that is refused is said, and not repeated, whatever the server says", async () => {
  const port = await startServer({
    onAuth: ({ password }, _, done) => done(new Error(`${password} is wrong`)),
  });
  const finding = await checkMailServer(`smtp://post:${PASSWORD}@127.0.0.1:${port}`);
  expect(finding).toMatchObject({
    severity: "problem",
    what: `The mail server at 127.0.0.1:${port} does not accept the user and password of SMTP_URL.`,
  });
  expect(JSON.stringify(finding)).not.toContain(PASSWORD);
});

test("a mail server that is not there", async () => {
  const port = await findFreePort();
  expect(await checkMailServer(`smtp://127.0.0.1:${port}`)).toMatchObject({
    severity: "problem",
    what: `No e-mail can be sent by 127.0.0.1:${port}: ESOCKET.`,
    todo: expect.stringContaining("SMTP_URL"),
  });
});

async function startServer(options: SMTPServerOptions): Promise<number> {
  const server = new SMTPServer({ logger: false, hideSTARTTLS: true, allowInsecureAuth: true, ...options });
  server.on("error", () => {});
  onTestFinished(() => new Promise<void>((closed) => server.close(() => closed())));
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return (server.server.address() as AddressInfo).port;
}
