-- CreateTable
CREATE TABLE "CalendarVersion" (
    "planId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" TEXT NOT NULL,
    "savedAt" TEXT NOT NULL,
    "savedBy" TEXT NOT NULL,

    PRIMARY KEY ("planId", "version")
);
