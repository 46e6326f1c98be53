import { expect } from "vitest";
import { type Graphql, type HttpAnswer, read, send, type TestShopify } from "./shopify-client.ts";

/** The steps that bring a video into a shop, for tests of what comes after them. */

export interface Target {
  url: string;
  resourceUrl: string;
  parameters: { name: string; value: string }[];
}

export async function stageUpload(
  graphql: Graphql,
  { fileName = "turn.mp4", byteSize, resource = "VIDEO", mimeType = "video/mp4" }: StageOptions,
): Promise<Target> {
  const input = [{ resource, mimeType, filename: fileName, httpMethod: "POST", fileSize: String(byteSize) }];
  const { data } = await graphql(
    `mutation Stage($input: [StagedUploadInput!]!) {
      stagedUploadsCreate(input: $input) {
        stagedTargets { url resourceUrl parameters { name value } }
        userErrors { field message }
      }
    }`,
    { input },
  );
  expect(data).toMatchObject({ stagedUploadsCreate: { userErrors: [] } });
  return read<Target>(data, "stagedUploadsCreate.stagedTargets.0");
}

export interface StageOptions {
  fileName?: string;
  byteSize: number;
  resource?: string;
  mimeType?: string;
}

export function encodeForm(fields: { name: string; value: string }[], file?: Buffer): Buffer {
  const boundary = "--test-boundary";
  const parts = fields.flatMap(({ name, value }) => [
    Buffer.from(`${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  ]);
  const head = `${boundary}\r\nContent-Disposition: form-data; name="file"; filename="turn.mp4"\r\nContent-Type: video/mp4\r\n\r\n`;
  const filePart = file ? [Buffer.from(head), file, Buffer.from("\r\n")] : [];
  return Buffer.concat([...parts, ...filePart, Buffer.from(`${boundary}--\r\n`)]);
}

/** Sends a form to the host that the target names. */
export function postForm(sandbox: TestShopify, target: Target, body: Buffer): Promise<HttpAnswer> {
  return send(sandbox, {
    host: new URL(target.url).host,
    path: "/",
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=test-boundary" },
    body,
  });
}

/** Stages and uploads `bytes`; returns the `resourceUrl` for `fileCreate`. */
export async function uploadBytes(
  sandbox: TestShopify,
  graphql: Graphql,
  bytes: Buffer,
  options: Omit<StageOptions, "byteSize"> = {},
): Promise<string> {
  const target = await stageUpload(graphql, { ...options, byteSize: bytes.length });
  const { status, text } = await postForm(sandbox, target, encodeForm(target.parameters, bytes));
  expect(status, text).toBeLessThan(300);
  return target.resourceUrl;
}

export const fileCreate = `mutation Create($files: [FileCreateInput!]!) {
  fileCreate(files: $files) {
    files { id alt fileStatus ... on Video { filename } }
    userErrors { field code message }
  }
}`;

export const fileUpdate = `mutation Update($files: [FileUpdateInput!]!) {
  fileUpdate(files: $files) { files { id alt } userErrors { field code message } }
}`;

/** Brings a video into the shop and, if `isReady`, lets the clock run until it is processed. Returns its id. */
export async function createVideo(
  sandbox: TestShopify,
  graphql: Graphql,
  bytes: Buffer,
  { fileName = "turn.mp4", isReady = true } = {},
): Promise<string> {
  const originalSource = await uploadBytes(sandbox, graphql, bytes, { fileName });
  const { data } = await graphql(fileCreate, {
    files: [{ originalSource, contentType: "VIDEO", filename: fileName, alt: "A turn" }],
  });
  expect(data).toMatchObject({ fileCreate: { userErrors: [] } });
  if (isReady) sandbox.clock.now += sandbox.settings.processingMs;
  return read<string>(data, "fileCreate.files.0.id");
}
