-- AlterTable
ALTER TABLE "Event" ADD COLUMN "hash" TEXT;
ALTER TABLE "Event" ADD COLUMN "link" INTEGER;
ALTER TABLE "Event" ADD COLUMN "prevHash" TEXT;

-- AlterTable
ALTER TABLE "OfficeLog" ADD COLUMN "hash" TEXT;
ALTER TABLE "OfficeLog" ADD COLUMN "link" INTEGER;
ALTER TABLE "OfficeLog" ADD COLUMN "prevHash" TEXT;

-- CreateTable
CREATE TABLE "TakenBackEvent" (
    "link" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" INTEGER NOT NULL,
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "planId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "atReal" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "unitId" TEXT,
    "nodeId" TEXT,
    "data" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ChainHead" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "link" INTEGER NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Event_link_key" ON "Event"("link");

-- CreateIndex
CREATE UNIQUE INDEX "OfficeLog_link_key" ON "OfficeLog"("link");

-- What is in the chain is never changed, and leaves its table only with a copy among the events taken back.
CREATE TRIGGER "Event_stands" BEFORE UPDATE ON "Event" WHEN OLD."link" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TRIGGER "Event_stays" BEFORE DELETE ON "Event" WHEN OLD."link" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "TakenBackEvent" AS t WHERE t."link" = OLD."link" AND t."hash" = OLD."hash"
)
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TRIGGER "TakenBackEvent_stands" BEFORE UPDATE ON "TakenBackEvent"
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TRIGGER "TakenBackEvent_stays" BEFORE DELETE ON "TakenBackEvent"
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TRIGGER "OfficeLog_stands" BEFORE UPDATE ON "OfficeLog" WHEN OLD."link" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TRIGGER "OfficeLog_stays" BEFORE DELETE ON "OfficeLog" WHEN OLD."link" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
