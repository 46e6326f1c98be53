import { type Finding, ok, problem } from "./finding.ts";
import { listShops } from "./list-shops.ts";
import type { StoredKeys } from "./read-keys.ts";

const KEYS_CHANGED = "Put the earlier encryption key back into ENCRYPTION_KEYS, behind the present one";

export function checkEncryption({ keys, unreadableKeys, unreadableTokens }: StoredKeys): Finding[] {
  const findings: Finding[] = [];
  if (unreadableKeys.length > 0) {
    findings.push(
      problem(
        "encryption",
        `The RotateProduct key of ${listShops(unreadableKeys)} cannot be decrypted.`,
        `${KEYS_CHANGED}; if it is lost, the merchants have to enter their RotateProduct keys again.`,
      ),
    );
  }
  if (unreadableTokens.length > 0) {
    findings.push(
      problem(
        "encryption",
        `Access tokens of ${listShops(unreadableTokens)} cannot be decrypted.`,
        `${KEYS_CHANGED}; if it is lost, each merchant has to open the app once.`,
      ),
    );
  }
  if (findings.length > 0) return findings;
  return [ok("encryption", `Everything stored encrypted can be read (RotateProduct keys: ${keys.size}).`)];
}
