/**
 * `npm run doctor`: looks at everything the app needs and says what is wrong and what to do. Works when the app cannot
 * start, and changes nothing, so it may be run at any time. `--json` prints an array of findings.
 *
 * Ends with 0 when nothing has to be done, with 1 otherwise.
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { examine } from "./doctor/examine.ts";
import { formatReport } from "./doctor/format-report.ts";
import { checkSettings } from "./parse-env.ts";

const { values: flags } = parseArgs({ options: { json: { type: "boolean", default: false } } });

// Not by env.server.ts, which ends the process when a setting is wrong.
if (existsSync(".env")) process.loadEnvFile(".env");
const findings = await examine(checkSettings(process.env));

process.stdout.write(
  flags.json
    ? `${JSON.stringify(findings, null, 2)}\n`
    : formatReport(findings, { isColoured: process.stdout.isTTY && process.env.NO_COLOR === undefined }),
);
process.exitCode = findings.some(({ severity }) => severity === "problem") ? 1 : 0;
