-- AlterTable
ALTER TABLE "Plan" ADD COLUMN "roundUpFire" TEXT;
ALTER TABLE "Plan" ADD COLUMN "roundUpFireAt" TEXT;

-- CreateTable
CREATE TABLE "RoundUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,
    "closedAt" TEXT,
    "figures" TEXT
);

-- CreateTable
CREATE TABLE "Circular" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "period" TEXT,
    "status" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,
    "causeBy" TEXT NOT NULL,
    "remindedAt" TEXT,
    "demands" TEXT,
    "draftedBy" TEXT,
    "drafterName" TEXT,
    "submittedAt" TEXT,
    "approverName" TEXT,
    "publishedAt" TEXT,
    "reason" TEXT
);

-- CreateTable
CREATE TABLE "CircularItem" (
    "circularId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "leftOut" TEXT,
    "spared" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("circularId", "nodeId", "unitId"),
    CONSTRAINT "CircularItem_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CircularCause" (
    "circularId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,
    "repeats" BOOLEAN NOT NULL,
    "givenBy" TEXT NOT NULL,
    "givenAt" TEXT NOT NULL,

    PRIMARY KEY ("circularId", "unitId"),
    CONSTRAINT "CircularCause_circularId_fkey" FOREIGN KEY ("circularId") REFERENCES "Circular" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RoundUp_planId_status_idx" ON "RoundUp"("planId", "status");

-- CreateIndex
CREATE INDEX "Circular_planId_status_idx" ON "Circular"("planId", "status");

-- CreateIndex
CREATE INDEX "CircularItem_nodeId_unitId_idx" ON "CircularItem"("nodeId", "unitId");
