-- DropIndex
DROP INDEX "Generation_shop_paidAt_idx";

-- CreateIndex
CREATE INDEX "Generation_shop_paidAt_money_idx" ON "Generation"("shop", "paidAt", "keyFingerprint", "state", "missing", "videoBytes");
