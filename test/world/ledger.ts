import { isLegalMove, isReasonOf, type Reason, type State } from "../../app/generation/generation.ts";
import type { AppRemedy } from "../../app/generation/remedies.ts";
import type { Move } from "../../app/pipeline/ports/index.ts";
import type { Cell, CellCounts } from "./cells.ts";

export interface Violation {
  /** `I1` to `I7`, or `moves`, `credits`, `liveness`, `crash`. */
  invariant: string;
  message: string;
}

/** What is known of a generation from what the store has answered, beside the rows themselves. */
export interface LedgerRow {
  id: string;
  /** The same in every run of a seed, unlike the id. */
  alias: string;
  shop: string;
  productId: string;
  state: State;
  reason: Reason | null;
  /** Unix time in ms of the last move. */
  since: number;
  /** State by state, as the events must tell it. */
  history: State[];
  /** How often the merchant has agreed to pay once more. */
  consents: number;
  /** RotateProduct's ids that were accepted for it. */
  paid: string[];
  /** Its video was taken out of the product's media by the merchant. */
  isRemoved: boolean;
  /** RotateProduct's id that the row has. */
  remoteId: string | null;
  /** Its video was in our store at some time. */
  hasVideo: boolean;
  /** Its product was deleted while RotateProduct made the video, or had it. */
  hasLostProduct: boolean;
  /** What the merchant has asked for it. */
  asked: Set<AppRemedy>;
  /** The click that it is of. */
  requestId: string;
  /** The generation whose place it is to take. */
  replacesId: string | null;
  /** The merchant wants it out of the product, or never in it. */
  isWithdrawn: boolean;
  /** Published or removed, and not read back yet. */
  isUnread: boolean;
}

/** What is known of a generation when its click is stored. */
export type NewRow = Pick<LedgerRow, "id" | "shop" | "productId" | "requestId" | "replacesId">;

const SLOW_MS = 30 * 60_000;

/** Keeps count of what happens, and of the first thing that must not. */
export function createLedger(aliasOf: (productId: string) => string, trace: (text: string) => void) {
  const rows = new Map<string, LedgerRow>();
  const cells: CellCounts = {};
  const doubleCharges = new Set<string>();
  /** Rows that the merchant has just agreed to send again. */
  const agreed = new Set<string>();
  /** Tasks that have asked Shopify to create files. */
  const creators = new Set<number>();
  const returned = new Set<string>();
  /** Shops whose rows were deleted at their word. */
  const redacted = new Set<string>();
  /** By RotateProduct's id: how many downloads have brought something that is no video. */
  const badDownloads = new Map<string, number>();
  /** RotateProduct's ids of videos of which it has said, in passing, that they are not there. */
  const missedOnce = new Set<string>();
  /** Rows whose staged upload was gone when a file was to be made of it. */
  const withoutStaged = new Set<string>();
  let violation: Violation | null = null;

  const ledger = {
    rows,
    cells,
    /** RotateProduct's ids that are on record as second charges. */
    doubleCharges,
    creators,
    missedOnce,
    withoutStaged,
    redacted,
    get violation() {
      return violation;
    },

    hit(cell: Cell): void {
      cells[cell] = (cells[cell] ?? 0) + 1;
    },

    violate(invariant: string, message: string): void {
      violation ??= { invariant, message };
    },

    created({ id, shop, productId, requestId, replacesId }: NewRow): void {
      if (rows.has(id)) return;
      const count = [...rows.values()].filter((row) => row.productId === productId).length;
      rows.set(id, {
        id,
        alias: `${aliasOf(productId)}.${count + 1}`,
        shop,
        productId,
        state: "queued",
        reason: null,
        since: Date.now(),
        history: ["queued"],
        consents: 0,
        paid: [],
        isRemoved: false,
        remoteId: null,
        hasVideo: false,
        hasLostProduct: false,
        asked: new Set(),
        requestId,
        replacesId,
        isWithdrawn: false,
        isUnread: false,
      });
    },

    /** Rows that the store says it has moved. */
    moved(shop: string, moves: readonly Move[], moved: ReadonlySet<string>): void {
      // The order in which rows are read is the database's.
      const inOrder = moves.toSorted((a, b) => (ledger.describe(a.id) < ledger.describe(b.id) ? -1 : 1));
      for (const move of inOrder) {
        if (!moved.has(move.id)) continue;
        const row = rows.get(move.id);
        if (row === undefined || row.shop !== shop) {
          ledger.violate("I5", `${shop} moved the row ${move.id}, which is not its own`);
          continue;
        }
        if (row.state !== move.from) {
          const what = `${row.alias} was moved from ${move.from} to ${move.to} while it was ${row.state}`;
          ledger.violate("moves", what);
        }
        if (!isLegalMove(move.from, move.to) || !isReasonOf(move.to, move.reason ?? null)) {
          ledger.violate(
            "moves",
            `${row.alias}: ${move.from} → ${move.to} ${move.reason ?? ""} is not legal`,
          );
        }
        if (row.reason === "unconfirmed" && move.to === "queued" && agreed.delete(row.id)) {
          row.consents += 1;
          ledger.hit("unknown.send-again");
        }
        if (typeof move.set?.remoteId === "string") row.remoteId = move.set.remoteId;
        trace(`    ${row.alias}: ${move.from} → ${move.to}${move.reason ? ` (${move.reason})` : ""}`);
        // Both end in the same way, after an hour or a day.
        if (move.to === "held" && move.reason === "stuck")
          ledger.hit(Date.now() - row.since > 12 * 3_600_000 ? "track.stuck" : "track.vanished");
        const tookMs = Date.now() - row.since;
        if (move.from === "processing" && tookMs > SLOW_MS) ledger.hit("track.slow");
        if (move.from === "publishing" && tookMs > SLOW_MS) ledger.hit("publish.slow-file");
        if (row.reason === "credits" && move.to === "queued") ledger.hit("submit.credits-resumed");
        row.state = move.to;
        row.reason = move.reason ?? null;
        row.hasVideo ||= move.set?.collectedAt != null;
        if (move.set?.withdrawnAt !== undefined) row.isWithdrawn = move.set.withdrawnAt !== null;
        row.isUnread = (move.to === "published" || move.to === "removed") && move.set?.confirmedAt == null;
        // Whoever puts it back wants it there, whatever they did at Shopify before.
        if (move.from === "removed" && move.to !== "removing") row.isRemoved = false;
        row.since = Date.now();
        row.history.push(move.to);
      }
    },

    /** Rows that go on, and are not to become public any more. */
    marked(ids: readonly string[]): void {
      for (const id of ids) {
        const row = rows.get(id);
        if (row !== undefined) row.isWithdrawn = true;
      }
    },

    /** A row was read back from Shopify. */
    read(id: string): void {
      const row = rows.get(id);
      if (row !== undefined) row.isUnread = false;
    },

    servedBadly(remoteId: string): void {
      badDownloads.set(remoteId, ledger.countBadDownloads(remoteId) + 1);
    },

    countBadDownloads: (remoteId: string) => badDownloads.get(remoteId) ?? 0,

    /** The merchant is about to send a row again, knowing that it may be paid twice. */
    agreeToPay(id: string): void {
      agreed.add(id);
    },

    /** A paid generation was accepted for the row. */
    paid(id: string, remoteId: string): void {
      const row = rows.get(id);
      if (row === undefined) {
        ledger.violate("I4", `${remoteId} was paid for no row`);
        return;
      }
      row.paid.push(remoteId);
      if (row.paid.length > 1 + row.consents) {
        const what = `${row.alias} was paid ${row.paid.length} times (${row.paid.join(", ")})`;
        ledger.violate("I1", `${what}, and sent again by the merchant ${row.consents} times`);
      }
    },

    /** The app is back in a shop that it had left. */
    returnedTo(shop: string): void {
      returned.add(shop);
      ledger.hit("webhook.reinstall");
    },

    hasReturned: (shop: string) => returned.has(shop),

    rowsOf(shop: string): LedgerRow[] {
      return [...rows.values()].filter((row) => row.shop === shop);
    },

    forgetShop(shop: string): void {
      redacted.add(shop);
      for (const row of ledger.rowsOf(shop)) rows.delete(row.id);
    },

    describe(id: string): string {
      return rows.get(id)?.alias ?? id;
    },
  };
  return ledger;
}

export type Ledger = ReturnType<typeof createLedger>;
