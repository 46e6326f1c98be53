import { QUEUES, SWEEP_POLICY, SWEEP_QUEUE } from "../queue/policies.ts";
import { type Finding, ok, problem } from "./finding.ts";
import type { ReadOnlyDatabase } from "./read-only-database.ts";

/** pg-boss's tables, and whether its queues are those of this version. */
export async function checkQueue(database: ReadOnlyDatabase): Promise<Finding[]> {
  const [table] = await database.read("SELECT 1 WHERE to_regclass('pgboss.queue') IS NOT NULL");
  if (table === undefined) {
    const todo = "Start the app with `npm start` (or a worker with `npm run worker`), which makes the queue.";
    return [problem("queue", "The database has no queue yet (schema pgboss).", todo)];
  }
  const expected = new Map(Object.values(QUEUES).map(({ name, options }) => [name, options.policy]));
  expected.set(SWEEP_QUEUE, SWEEP_POLICY.policy);
  const rows = await database.read<{ name: string; policy: string }>("SELECT name, policy FROM pgboss.queue");
  const policies = new Map(rows.map(({ name, policy }) => [name, policy]));

  const findings = [...expected].flatMap(([name, policy]) => checkPolicy(name, policy, policies.get(name)));
  const [schedule] = await database.read("SELECT 1 FROM pgboss.schedule WHERE name = $1", [SWEEP_QUEUE]);
  if (schedule === undefined) {
    findings.push(
      problem(
        "queue",
        "Nothing sends the sweep that finds what has stopped: its schedule is missing.",
        "Start the worker again: it schedules the sweep.",
      ),
    );
  }
  return findings.length > 0 ? findings : [ok("queue", `All ${expected.size} queues are as they should be.`)];
}

function checkPolicy(name: string, expected: string, found: string | undefined): Finding[] {
  if (found === expected) return [];
  if (found === undefined) {
    return [problem("queue", `The queue "${name}" is missing.`, "Start the app again: it makes its queues.")];
  }
  return [
    problem(
      "queue",
      `The queue "${name}" has the policy "${found}" instead of "${expected}", so a shop may wait for itself.`,
      // pg-boss never changes the policy of a queue that exists. Jobs may be lost: the sweep sends them again.
      `Stop the app, run SELECT pgboss.delete_queue('${name}'), and start it: it makes the queue anew and asks for all its jobs again.`,
    ),
  ];
}
