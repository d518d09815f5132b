ALTER TABLE "stories" ADD COLUMN "draft_key" text;--> statement-breakpoint
ALTER TABLE "story_revisions" ADD COLUMN "open_since" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "stories_draft_key_key" ON "stories" USING btree ("draft_key");--> statement-breakpoint
CREATE INDEX "story_revisions_open_idx" ON "story_revisions" USING btree ("saved_at") WHERE "story_revisions"."open_since" is not null;--> statement-breakpoint
-- Revisions stay as they were written; a working copy is one that is not written yet.
DROP TRIGGER story_revisions_append_only ON story_revisions;--> statement-breakpoint
CREATE TRIGGER story_revisions_append_only BEFORE UPDATE OR DELETE ON story_revisions FOR EACH ROW WHEN (OLD.open_since IS NULL) EXECUTE FUNCTION refuse_change();
