-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "triedAt" TIMESTAMPTZ(3);
