-- CreateTable
CREATE TABLE "CalendarLink" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    "createdReal" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "endedReal" TEXT
);

-- CreateIndex
CREATE INDEX "CalendarLink_unitId_idx" ON "CalendarLink"("unitId");
