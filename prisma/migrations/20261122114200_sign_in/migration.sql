-- DropIndex
DROP INDEX "Generation_state_idx";

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "signedInAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Generation_state_confirmedAt_idx" ON "Generation"("state", "confirmedAt");
