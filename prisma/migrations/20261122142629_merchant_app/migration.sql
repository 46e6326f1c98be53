-- AlterTable
ALTER TABLE "Generation" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "replacesId" TEXT,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "GenerationRequest" ADD COLUMN     "cursor" TEXT,
ADD COLUMN     "makesAgain" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "plannedAt" TIMESTAMPTZ(3),
ADD COLUMN     "selection" JSONB,
ADD COLUMN     "total" INTEGER,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "RequestedProduct" ADD COLUMN     "isLeftOut" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "altTemplate" TEXT,
ADD COLUMN     "endImageRule" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "guideDismissedAt" TIMESTAMPTZ(3),
ADD COLUMN     "locale" TEXT,
ADD COLUMN     "notifiesAttention" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "notifiesFinished" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "notifyEmail" TEXT;

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_shop_name_key" ON "SavedView"("shop", "name");

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- Plans were made whole until now.
UPDATE "GenerationRequest" SET "plannedAt" = "createdAt";
