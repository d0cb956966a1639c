-- CreateIndex
CREATE INDEX "Delivery_planId_queuedAt_idx" ON "Delivery"("planId", "queuedAt");
