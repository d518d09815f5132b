CREATE TABLE "installation" (
	"is_the_only_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"paper_id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"secret_fingerprint" text,
	CONSTRAINT "installation_only_one" CHECK ("installation"."is_the_only_one")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "held_by_hand_at" timestamp with time zone;