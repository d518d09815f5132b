CREATE TABLE "story_presences" (
	"staff_id" text NOT NULL,
	"tab" text NOT NULL,
	"story_id" integer NOT NULL,
	"block_id" text,
	"since_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "story_presences_staff_id_tab_pk" PRIMARY KEY("staff_id","tab")
);
--> statement-breakpoint
ALTER TABLE "page_changes" ADD COLUMN "event" jsonb;--> statement-breakpoint
ALTER TABLE "story_presences" ADD CONSTRAINT "story_presences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_presences" ADD CONSTRAINT "story_presences_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_presences_story_idx" ON "story_presences" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "story_presences_seen_idx" ON "story_presences" USING btree ("seen_at");