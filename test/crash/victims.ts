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

/** Of ten kills, about so many hit a victim of each kind. Workers do the work, so most of them hit a worker. */
const WEIGHTS: KillCounts = { worker: 6, web: 2, database: 2 };

/** Pause between two kills, in ms. */
const PAUSE = { min: 100, max: 1_500 };

/** Share of the kills that may hit a victim which is still starting. */
const EARLY_SHARE = 0.15;

/** Kills so many times, at random moments. What is hit is what runs then: mostly something that is at work. */
export async function killAtRandom(
  victims: readonly Victim[],
  kills: number,
  random: () => number,
  onKill: (counts: KillCounts) => void = () => {},
): Promise<KillCounts> {
  const counts: KillCounts = { worker: 0, web: 0, database: 0 };
  for (let done = 0; done < kills; ) {
    await sleep(PAUSE.min + random() * (PAUSE.max - PAUSE.min));
    const isEarly = random() < EARLY_SHARE;
    const victim = draw(
      victims.filter((candidate) => (isEarly ? candidate.isAlive() : candidate.isReady())),
      random,
    );
    if (victim === undefined) continue;
    await victim.kill();
    counts[victim.kind] += 1;
    done += 1;
    onKill(counts);
  }
  return counts;
}

/** First the kind by its weight, then one of that kind. */
function draw(candidates: readonly Victim[], random: () => number): Victim | undefined {
  const kinds = [...new Set(candidates.map(({ kind }) => kind))];
  let left = random() * kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0);
  const drawn = kinds.find((kind) => {
    left -= WEIGHTS[kind];
    return left < 0;
  });
  const ofKind = candidates.filter(({ kind }) => kind === drawn);
  return ofKind[Math.floor(random() * ofKind.length)];
}
