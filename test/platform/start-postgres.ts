import { startPostgres } from "../../app/platform/embedded-postgres.ts";

// A process to be killed: starts the server of the folder it is given, says so, and stays.
const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error("Usage: start-postgres.ts <dataDir>");
const { url, alreadyRunning } = await startPostgres({ dataDir });
process.stdout.write(`${JSON.stringify({ url, alreadyRunning })}\n`);
setInterval(() => {}, 60_000);
