-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "nextFireAt" TEXT;
