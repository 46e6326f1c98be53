import { setTimeout as sleep } from "node:timers/promises";

export type VictimKind = "worker" | "web" | "database";

/** Something that can be killed and comes back by itself. */
export interface Victim {
  readonly kind: VictimKind;
  /** It does its work. */
  isReady(): boolean;
  /** It is there, if only starting. */
  isAlive(): boolean;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

export type KillCounts = Record<VictimKind, number>;

/** Of twenty kills, about so many hit a victim of each kind. Workers do the work, so most of them hit a worker. */
const WEIGHTS: KillCounts = { worker: 13, web: 4, database: 3 };

/** Pause before a kill, in ms. */
const PAUSE = { min: 100, max: 1_500 };

/** Share of the kills that hit whatever is there, as well when it is still starting. */
const EARLY_SHARE = 0.15;

/** The others wait until what they hit is at work, but not longer than this, in ms. */
const READY_TIMEOUT_MS = 30_000;

/** Kills so many times, at random moments. */
export async function killAtRandom(
  victims: readonly Victim[],
  kills: number,
  random: () => number,
  onKill: (counts: KillCounts) => void = () => {},
): Promise<KillCounts> {
  const counts: KillCounts = { worker: 0, web: 0, database: 0 };
  for (let done = 0; done < kills; done++) {
    const kind = drawKind(random);
    const pauseMs = PAUSE.min + random() * (PAUSE.max - PAUSE.min);
    const timeoutMs = random() < EARLY_SHARE ? 0 : READY_TIMEOUT_MS;
    const place = random();
    const ofKind = victims.filter((victim) => victim.kind === kind);
    // The pause begins when there is something at work, so that it gets something done on a slow machine, too.
    await waitForVictims(ofKind, timeoutMs);
    await sleep(pauseMs);
    const candidates = await waitForVictims(ofKind, timeoutMs);
    await candidates[Math.floor(place * candidates.length)]?.kill();
    counts[kind] += 1;
    onKill(counts);
  }
  return counts;
}

function drawKind(random: () => number): VictimKind {
  const kinds = Object.keys(WEIGHTS) as VictimKind[];
  let left = random() * kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0);
  const drawn = kinds.find((kind) => {
    left -= WEIGHTS[kind];
    return left < 0;
  });
  return drawn ?? "worker";
}

/** Those that are ready, as soon as there is one; after `timeoutMs` those that are there at all. */
async function waitForVictims(victims: readonly Victim[], timeoutMs: number): Promise<readonly Victim[]> {
  const deadline = performance.now() + timeoutMs;
  while (true) {
    const isLate = performance.now() >= deadline;
    const found = victims.filter((victim) => (isLate ? victim.isAlive() : victim.isReady()));
    if (found.length > 0) return found;
    await sleep(20);
  }
}
