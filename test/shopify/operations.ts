import { readdir } from "node:fs/promises";
import type { Operation } from "../../app/shopify/documents/operation.ts";

const folder = new URL("../../app/shopify/documents/", import.meta.url);

/** Every operation that the app can send: a new document cannot be forgotten by whoever checks or types them. */
export async function loadOperations(): Promise<Operation<unknown, unknown>[]> {
  const files = (await readdir(folder)).filter((name) => name !== "operation.ts").sort();
  const modules: Record<string, unknown>[] = await Promise.all(
    files.map((name) => import(new URL(name, folder).href)),
  );
  return modules.flatMap((module) => Object.values(module).filter(isOperation));
}

function isOperation(value: unknown): value is Operation<unknown, unknown> {
  return typeof value === "object" && value !== null && "kind" in value && "text" in value;
}
