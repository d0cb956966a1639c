-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "termStart" INTEGER NOT NULL,
    "termEnd" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceText" TEXT NOT NULL,
    "parsed" TEXT NOT NULL,
    "shiftYears" INTEGER NOT NULL DEFAULT 0,
    "importedAt" TEXT NOT NULL,
    "importedBy" TEXT NOT NULL,
    "activatedAt" TEXT
);

-- CreateTable
CREATE TABLE "PolicyVersion" (
    "planId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" TEXT NOT NULL,
    "savedAt" TEXT NOT NULL,
    "savedBy" TEXT NOT NULL,

    PRIMARY KEY ("planId", "version"),
    CONSTRAINT "PolicyVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "host" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true
);

-- CreateTable
CREATE TABLE "UnitAlias" (
    "alias" TEXT NOT NULL PRIMARY KEY,
    "unitId" TEXT NOT NULL,
    CONSTRAINT "UnitAlias_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnitGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "aliases" TEXT NOT NULL DEFAULT '[]'
);

-- CreateTable
CREATE TABLE "UnitGroupMember" (
    "groupId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "fromDate" TEXT NOT NULL,
    "untilDate" TEXT,

    PRIMARY KEY ("groupId", "unitId", "fromDate"),
    CONSTRAINT "UnitGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "UnitGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "duty" TEXT NOT NULL,
    "unitId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "username" TEXT,
    "passwordHash" TEXT,
    "mustChange" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Person_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebSession" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "csrf" TEXT NOT NULL,
    "createdReal" TEXT NOT NULL,
    "expiresReal" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdReal" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "revokedReal" TEXT
);

-- CreateTable
CREATE TABLE "BindCode" (
    "codeHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdReal" TEXT NOT NULL,
    "expiresReal" TEXT NOT NULL,
    "usedReal" TEXT
);

-- CreateTable
CREATE TABLE "Binding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "boundAt" TEXT NOT NULL,
    "endedAt" TEXT,
    "endedWhy" TEXT
);

-- CreateTable
CREATE TABLE "PlanTask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "lineStart" INTEGER NOT NULL,
    "lineEnd" INTEGER NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'draft',
    "light" TEXT NOT NULL DEFAULT 'grey',
    "claimedPercent" INTEGER NOT NULL DEFAULT 0,
    "verifiedPercent" INTEGER NOT NULL DEFAULT 0,
    "claimedDone" BOOLEAN NOT NULL DEFAULT false,
    "firstDueOn" TEXT,
    "nextDueOn" TEXT,
    "doneOn" TEXT,
    "nextFireAt" TEXT,
    "nextFire" TEXT,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "confidence" REAL NOT NULL DEFAULT 1,
    "flags" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "PlanTask_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskOwnerName" (
    "taskId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "resolved" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("taskId", "role", "name"),
    CONSTRAINT "TaskOwnerName_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "PlanTask" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskDuty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "lapsed" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "TaskDuty_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "PlanTask" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskOwner" (
    "taskId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "acceptance" TEXT NOT NULL DEFAULT 'awaiting',
    "acceptedAt" TEXT,
    "acceptedBy" TEXT,
    "grounds" TEXT,
    "claimedPercent" INTEGER NOT NULL DEFAULT 0,
    "verifiedPercent" INTEGER NOT NULL DEFAULT 0,
    "lastReportAt" TEXT,

    PRIMARY KEY ("taskId", "unitId"),
    CONSTRAINT "TaskOwner_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "PlanTask" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Node" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    CONSTRAINT "Node_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "PlanTask" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwedNode" (
    "nodeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "firstDueOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "dueMonth" TEXT NOT NULL,
    "satisfiedOn" TEXT,
    "missedOn" TEXT,
    "rung" TEXT,
    "rungOrder" INTEGER NOT NULL DEFAULT 0,
    "rungAt" TEXT,
    "waiting" BOOLEAN NOT NULL DEFAULT false,
    "extensions" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("nodeId", "unitId"),
    CONSTRAINT "OwedNode_nodeId_fkey" FOREIGN KEY ("nodeId") REFERENCES "Node" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "receipt" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "personName" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "done" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "problems" TEXT,
    "nextStep" TEXT,
    "serves" TEXT NOT NULL,
    "reportedAt" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reviewedAt" TEXT,
    "reviewedBy" TEXT,
    "reviewerName" TEXT,
    "ownHost" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    CONSTRAINT "Report_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "PlanTask" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "unitId" TEXT,
    "reportId" TEXT,
    "receivedAt" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ExtensionRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedName" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "fromDate" TEXT NOT NULL,
    "toDate" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decider" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "answer" TEXT
);

-- CreateTable
CREATE TABLE "CloseOut" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "askedName" TEXT NOT NULL,
    "askedAt" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "decidedAt" TEXT,
    "reason" TEXT
);

-- CreateTable
CREATE TABLE "CircularEntry" (
    "nodeId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "queuedAt" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',

    PRIMARY KEY ("nodeId", "unitId")
);

-- CreateTable
CREATE TABLE "ProposalCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "unitId" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "openedAt" TEXT NOT NULL,
    "remindedAt" TEXT,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "deciderName" TEXT,
    "reason" TEXT,
    CONSTRAINT "ProposalCase_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalItem" (
    "caseId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "joinedAt" TEXT NOT NULL,

    PRIMARY KEY ("caseId", "nodeId"),
    CONSTRAINT "ProposalItem_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "ProposalCase" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "data" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "planId" TEXT,
    "taskId" TEXT,
    "nodeId" TEXT,
    "unitId" TEXT,
    "personId" TEXT,
    "kind" TEXT NOT NULL,
    "reminder" BOOLEAN NOT NULL DEFAULT false,
    "payload" TEXT NOT NULL,
    "queuedAt" TEXT NOT NULL,
    "notBefore" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "channel" TEXT,
    "bindingId" TEXT,
    "messageRef" TEXT,
    "digestId" TEXT,
    "sentAt" TEXT,
    "readAt" TEXT,
    "answeredAt" TEXT,
    "error" TEXT
);

-- CreateTable
CREATE TABLE "ChannelUpdate" (
    "channel" TEXT NOT NULL,
    "updateId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "receivedReal" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'received',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    PRIMARY KEY ("channel", "updateId")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "updatedAt" TEXT NOT NULL,

    PRIMARY KEY ("channel", "address")
);

-- CreateTable
CREATE TABLE "ChatMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "fromBot" BOOLEAN NOT NULL,
    "card" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "atReal" TEXT NOT NULL,
    "readAt" TEXT
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "baseline" TEXT,
    "target" TEXT NOT NULL,
    "op" TEXT NOT NULL,
    "value" REAL,
    "unit" TEXT NOT NULL,
    "attribute" TEXT,
    "dueOn" TEXT,
    CONSTRAINT "Indicator_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OfficeLog" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "atReal" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Unit_name_key" ON "Unit"("name");

-- CreateIndex
CREATE INDEX "UnitAlias_unitId_idx" ON "UnitAlias"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitGroup_name_key" ON "UnitGroup"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_username_key" ON "Person"("username");

-- CreateIndex
CREATE INDEX "Person_unitId_duty_active_idx" ON "Person"("unitId", "duty", "active");

-- CreateIndex
CREATE INDEX "Person_duty_active_idx" ON "Person"("duty", "active");

-- CreateIndex
CREATE INDEX "WebSession_personId_idx" ON "WebSession"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "BindCode_personId_idx" ON "BindCode"("personId");

-- CreateIndex
CREATE INDEX "Binding_channel_address_idx" ON "Binding"("channel", "address");

-- CreateIndex
CREATE INDEX "Binding_personId_endedAt_idx" ON "Binding"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "PlanTask_planId_phase_light_idx" ON "PlanTask"("planId", "phase", "light");

-- CreateIndex
CREATE INDEX "PlanTask_planId_nextDueOn_phase_idx" ON "PlanTask"("planId", "nextDueOn", "phase");

-- CreateIndex
CREATE INDEX "PlanTask_planId_nextFireAt_idx" ON "PlanTask"("planId", "nextFireAt");

-- CreateIndex
CREATE UNIQUE INDEX "PlanTask_planId_number_key" ON "PlanTask"("planId", "number");

-- CreateIndex
CREATE INDEX "TaskOwnerName_resolved_taskId_idx" ON "TaskOwnerName"("resolved", "taskId");

-- CreateIndex
CREATE INDEX "TaskDuty_taskId_idx" ON "TaskDuty"("taskId");

-- CreateIndex
CREATE INDEX "TaskOwner_unitId_acceptance_taskId_idx" ON "TaskOwner"("unitId", "acceptance", "taskId");

-- CreateIndex
CREATE INDEX "TaskOwner_acceptance_idx" ON "TaskOwner"("acceptance");

-- CreateIndex
CREATE INDEX "Node_taskId_dueOn_idx" ON "Node"("taskId", "dueOn");

-- CreateIndex
CREATE INDEX "OwedNode_planId_status_rungOrder_dueOn_idx" ON "OwedNode"("planId", "status", "rungOrder", "dueOn");

-- CreateIndex
CREATE INDEX "OwedNode_planId_status_dueOn_idx" ON "OwedNode"("planId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "OwedNode_unitId_status_dueOn_idx" ON "OwedNode"("unitId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "OwedNode_taskId_idx" ON "OwedNode"("taskId");

-- CreateIndex
CREATE INDEX "OwedNode_planId_unitId_dueMonth_status_idx" ON "OwedNode"("planId", "unitId", "dueMonth", "status");

-- CreateIndex
CREATE INDEX "Report_planId_status_reportedAt_idx" ON "Report"("planId", "status", "reportedAt");

-- CreateIndex
CREATE INDEX "Report_taskId_reportedAt_idx" ON "Report"("taskId", "reportedAt");

-- CreateIndex
CREATE INDEX "Report_unitId_reportedAt_idx" ON "Report"("unitId", "reportedAt");

-- CreateIndex
CREATE INDEX "Evidence_reportId_idx" ON "Evidence"("reportId");

-- CreateIndex
CREATE INDEX "Evidence_sha256_idx" ON "Evidence"("sha256");

-- CreateIndex
CREATE INDEX "ExtensionRequest_planId_status_idx" ON "ExtensionRequest"("planId", "status");

-- CreateIndex
CREATE INDEX "ExtensionRequest_taskId_idx" ON "ExtensionRequest"("taskId");

-- CreateIndex
CREATE INDEX "CloseOut_planId_status_idx" ON "CloseOut"("planId", "status");

-- CreateIndex
CREATE INDEX "CloseOut_taskId_idx" ON "CloseOut"("taskId");

-- CreateIndex
CREATE INDEX "CircularEntry_planId_status_idx" ON "CircularEntry"("planId", "status");

-- CreateIndex
CREATE INDEX "ProposalCase_planId_status_openedAt_idx" ON "ProposalCase"("planId", "status", "openedAt");

-- CreateIndex
CREATE INDEX "Event_planId_at_idx" ON "Event"("planId", "at");

-- CreateIndex
CREATE INDEX "Event_planId_type_idx" ON "Event"("planId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Event_stream_seq_key" ON "Event"("stream", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_status_notBefore_idx" ON "Delivery"("status", "notBefore");

-- CreateIndex
CREATE INDEX "Delivery_taskId_queuedAt_idx" ON "Delivery"("taskId", "queuedAt");

-- CreateIndex
CREATE INDEX "Delivery_personId_sentAt_idx" ON "Delivery"("personId", "sentAt");

-- CreateIndex
CREATE INDEX "Delivery_planId_unitId_sentAt_idx" ON "Delivery"("planId", "unitId", "sentAt");

-- CreateIndex
CREATE INDEX "Delivery_planId_status_notBefore_idx" ON "Delivery"("planId", "status", "notBefore");

-- CreateIndex
CREATE INDEX "ChannelUpdate_channel_status_idx" ON "ChannelUpdate"("channel", "status");

-- CreateIndex
CREATE UNIQUE INDEX "ChatMessage_key_key" ON "ChatMessage"("key");

-- CreateIndex
CREATE INDEX "ChatMessage_address_id_idx" ON "ChatMessage"("address", "id");

-- CreateIndex
CREATE INDEX "Indicator_planId_idx" ON "Indicator"("planId");

-- CreateIndex
CREATE INDEX "OfficeLog_subject_idx" ON "OfficeLog"("subject");
