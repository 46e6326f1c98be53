-- CreateIndex
CREATE INDEX "Generation_requestId_state_shop_idx" ON "Generation"("requestId", "state", "shop");

-- DropIndex
DROP INDEX "Generation_requestId_idx";
