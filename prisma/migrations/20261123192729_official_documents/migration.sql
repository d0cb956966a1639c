-- CreateTable
CREATE TABLE "OfficialDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "planId" TEXT NOT NULL,
    "unitId" TEXT,
    "taskId" TEXT,
    "caseId" TEXT,
    "title" TEXT NOT NULL,
    "paper" TEXT NOT NULL,
    "toUnitIds" TEXT NOT NULL,
    "authorIds" TEXT NOT NULL,
    "draftedAt" TEXT NOT NULL,
    "draftedName" TEXT NOT NULL,
    "year" INTEGER,
    "serial" INTEGER,
    "number" TEXT,
    "date" TEXT,
    "issuedAt" TEXT,
    "issuedId" TEXT,
    "issuedName" TEXT,
    "issuedRole" TEXT,
    "sha256" TEXT,
    "size" INTEGER,
    "endedAt" TEXT,
    "endedName" TEXT,
    "endedWhy" TEXT,
    "lastSeq" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "DocumentSerial" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    PRIMARY KEY ("kind", "year")
);

-- CreateTable
CREATE TABLE "DocumentCause" (
    "cause" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "OfficialDocument_key_key" ON "OfficialDocument"("key");

-- CreateIndex
CREATE INDEX "OfficialDocument_planId_status_draftedAt_idx" ON "OfficialDocument"("planId", "status", "draftedAt");

-- CreateIndex
CREATE INDEX "OfficialDocument_unitId_status_idx" ON "OfficialDocument"("unitId", "status");

-- CreateIndex
CREATE INDEX "OfficialDocument_taskId_idx" ON "OfficialDocument"("taskId");

-- CreateIndex
CREATE INDEX "OfficialDocument_caseId_idx" ON "OfficialDocument"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialDocument_kind_year_serial_key" ON "OfficialDocument"("kind", "year", "serial");

-- CreateIndex
CREATE INDEX "DocumentCause_documentId_idx" ON "DocumentCause"("documentId");
