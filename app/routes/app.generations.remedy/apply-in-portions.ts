/** Rows of one transaction: few enough that it is short, many enough that 10,000 are done in seconds. */
const PORTION = 500;

/** A portion that is begun later than this is left for the next call: proxies give up on slow answers. */
const PATIENCE_MS = 20_000;

export interface Applied {
  moved: number;
  /** Behind which row the next call goes on; null when nothing is left. */
  next: string | null;
}

/**
 * Applies an action to any number of rows, portion by portion in the order of their ids. Each portion is a whole of its
 * own: whatever ends this call, the portions before are done, and calling again with `next` does the rest.
 */
export async function applyInPortions(
  {
    list,
    apply,
    now,
    most = Number.POSITIVE_INFINITY,
  }: {
    list: (page: { after: string; limit: number }) => Promise<readonly { id: string }[]>;
    apply: (ids: readonly string[]) => Promise<{ moved: number }>;
    now: () => number;
    /** No more rows than this are applied to. */
    most?: number;
  },
  after: string,
): Promise<Applied> {
  const giveUpAt = now() + PATIENCE_MS;
  let moved = 0;
  let left = most;
  let place = after;
  while (left > 0) {
    const limit = Math.min(PORTION, left);
    const rows = await list({ after: place, limit });
    if (rows.length > 0) moved += (await apply(rows.map(({ id }) => id))).moved;
    if (rows.length < limit) break;
    left -= rows.length;
    place = rows.at(-1)?.id ?? place;
    if (left > 0 && now() >= giveUpAt) return { moved, next: place };
  }
  return { moved, next: null };
}

/** The same portions for rows that are named: the list of a database, over a list in hand. */
export function listNamed(ids: readonly string[]) {
  const sorted = [...new Set(ids)].toSorted();
  return async ({ after, limit }: { after: string; limit: number }) =>
    sorted
      .filter((id) => id > after)
      .slice(0, limit)
      .map((id) => ({ id }));
}
