CREATE INDEX "Job_waiting_idx" ON "Job"("queue") WHERE "state" = 'WAITING';
