-- CreateTable
CREATE TABLE "LookBack" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "doneAt" TEXT,
    "doneBy" TEXT,
    "text" TEXT,
    "reworkBy" TEXT
);

-- CreateIndex
CREATE INDEX "LookBack_planId_status_dueOn_idx" ON "LookBack"("planId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "LookBack_taskId_idx" ON "LookBack"("taskId");
