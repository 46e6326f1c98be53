import type { Finding } from "./finding.ts";

const MARKS = { ok: "ok", warning: "warning", problem: "PROBLEM" } as const;

/** Green, yellow, red (ECMA-48, SGR). */
const COLOURS = { ok: 32, warning: 33, problem: 31 } as const;

/** The findings as a list for a terminal, what is to be done below each, and a sentence that sums up. */
export function formatReport(findings: readonly Finding[], { isColoured }: { isColoured: boolean }): string {
  const paint = (severity: Finding["severity"], text: string) =>
    isColoured ? `\x1b[${COLOURS[severity]}m${text}\x1b[0m` : text;
  const lines = findings.map(({ area, severity, what, todo }) => {
    const line = `${paint(severity, MARKS[severity].padEnd(9))}${area.padEnd(15)}${what}`;
    return todo === null ? line : `${line}\n${" ".repeat(9)}→ ${todo}`;
  });
  return `${lines.join("\n")}\n\n${summarize(findings)}\n`;
}

function summarize(findings: readonly Finding[]): string {
  const problems = findings.filter(({ severity }) => severity === "problem").length;
  const warnings = findings.filter(({ severity }) => severity === "warning").length;
  const told = warnings === 0 ? "" : ` ${warnings} to know about (warning).`;
  if (problems === 0) return `Nothing has to be done.${told}`;
  return `${problems === 1 ? "1 thing has" : `${problems} things have`} to be done (PROBLEM).${told}`;
}
