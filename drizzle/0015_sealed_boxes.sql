ALTER TABLE "webmail_boxes" ADD COLUMN "purge_days" integer;--> statement-breakpoint
ALTER TABLE "webmail_boxes" ADD COLUMN "safer_ways" text DEFAULT '' NOT NULL;