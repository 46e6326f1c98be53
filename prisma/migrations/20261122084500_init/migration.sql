-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMPTZ(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Shop" (
    "domain" TEXT NOT NULL,
    "installedAt" TIMESTAMPTZ(3) NOT NULL,
    "uninstalledAt" TIMESTAMPTZ(3),
    "apiKey" TEXT,
    "keyFingerprint" TEXT,
    "keyLastFour" TEXT,
    "keyConnectedAt" TIMESTAMPTZ(3),
    "keyRejectedAt" TIMESTAMPTZ(3),
    "credits" INTEGER,
    "creditsReadAt" TIMESTAMPTZ(3),
    "reviewsFirst" BOOLEAN NOT NULL DEFAULT false,
    "videoPosition" INTEGER DEFAULT 1,
    "tokenLeaseUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "GenerationRequest" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "clickKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GenerationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RequestedProduct" (
    "requestId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "productId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "imageUrl" TEXT,
    "imageId" TEXT,
    "endImageId" TEXT,
    "description" TEXT,
    "skipReason" TEXT,

    CONSTRAINT "RequestedProduct_pkey" PRIMARY KEY ("requestId","productId")
);

-- CreateTable
CREATE TABLE "Generation" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "openProductId" TEXT,
    "productTitle" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,
    "imageId" TEXT,
    "endImageId" TEXT,
    "description" TEXT,
    "imageUrl" TEXT,
    "keyFingerprint" TEXT,
    "remoteId" TEXT,
    "remoteCreatedAt" TIMESTAMPTZ(3),
    "succeededAt" TIMESTAMPTZ(3),
    "collectBy" TIMESTAMPTZ(3),
    "videoBytes" INTEGER,
    "videoSha256" TEXT,
    "collectedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "fileIntentAt" TIMESTAMPTZ(3),
    "fileId" TEXT,
    "attachedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "position" INTEGER,
    "confirmedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stateSince" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Generation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GenerationEvent" (
    "id" BIGSERIAL NOT NULL,
    "generationId" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "reason" TEXT,
    "detail" TEXT,

    CONSTRAINT "GenerationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "keyFingerprint" TEXT NOT NULL,
    "openKeyFingerprint" TEXT,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "balanceBefore" INTEGER,
    "knownRemoteIds" TEXT[],
    "lastAdoptedAt" TIMESTAMPTZ(3),
    "agreeingSweeps" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionItem" (
    "submissionId" TEXT NOT NULL,
    "generationId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "productId" TEXT NOT NULL,
    "accountedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SubmissionItem_pkey" PRIMARY KEY ("submissionId","generationId")
);

-- CreateTable
CREATE TABLE "DoubleCharge" (
    "keyFingerprint" TEXT NOT NULL,
    "remoteId" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "generationId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DoubleCharge_pkey" PRIMARY KEY ("keyFingerprint","remoteId")
);

-- CreateTable
CREATE TABLE "WebhookReceipt" (
    "eventId" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebhookReceipt_pkey" PRIMARY KEY ("eventId")
);

-- CreateIndex
CREATE INDEX "Session_shop_idx" ON "Session"("shop");

-- CreateIndex
CREATE INDEX "Shop_keyFingerprint_idx" ON "Shop"("keyFingerprint");

-- CreateIndex
CREATE INDEX "GenerationRequest_shop_createdAt_idx" ON "GenerationRequest"("shop", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "GenerationRequest_shop_clickKey_key" ON "GenerationRequest"("shop", "clickKey");

-- CreateIndex
CREATE INDEX "RequestedProduct_requestId_place_idx" ON "RequestedProduct"("requestId", "place");

-- CreateIndex
CREATE INDEX "Generation_shop_state_createdAt_idx" ON "Generation"("shop", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Generation_shop_productId_idx" ON "Generation"("shop", "productId");

-- CreateIndex
CREATE INDEX "Generation_state_idx" ON "Generation"("state");

-- CreateIndex
CREATE INDEX "Generation_requestId_idx" ON "Generation"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "Generation_shop_openProductId_key" ON "Generation"("shop", "openProductId");

-- CreateIndex
CREATE UNIQUE INDEX "Generation_keyFingerprint_remoteId_key" ON "Generation"("keyFingerprint", "remoteId");

-- CreateIndex
CREATE INDEX "GenerationEvent_generationId_id_idx" ON "GenerationEvent"("generationId", "id");

-- CreateIndex
CREATE INDEX "GenerationEvent_shop_at_idx" ON "GenerationEvent"("shop", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_openKeyFingerprint_key" ON "Submission"("openKeyFingerprint");

-- CreateIndex
CREATE INDEX "Submission_shop_sentAt_idx" ON "Submission"("shop", "sentAt");

-- CreateIndex
CREATE INDEX "SubmissionItem_generationId_idx" ON "SubmissionItem"("generationId");

-- CreateIndex
CREATE INDEX "DoubleCharge_shop_idx" ON "DoubleCharge"("shop");

-- CreateIndex
CREATE INDEX "WebhookReceipt_receivedAt_idx" ON "WebhookReceipt"("receivedAt");

-- AddForeignKey
ALTER TABLE "GenerationRequest" ADD CONSTRAINT "GenerationRequest_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequestedProduct" ADD CONSTRAINT "RequestedProduct_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "GenerationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Generation" ADD CONSTRAINT "Generation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "GenerationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GenerationEvent" ADD CONSTRAINT "GenerationEvent_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_shop_fkey" FOREIGN KEY ("shop") REFERENCES "Shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionItem" ADD CONSTRAINT "SubmissionItem_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionItem" ADD CONSTRAINT "SubmissionItem_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoubleCharge" ADD CONSTRAINT "DoubleCharge_generationId_fkey" FOREIGN KEY ("generationId") REFERENCES "Generation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

