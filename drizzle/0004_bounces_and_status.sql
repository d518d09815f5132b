DROP INDEX "shares_purge_idx";--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "recipient_hash" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "bounce_status" text;--> statement-breakpoint
ALTER TABLE "shares" ADD COLUMN "status_hash" text;--> statement-breakpoint
ALTER TABLE "suppressions" ADD COLUMN "reason" text DEFAULT 'asked' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "shares_status_key" ON "shares" USING btree ("status_hash");--> statement-breakpoint
CREATE INDEX "shares_purge_idx" ON "shares" USING btree ("asked_at") WHERE "shares"."token_hash" is not null or "shares"."status_hash" is not null;