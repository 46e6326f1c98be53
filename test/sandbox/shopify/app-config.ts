import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { z } from "zod";

const configSchema = z.object({
  access_scopes: z.object({ scopes: z.string().default("") }).optional(),
  webhooks: z
    .object({
      api_version: z.string().optional(),
      subscriptions: z
        .array(
          z.object({
            topics: z.array(z.string()).default([]),
            compliance_topics: z.array(z.string()).default([]),
            uri: z.string(),
          }),
        )
        .default([]),
    })
    .optional(),
});

export interface AppConfig {
  scopes: string[];
  webhookApiVersion: string;
  /** The path or URL for each subscribed topic, compliance topics included. */
  webhookUris: Map<string, string>;
}

/**
 * What the platform takes from an app's `shopify.app.toml`. Throws when the file is missing or broken.
 * Format: https://shopify.dev/docs/apps/build/cli-for-apps/app-configuration
 */
export function readAppConfig(file: string): AppConfig {
  const config = configSchema.parse(parse(readFileSync(file, "utf8")));
  const webhookUris = new Map<string, string>();
  for (const { topics, compliance_topics, uri } of config.webhooks?.subscriptions ?? []) {
    for (const topic of [...topics, ...compliance_topics]) webhookUris.set(topic, uri);
  }
  const scopes = config.access_scopes?.scopes ?? "";
  return {
    scopes: scopes
      .split(",")
      .map((scope) => scope.trim())
      .filter(Boolean),
    webhookApiVersion: config.webhooks?.api_version ?? "2026-10",
    webhookUris,
  };
}
