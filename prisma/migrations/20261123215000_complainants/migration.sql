-- CreateTable
CREATE TABLE "Complainant" (
    "proceedingId" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "contact" TEXT,
    "keptBy" TEXT NOT NULL,
    "keptAt" TEXT NOT NULL
);
