-- CreateTable
CREATE TABLE "ScoreSheetVersion" (
    "planId" TEXT NOT NULL,
    "sheetId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" TEXT NOT NULL,
    "savedAt" TEXT NOT NULL,
    "savedBy" TEXT NOT NULL,

    PRIMARY KEY ("planId", "sheetId", "version")
);

-- CreateTable
CREATE TABLE "PublicEdition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "assessmentId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "note" TEXT,
    "data" TEXT NOT NULL,
    "authorIds" TEXT NOT NULL,
    "draftedAt" TEXT NOT NULL,
    "draftedName" TEXT NOT NULL,
    "edition" INTEGER,
    "number" TEXT,
    "sha256" TEXT,
    "publishedAt" TEXT,
    "publishedId" TEXT,
    "publishedName" TEXT,
    "endedWhy" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "PublicEdition_number_key" ON "PublicEdition"("number");

-- CreateIndex
CREATE INDEX "PublicEdition_planId_status_idx" ON "PublicEdition"("planId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "PublicEdition_planId_edition_key" ON "PublicEdition"("planId", "edition");

-- What was published stays as it was: a correction is the next edition.
CREATE TRIGGER "PublicEdition_stands" BEFORE UPDATE ON "PublicEdition" WHEN OLD."status" = 'published'
BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;

CREATE TRIGGER "PublicEdition_stays" BEFORE DELETE ON "PublicEdition" WHEN OLD."status" = 'published'
BEGIN SELECT RAISE(ABORT, 'what was published never changes'); END;
