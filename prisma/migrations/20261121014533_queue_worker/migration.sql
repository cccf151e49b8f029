-- CreateTable
CREATE TABLE "queue_worker" (
    "id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "queue_worker_pkey" PRIMARY KEY ("id")
);
