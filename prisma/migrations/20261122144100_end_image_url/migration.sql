-- AlterTable
ALTER TABLE "RequestedProduct" ADD COLUMN     "endImageUrl" TEXT;
