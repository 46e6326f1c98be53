import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createCanvas } from "@napi-rs/canvas";
import { onTestFinished } from "vitest";
import { type RotateProductOptions, type RotateProductSandbox, startRotateProduct } from "./index.ts";

export const API_KEY = "rp_test_key";

/** A one-coloured image; the same colour gives the same bytes. */
export function drawImage(color: string, format: "png" | "jpeg" = "png"): Buffer {
  const canvas = createCanvas(16, 16);
  const context = canvas.getContext("2d");
  context.fillStyle = color;
  context.fillRect(0, 0, 16, 16);
  return format === "png" ? canvas.toBuffer("image/png") : canvas.toBuffer("image/jpeg");
}

export const imageUrl = `data:image/png;base64,${drawImage("teal").toString("base64")}`;

/** Stands in for the encoder where only the bytes count: a kilobyte that depends on the images. */
export async function makeTestVideo(image: Buffer, endImage: Buffer = Buffer.alloc(0)): Promise<Buffer> {
  const fingerprint = createHash("sha256").update(image).update(endImage).digest();
  return Buffer.concat([Buffer.from("\0\0\0\x18ftypisom", "latin1"), Buffer.alloc(1012, fingerprint)]);
}

/** A simulator with one account of 1,000 credits and a clock that moves only when it is told to. */
export async function startForTest(options: RotateProductOptions = {}) {
  const clock = { now: Date.parse("2026-03-01T12:00:00.000Z") };
  const sandbox = await startRotateProduct({
    accounts: [{ apiKey: API_KEY, credits: 1000 }],
    makeVideo: makeTestVideo,
    now: () => clock.now,
    ...options,
  });
  onTestFinished(() => sandbox.close());
  return { sandbox, clock, ...createTestClient(sandbox.url) };
}

/** Calls the API as a client would; `send` gives the plain response, `call` its status and JSON. */
export function createTestClient(url: string, apiKey = API_KEY) {
  const send = (
    method: string,
    path: string,
    init: { body?: string; headers?: Record<string, string> } = {},
  ) =>
    fetch(`${url}${path}`, {
      method,
      ...(init.body !== undefined && { body: init.body }),
      headers: { Authorization: `Bearer ${apiKey}`, ...init.headers },
      signal: AbortSignal.timeout(5000),
    });
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await send(method, path, body === undefined ? {} : { body: JSON.stringify(body) });
    return { status: response.status, json: await response.json() };
  };
  /** Asks for one generation of `imageUrl` for each external id. */
  const create = (...externalIds: string[]) =>
    call("POST", "/api/v1/generations", {
      generations: externalIds.map((externalId) => ({ imageUrl, externalId })),
    });
  return { send, call, create };
}

/** Something to wait for until the test lets it go on. */
export function createGate() {
  const gate = { open: (): void => undefined, opened: Promise.resolve() };
  gate.opened = new Promise((resolve) => {
    gate.open = resolve;
  });
  return gate;
}

/** The balance of all accounts together. */
export function creditsOf({ accounts }: RotateProductSandbox): number {
  return accounts.list().reduce((sum, { userId }) => sum + accounts.balance(userId), 0);
}

/** The external ids of every row that was ever accepted. */
export function acceptedBy({ generations }: RotateProductSandbox): (string | undefined)[] {
  return generations.all().map(({ externalId }) => externalId);
}

/** A host of images; `served` counts its requests by path. */
export async function startImageHost(
  files: Record<string, Buffer | Promise<Buffer> | "hang" | { redirect: string }>,
) {
  const served: Record<string, number> = {};
  const load = { open: 0, highest: 0 };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://images").pathname;
    served[path] = (served[path] ?? 0) + 1;
    load.open += 1;
    load.highest = Math.max(load.highest, load.open);
    // Long enough that requests of the same moment meet here.
    await new Promise((served) => setTimeout(served, 5));
    load.open -= 1;
    const file = await (files[path] ?? files["*"]);
    if (file === "hang") return;
    if (file === undefined) response.writeHead(404).end();
    else if ("redirect" in file) response.writeHead(302, { Location: file.redirect }).end();
    else response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, served, load };
}
