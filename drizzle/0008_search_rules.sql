-- Stems without a list of words to leave out: names may be made of such words.
CREATE TEXT SEARCH DICTIONARY paper_english_stem (TEMPLATE = snowball, LANGUAGE = english);
--> statement-breakpoint
CREATE TEXT SEARCH DICTIONARY paper_french_stem (TEMPLATE = snowball, LANGUAGE = french);
--> statement-breakpoint
CREATE TABLE "stories_to_index" (
	"story_id" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "story_documents" ADD COLUMN "rules" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "stories_to_index" ADD CONSTRAINT "stories_to_index_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "story_documents_rules_idx" ON "story_documents" USING btree ("rules");
--> statement-breakpoint
-- A topic's name stands on the page of every story about it, and is found there.
CREATE FUNCTION index_stories_of_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stories_to_index (story_id) SELECT DISTINCT story_id FROM story_topics WHERE topic_id = NEW.id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER topics_renamed AFTER UPDATE OF name ON topics FOR EACH ROW
WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION index_stories_of_topic();
