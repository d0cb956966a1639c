-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN "editionId" TEXT;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "boxes" TEXT;
