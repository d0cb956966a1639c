-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "editionOf" TEXT;

-- AlterTable
ALTER TABLE "PlanTask" ADD COLUMN "editionId" TEXT;

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "draftId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "uploadedAt" TEXT NOT NULL,
    "uploadedBy" TEXT NOT NULL,
    "comparedAt" TEXT NOT NULL,
    "matches" TEXT NOT NULL DEFAULT '[]',
    "pairs" TEXT NOT NULL DEFAULT '[]'
);

-- CreateTable
CREATE TABLE "EditionChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "taskId" TEXT,
    "content" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "decidedName" TEXT,
    "refusal" TEXT,
    CONSTRAINT "EditionChange_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_draftId_key" ON "Edition"("draftId");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_planId_number_key" ON "Edition"("planId", "number");

-- CreateIndex
CREATE INDEX "EditionChange_editionId_status_position_idx" ON "EditionChange"("editionId", "status", "position");

-- CreateIndex
CREATE INDEX "EditionChange_planId_idx" ON "EditionChange"("planId");
