-- CreateIndex
CREATE INDEX "Generation_shop_createdAt_id_idx" ON "Generation"("shop", "createdAt", "id");

