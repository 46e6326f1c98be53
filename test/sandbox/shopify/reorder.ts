export interface Move {
  fileId: number;
  /** Zero-based. */
  newPosition: number;
}

/**
 * The gallery after `moves`, applied one after the other. A position beyond the end means the end; a file
 * that has left the gallery meanwhile is passed over.
 */
export function applyMoves(mediaIds: readonly number[], moves: readonly Move[]): number[] {
  const ordered = [...mediaIds];
  for (const { fileId, newPosition } of moves) {
    const from = ordered.indexOf(fileId);
    if (from === -1) continue;
    ordered.splice(from, 1);
    ordered.splice(newPosition, 0, fileId);
  }
  return ordered;
}
