-- AlterTable
ALTER TABLE "ProposalCase" ADD COLUMN "closedAt" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "grounds" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "level" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "outcome" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "proposerId" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "proposerName" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "raises" TEXT;
ALTER TABLE "ProposalCase" ADD COLUMN "why" TEXT;

-- AlterTable
ALTER TABLE "ProposalItem" ADD COLUMN "rectificationId" TEXT;

-- CreateTable
CREATE TABLE "Proceeding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "taskId" TEXT,
    "parentId" TEXT,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "level" TEXT,
    "openedOn" TEXT NOT NULL,
    "dueOn" TEXT,
    "nextFireAt" TEXT,
    "nextFire" TEXT,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "facts" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "Proceeding_planId_ended_kind_state_idx" ON "Proceeding"("planId", "ended", "kind", "state");

-- CreateIndex
CREATE INDEX "Proceeding_unitId_ended_idx" ON "Proceeding"("unitId", "ended");

-- CreateIndex
CREATE INDEX "Proceeding_planId_nextFireAt_idx" ON "Proceeding"("planId", "nextFireAt");

-- CreateIndex
CREATE INDEX "Proceeding_parentId_idx" ON "Proceeding"("parentId");
