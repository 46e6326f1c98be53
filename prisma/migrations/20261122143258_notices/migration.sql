-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "productType" TEXT,
ADD COLUMN     "productVendor" TEXT;

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "notifiesSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "droppedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_shop_kind_createdAt_idx" ON "Notice"("shop", "kind", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_shop_key_key" ON "Notice"("shop", "key");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;
