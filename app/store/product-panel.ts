import type { Prisma, PrismaClient } from "@prisma/client";
import type { WaitReason } from "../generation/allowance.ts";
import { isOpen, type Missing, type Reason, type State } from "../generation/generation.ts";
import type { VideoRefusal } from "../generation/quota.ts";
import { isSlow } from "../generation/schedule.ts";
import { toShown } from "./generation-rows.ts";
import { LIVE } from "./live-video.ts";
import { toWait } from "./to-wait.ts";

/** What is known of a product's video, and of what stands against a new one. */
export interface ProductPanel {
  isConnected: boolean;
  isKeyRejected: boolean;
  /** Balance as last read; null before that. */
  credits: number | null;
  /** Shopify said that it takes no more videos of this shop. */
  videosRefusedFor: VideoRefusal | null;
  /** "finished" means ready for somebody's approval. */
  reviewsFirst: boolean;
  /** What sending waits for by itself; null when it does not. */
  wait: { reason: WaitReason; until: Date } | null;
  /** The latest generation; null: the product never had one. */
  latest: PanelGeneration | null;
  /** A video of the product is in its media, the latest or one before it. */
  hasLiveVideo: boolean;
}

export interface PanelGeneration {
  id: string;
  state: State;
  reason: Reason | null;
  /** What the other side said. */
  detail: string | null;
  imageUrl: string | null;
  /** Size of our copy; null while, or since, we have none. */
  videoBytes: number | null;
  missing: Missing | null;
  withdrawnAt: Date | null;
  createdAt: Date;
  /** When the merchant let it into the product: after a look at it, or once more. */
  approvedAt: Date | null;
  /** RotateProduct takes much longer for it than usual. */
  isSlow: boolean;
  /** Paid videos of it beyond the first. */
  doubleCharges: number;
}

/** Reads by index, and few: it is asked every few seconds while somebody looks at a product. */
export function createProductPanel(prisma: PrismaClient, now: () => Date) {
  async function readLatest(shop: string, productId: string) {
    const row = await prisma.generation.findFirst({
      where: { shop, productId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: GENERATION,
    });
    if (row === null) return null;
    const { _count, removedAt, stateSince, ...facts } = row;
    return {
      isLive: row.state === LIVE.state && row.missing === LIVE.missing && removedAt === LIVE.removedAt,
      generation: {
        ...facts,
        ...toShown(row),
        isSlow: isSlow({ state: row.state, stateSince }, now()),
        doubleCharges: _count.doubleCharges,
      },
    };
  }

  return {
    async readProductPanel(shop: string, productId: string): Promise<ProductPanel> {
      const [shopRow, latest] = await Promise.all([
        prisma.shop.findUniqueOrThrow({ where: { domain: shop }, select: SHOP }),
        readLatest(shop, productId),
      ]);
      const { keyFingerprint, keyRejectedAt, videosRefusedFor, waitsFor, waitsUntil, ...facts } = shopRow;
      const mayHaveEarlier = latest !== null && !latest.isLive && !isOpen(latest.generation.state);
      const earlier = mayHaveEarlier
        ? await prisma.generation.findFirst({ where: { shop, productId, ...LIVE }, select: { id: true } })
        : null;
      return {
        ...facts,
        isConnected: keyFingerprint !== null,
        isKeyRejected: keyRejectedAt !== null,
        videosRefusedFor: videosRefusedFor as VideoRefusal | null,
        wait: toWait({ waitsFor, waitsUntil }),
        latest: latest?.generation ?? null,
        hasLiveVideo: latest?.isLive === true || earlier !== null,
      };
    },
  };
}

const SHOP = {
  keyFingerprint: true,
  keyRejectedAt: true,
  credits: true,
  videosRefusedFor: true,
  reviewsFirst: true,
  waitsFor: true,
  waitsUntil: true,
} satisfies Prisma.ShopSelect;

const GENERATION = {
  id: true,
  state: true,
  reason: true,
  detail: true,
  imageUrl: true,
  videoBytes: true,
  missing: true,
  withdrawnAt: true,
  removedAt: true,
  createdAt: true,
  approvedAt: true,
  stateSince: true,
  _count: { select: { doubleCharges: true } },
} satisfies Prisma.GenerationSelect;
