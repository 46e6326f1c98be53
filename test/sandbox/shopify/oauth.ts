import { z } from "zod";
import type { Reply } from "../answer.ts";
import { verifySessionToken } from "./session-token.ts";
import type { AccessToken, ShopState } from "./state.ts";
import { issueToken, refreshAccess } from "./tokens.ts";
import type { World } from "./world.ts";

const credentials = { client_id: z.string(), client_secret: z.string() };
const tokenTypes = "urn:shopify:params:oauth:token-type";

const grantSchema = z.discriminatedUnion("grant_type", [
  z.object({
    ...credentials,
    grant_type: z.literal("urn:ietf:params:oauth:grant-type:token-exchange"),
    subject_token: z.string(),
    subject_token_type: z.enum([
      "urn:ietf:params:oauth:token-type:id_token",
      `${tokenTypes}:offline-access-token`,
    ]),
    requested_token_type: z.enum([`${tokenTypes}:offline-access-token`, `${tokenTypes}:online-access-token`]),
    expiring: z.enum(["0", "1"]).default("0"),
  }),
  z.object({ ...credentials, grant_type: z.literal("refresh_token"), refresh_token: z.string() }),
]);

type Grant = z.infer<typeof grantSchema>;
type Exchange = Extract<Grant, { subject_token: string }>;

/**
 * `POST /admin/oauth/access_token`: token exchange and refresh, from a JSON or form body.
 * https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/token-exchange
 */
export function answerTokenRequest(world: World, shop: ShopState, contentType: string, body: string): Reply {
  const parsed = grantSchema.safeParse(readBody(contentType, body));
  if (!parsed.success) return refuse("invalid_request", z.prettifyError(parsed.error));
  const grant = parsed.data;
  if (grant.client_id !== world.app.apiKey || grant.client_secret !== world.app.apiSecret)
    return refuse("invalid_client", "The client credentials are wrong.");
  const now = world.now();

  const token =
    grant.grant_type === "refresh_token"
      ? shop.installation.isInstalled && refreshAccess(shop.installation, grant.refresh_token, now)
      : exchange(world, shop, grant);
  if (!token) {
    return grant.grant_type === "refresh_token"
      ? refuse("invalid_request", "This request requires an active refresh_token.")
      : refuse("invalid_subject_token", "The subject token is invalid, expired or meant for another shop.");
  }
  world.markChanged();
  return reply(200, describe(token, shop, now));
}

function exchange(world: World, shop: ShopState, grant: Exchange): AccessToken | null {
  const { installation } = shop;
  if (!installation.isInstalled) return null;
  const now = world.now();
  const mode = grant.requested_token_type.endsWith("offline-access-token") ? "offline" : "online";
  if (grant.subject_token_type.endsWith("offline-access-token")) {
    const lasting = installation.tokens.find(
      (token) => token.accessToken === grant.subject_token && token.expiresAt === null,
    );
    if (!lasting) return null;
    installation.tokens = installation.tokens.filter((token) => token !== lasting);
    return issueToken(installation, { mode, isExpiring: true, userId: null, now });
  }
  const { apiKey, apiSecret } = world.app;
  const claims = verifySessionToken(grant.subject_token, {
    shop: shop.shop.domain,
    apiKey,
    apiSecret,
    now,
  });
  if (!claims) return null;
  const userId = mode === "online" ? Number(claims.sub) : null;
  return issueToken(installation, { mode, isExpiring: grant.expiring === "1", userId, now });
}

function describe(token: AccessToken, { shop }: ShopState, now: number) {
  const secondsUntil = (at: number) => Math.round((at - now) / 1000);
  return {
    access_token: token.accessToken,
    scope: token.scopes.join(","),
    ...(token.expiresAt !== null && { expires_in: secondsUntil(token.expiresAt) }),
    ...(token.refreshExpiresAt !== null && {
      refresh_token: token.refreshToken,
      refresh_token_expires_in: secondsUntil(token.refreshExpiresAt),
    }),
    ...(token.userId !== null && {
      associated_user_scope: token.scopes.join(","),
      associated_user: {
        id: token.userId,
        first_name: "Sandbox",
        last_name: `User ${token.userId}`,
        email: shop.email,
        account_owner: true,
        locale: shop.primaryLocale,
        collaborator: false,
        email_verified: true,
      },
    }),
  };
}

function readBody(contentType: string, body: string): unknown {
  if (contentType.startsWith("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function refuse(error: string, description: string): Reply {
  return reply(400, { error, error_description: description });
}

function reply(status: number, body: object): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" },
    body: JSON.stringify(body),
  };
}
