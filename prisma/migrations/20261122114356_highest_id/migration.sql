-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "highestRemoteId" TEXT;
