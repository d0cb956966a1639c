-- CreateTable
CREATE TABLE "UnitSuccession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fromUnitId" TEXT NOT NULL,
    "onDate" TEXT NOT NULL,
    "ends" BOOLEAN NOT NULL,
    "heirs" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "recordedAt" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedName" TEXT NOT NULL,
    "revokedAt" TEXT,
    "revokedName" TEXT,
    "revokedWhy" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "UnitSuccession_key_key" ON "UnitSuccession"("key");

-- CreateIndex
CREATE INDEX "UnitSuccession_fromUnitId_idx" ON "UnitSuccession"("fromUnitId");
