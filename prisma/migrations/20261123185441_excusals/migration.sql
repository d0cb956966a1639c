-- AlterTable
ALTER TABLE "OwedNode" ADD COLUMN "excusedUntil" TEXT;
ALTER TABLE "OwedNode" ADD COLUMN "excusedWas" TEXT;

-- CreateTable
CREATE TABLE "ExcusalRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "nodeIds" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedName" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "askedUntil" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "answer" TEXT
);

-- CreateIndex
CREATE INDEX "ExcusalRequest_planId_status_idx" ON "ExcusalRequest"("planId", "status");

-- CreateIndex
CREATE INDEX "ExcusalRequest_taskId_idx" ON "ExcusalRequest"("taskId");
