-- CreateTable
CREATE TABLE "DraftLine" (
    "planId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "at" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "by" TEXT NOT NULL,

    PRIMARY KEY ("planId", "seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "DraftLine_planId_key_key" ON "DraftLine"("planId", "key");
