-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "defaultsChosenAt" TIMESTAMPTZ(3);
