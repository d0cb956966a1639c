-- AlterTable
ALTER TABLE "OwedNode" ADD COLUMN "unreachedAt" TEXT;
ALTER TABLE "OwedNode" ADD COLUMN "unreachedRung" TEXT;

-- CreateIndex
CREATE INDEX "OwedNode_planId_unreachedAt_idx" ON "OwedNode"("planId", "unreachedAt");
