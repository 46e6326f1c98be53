-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "collectMs" INTEGER,
ADD COLUMN     "missing" TEXT,
ADD COLUMN     "paidAt" TIMESTAMPTZ(3),
ADD COLUMN     "resubmittedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "confirmAbove" INTEGER,
ADD COLUMN     "hostedVideos" INTEGER,
ADD COLUMN     "hostedVideosMax" INTEGER,
ADD COLUMN     "monthlyBudget" INTEGER,
ADD COLUMN     "quotaReadAt" TIMESTAMPTZ(3),
ADD COLUMN     "reconciledAt" TIMESTAMPTZ(3),
ADD COLUMN     "resubmitsOnce" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "retentionDays" INTEGER NOT NULL DEFAULT 30,
ADD COLUMN     "sweptAt" TIMESTAMPTZ(3),
ADD COLUMN     "videosRefusedAt" TIMESTAMPTZ(3),
ADD COLUMN     "videosRefusedFor" TEXT,
ADD COLUMN     "waitsFor" TEXT,
ADD COLUMN     "waitsUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "watchUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "BalanceReading" (
    "id" BIGSERIAL NOT NULL,
    "shop" TEXT NOT NULL,
    "keyFingerprint" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "credits" INTEGER NOT NULL,

    CONSTRAINT "BalanceReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StrayVideo" (
    "shop" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "productId" TEXT,
    "createdAt" TIMESTAMPTZ(3),
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StrayVideo_pkey" PRIMARY KEY ("shop","side","id")
);

-- CreateIndex
CREATE INDEX "BalanceReading_shop_keyFingerprint_at_idx" ON "BalanceReading"("shop", "keyFingerprint", "at");

-- CreateIndex
CREATE INDEX "Generation_shop_paidAt_idx" ON "Generation"("shop", "paidAt");

-- CreateIndex
CREATE INDEX "Generation_collectedAt_idx" ON "Generation"("collectedAt");

-- AddForeignKey
ALTER TABLE "BalanceReading" ADD CONSTRAINT "BalanceReading_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrayVideo" ADD CONSTRAINT "StrayVideo_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was paid before this was written down.
UPDATE "Generation" SET "paidAt" = COALESCE("remoteCreatedAt", "createdAt") WHERE "remoteId" IS NOT NULL;

-- Judged items are looked for a day long.
UPDATE "Submission" SET "watchUntil" = "closedAt" + INTERVAL '24 hours' WHERE "closedAt" IS NOT NULL;
