-- Whose it is to follow a rule's advice, and until when. Who leaves the organisation leaves it to nobody.
CREATE TABLE "advice_assignment" (
    "organization_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "user_id" UUID,
    "due_on" DATE,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "advice_assignment_pkey" PRIMARY KEY ("organization_id","rule_id")
);

SELECT app_protect('advice_assignment');
