-- CreateTable
CREATE TABLE "IndicatorUnit" (
    "indicatorId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "fromAt" TEXT NOT NULL,
    "untilAt" TEXT,

    PRIMARY KEY ("indicatorId", "unitId", "fromAt")
);

-- CreateTable
CREATE TABLE "IndicatorActual" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "indicatorId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value" REAL,
    "text" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "unitId" TEXT,
    "enteredBy" TEXT NOT NULL,
    "enteredName" TEXT NOT NULL,
    "enteredAt" TEXT NOT NULL,
    "replaces" TEXT,
    "reason" TEXT,
    "verifiedAt" TEXT,
    "returnedAt" TEXT,
    "decidedBy" TEXT,
    "decidedName" TEXT,
    "decidedKey" TEXT,
    "returnedWhy" TEXT,
    "hostReview" BOOLEAN NOT NULL DEFAULT false
);

-- CreateIndex
CREATE INDEX "IndicatorUnit_unitId_untilAt_idx" ON "IndicatorUnit"("unitId", "untilAt");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorActual_key_key" ON "IndicatorActual"("key");

-- CreateIndex
CREATE INDEX "IndicatorActual_planId_status_idx" ON "IndicatorActual"("planId", "status");

-- CreateIndex
CREATE INDEX "IndicatorActual_indicatorId_year_idx" ON "IndicatorActual"("indicatorId", "year");
