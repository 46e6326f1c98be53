import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { Refused, Unavailable } from "../../app/generation/errors.ts";
import { STATES } from "../../app/generation/generation.ts";
import { createMail } from "../../app/mail/create-mail.ts";
import type { Letter } from "../../app/pipeline/ports/index.ts";

const LETTER: Letter = {
  id: "0199-notice",
  shop: "harbour.myshopify.com",
  to: "owner@shop.example",
  locale: "en",
  news: { kind: "attention", groups: [{ state: "held", reason: "credits", count: 2 }] },
};
const links = {
  request: (id: string) => `https://admin.example/${id}`,
  attention: "https://a.example",
  settings: "https://s.example",
};

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Received {
  from: string;
  to: string[];
  source: string;
}

/** A mail server on this machine, and what it was given. */
async function startServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      text(stream).then((source) => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source,
        });
        done();
      }, done);
    },
    ...options,
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { received, port };
}

const mailTo = (port: number, login = "") =>
  createMail({
    smtpUrl: `smtp://${login}127.0.0.1:${port}`,
    from: "3D videos <videos@app.example>",
    linksOf: () => links,
  });

const refuse = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

describe("an e-mail", () => {
  test("arrives at one address, as plain text, under an id that a second try would share", async () => {
    const { received, port } = await startServer();
    await mailTo(port).send(LETTER);
    expect(received).toHaveLength(1);
    const [{ from, to, source } = { from: "", to: [], source: "" }] = received;
    expect({ from, to }).toEqual({ from: "videos@app.example", to: ["owner@shop.example"] });
    expect(source).toContain("Message-ID: <0199-notice@harbour.myshopify.com>");
    expect(source).toContain("Subject: 2 videos need your attention");
    expect(source).toContain("Content-Type: text/plain");
    expect(source).toContain("Auto-Submitted: auto-generated");
  });

  test("goes to nobody else, whatever the address says", async () => {
    const { received, port } = await startServer();
    await mailTo(port)
      .send({ ...LETTER, to: "owner@shop.example\r\nBcc: thief@evil.example" })
      .catch(() => {});
    for (const { to, source } of received) {
      expect(to.filter((address) => address.includes("thief"))).toEqual([]);
      expect(source).not.toMatch(/^Bcc:/im);
    }
  });

  test("tells of its finished request", async () => {
    const { received, port } = await startServer();
    const counts = Object.fromEntries(STATES.map((state) => [state, state === "published" ? 3 : 0]));
    const confirmedAt = new Date("2026-11-22T10:00:00Z");
    const news = { kind: "finished", requestId: "r1", confirmedAt, counts } as Letter["news"];
    await mailTo(port).send({ ...LETTER, news });
    expect(received[0]?.source).toContain("Subject: 3 videos finished: 3 published");
    expect(received[0]?.source).toContain("https://admin.example/r1");
  });

  test("logs in where the server wants it", async () => {
    const { received, port } = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        username === "user" && password === "secret" ? done(null, { user: "user" }) : done(new Error("no")),
    });
    await mailTo(port, "user:secret@").send(LETTER);
    expect(received).toHaveLength(1);
  });
});

describe("a mail server", () => {
  test("that does not know the address refuses for good", async () => {
    const { port } = await startServer({ onRcptTo: (_, __, done) => done(refuse(550, "no such mailbox")) });
    await expect(mailTo(port).send(LETTER)).rejects.toThrow(Refused);
  });

  test("that refuses the e-mail itself refuses for good", async () => {
    const { port } = await startServer({
      onData: (stream, _, done) => void text(stream).then(() => done(refuse(554, "spam"))),
    });
    await expect(mailTo(port).send(LETTER)).rejects.toThrow(Refused);
  });

  test.each([421, 450, 451])("that answers %i is asked again later", async (code) => {
    const { port } = await startServer({ onRcptTo: (_, __, done) => done(refuse(code, "later")) });
    await expect(mailTo(port).send(LETTER)).rejects.toThrow(Unavailable);
  });

  test("that does not accept our login is asked again: the operator can mend it", async () => {
    const { port } = await startServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_, __, done) => done(refuse(535, "wrong password")),
    });
    const failure = await mailTo(port, "user:secret@")
      .send(LETTER)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Unavailable);
    expect(String(failure)).not.toContain("secret");
  });

  test("that is not there is asked again later", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    await expect(mailTo(port).send(LETTER)).rejects.toThrow(Unavailable);
  });

  test("that hangs up in the middle is asked again later", async () => {
    const server = createServer((socket) => {
      socket.write("220 hello\r\n");
      socket.destroySoon();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    closing.push(() => new Promise((resolve) => server.close(resolve)));
    await expect(mailTo((server.address() as AddressInfo).port).send(LETTER)).rejects.toThrow(Unavailable);
  });
});
