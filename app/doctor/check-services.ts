import type { Http } from "../platform/http.ts";
import { checkClock } from "./check-clock.ts";
import { type Finding, ok, problem } from "./finding.ts";
import { type Probe, probeService } from "./probe-service.ts";

const CHECK_NETWORK = "Check this machine's DNS, firewall and proxy for https to it";

/**
 * @param baseUrl ROTATEPRODUCT_API_URL. Asked for the balance without a key, which its API refuses.
 * @returns `answers` is false when no reply came at all
 */
export async function checkRotateProduct(
  http: Http,
  baseUrl: string,
): Promise<{ findings: Finding[]; answers: boolean }> {
  const url = new URL(`${baseUrl}/api/v1/credits`);
  const probe = await probeService(http, url);
  if (typeof probe === "string") {
    return { findings: [unreachable("RotateProduct", url, probe)], answers: false };
  }
  const isApi = probe.status === 401 || probe.status === 403;
  const reached = isApi
    ? ok("rotateproduct", `RotateProduct answers at ${url.host}.`)
    : problem(
        "rotateproduct",
        `RotateProduct's API does not answer as it should at ${url.host} (status ${probe.status} instead of 401).`,
        "If this stays so for minutes, check ROTATEPRODUCT_API_URL and RotateProduct's own status page.",
      );
  return { findings: [reached, ...checkProbedClock("RotateProduct's", probe)], answers: true };
}

/** @param shop domain of one that has the app. Asked without a token, which Shopify refuses. */
export async function checkShopify(http: Http, shop: string, apiVersion: string): Promise<Finding[]> {
  const url = new URL(`https://${shop}/admin/api/${apiVersion}/shop.json`);
  const probe = await probeService(http, url);
  if (typeof probe === "string") return [unreachable("Shopify", url, probe)];
  const reached =
    probe.status < 500
      ? ok("shopify", `Shopify answers for ${shop}.`)
      : problem(
          "shopify",
          `Shopify answers with status ${probe.status} for ${shop}.`,
          "Look at shopifystatus.com; the app keeps collecting videos meanwhile and publishes them later.",
        );
  return [reached, ...checkProbedClock("Shopify's", probe)];
}

function unreachable(service: "RotateProduct" | "Shopify", url: URL, reason: string): Finding {
  const area = service === "Shopify" ? "shopify" : "rotateproduct";
  return problem(area, `${service} cannot be reached: ${reason}.`, `${CHECK_NETWORK} (${url.host}).`);
}

function checkProbedClock(other: string, { clockAheadMs }: Probe): Finding[] {
  return clockAheadMs === null ? [] : [checkClock(other, clockAheadMs)];
}
