-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "periodFrom" TEXT NOT NULL,
    "periodTo" TEXT NOT NULL,
    "phase" TEXT NOT NULL,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" TEXT NOT NULL,
    "dueOn" TEXT,
    "dates" TEXT NOT NULL DEFAULT '{}',
    "units" INTEGER NOT NULL,
    "submitted" INTEGER NOT NULL DEFAULT 0,
    "objections" INTEGER NOT NULL DEFAULT 0,
    "editions" INTEGER NOT NULL DEFAULT 0,
    "nextFireAt" TEXT,
    "nextFire" TEXT,
    "lastSeq" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ScoreFreeze" (
    "assessmentId" TEXT NOT NULL,
    "freeze" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    PRIMARY KEY ("assessmentId", "freeze")
);

-- CreateTable
CREATE TABLE "FrozenScore" (
    "assessmentId" TEXT NOT NULL,
    "freeze" INTEGER NOT NULL,
    "unitId" TEXT NOT NULL,
    "score" REAL,
    "grade" TEXT,
    "computedGrade" TEXT,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("assessmentId", "freeze", "unitId"),
    CONSTRAINT "FrozenScore_assessmentId_freeze_fkey" FOREIGN KEY ("assessmentId", "freeze") REFERENCES "ScoreFreeze" ("assessmentId", "freeze") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssessmentCall" (
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "clause" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "assessmentId" TEXT,

    PRIMARY KEY ("planId", "kind", "dueOn")
);

-- CreateIndex
CREATE INDEX "Assessment_planId_ended_phase_idx" ON "Assessment"("planId", "ended", "phase");

-- CreateIndex
CREATE INDEX "Assessment_planId_nextFireAt_idx" ON "Assessment"("planId", "nextFireAt");

-- CreateIndex
CREATE INDEX "AssessmentCall_planId_status_dueOn_idx" ON "AssessmentCall"("planId", "status", "dueOn");
