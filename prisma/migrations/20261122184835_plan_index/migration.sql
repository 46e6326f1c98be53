-- CreateIndex
CREATE INDEX "GenerationRequest_plannedAt_idx" ON "GenerationRequest"("plannedAt");
