/** A video that is in its product's media as far as anybody knows: published, found there, and not taken out. */
export const LIVE = { state: "published", missing: null, removedAt: null } as const;
