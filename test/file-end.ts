const ends: (() => Promise<void>)[] = [];

/** Has something that the tests of a file share closed after the last of them. */
export function atFileEnd(end: () => Promise<void>): void {
  ends.push(end);
}

/** For `setup.ts` alone: modules outlive a file, and so a hook of theirs would run after one file only. */
export async function endFile(): Promise<void> {
  await Promise.all(ends.splice(0).map((end) => end()));
}
