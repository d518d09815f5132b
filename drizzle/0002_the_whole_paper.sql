-- Both extensions come with PostgreSQL and may be made by a database's owner.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- Words are searched without accents and by their stem; in other languages as they are.
CREATE TEXT SEARCH CONFIGURATION paper_english (COPY = english);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION paper_english ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION paper_french (COPY = french);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION paper_french ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION paper_simple (COPY = simple);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION paper_simple ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"edition_ids" integer[] NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"href" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "authors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"role" text NOT NULL,
	"bio" text NOT NULL,
	"email" text NOT NULL,
	"portrait" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_revisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "page_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"number" integer NOT NULL,
	"headline" text NOT NULL,
	"body" jsonb NOT NULL,
	"saved_by" text,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_reads" (
	"story_id" integer NOT NULL,
	"hour_at" timestamp with time zone NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "story_reads_story_id_hour_at_pk" PRIMARY KEY("story_id","hour_at")
);
--> statement-breakpoint
CREATE TABLE "story_bylines" (
	"story_id" integer NOT NULL,
	"edition_id" integer NOT NULL,
	"name_key" text NOT NULL,
	"public_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_bylines_story_id_edition_id_name_key_pk" PRIMARY KEY("story_id","edition_id","name_key")
);
--> statement-breakpoint
CREATE TABLE "story_documents" (
	"story_id" integer PRIMARY KEY NOT NULL,
	"edition_ids" integer[] NOT NULL,
	"section_id" integer NOT NULL,
	"public_at" timestamp with time zone NOT NULL,
	"headline" "tsvector" NOT NULL,
	"document" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_publications" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "story_publications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"story_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"live_at" timestamp with time zone NOT NULL,
	"significant" boolean NOT NULL,
	"hidden_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "story_topics" (
	"story_id" integer NOT NULL,
	"edition_id" integer NOT NULL,
	"topic_id" integer NOT NULL,
	"public_at" timestamp with time zone NOT NULL,
	CONSTRAINT "story_topics_story_id_edition_id_topic_id_pk" PRIMARY KEY("story_id","edition_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "story_words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "topics_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "audit_entries_subject_idx";
--> statement-breakpoint
DROP INDEX "audit_entries_at_idx";
--> statement-breakpoint
DROP INDEX "outbox_created_idx";
--> statement-breakpoint
DROP INDEX "media_created_at_idx";
--> statement-breakpoint
DROP INDEX "corrections_story_idx";
--> statement-breakpoint
DROP INDEX "stories_state_changed_idx";
--> statement-breakpoint
DROP INDEX "stories_created_by_idx";
--> statement-breakpoint
DROP INDEX "story_placements_edition_idx";
--> statement-breakpoint
DROP INDEX "story_placements_section_idx";
--> statement-breakpoint
DROP INDEX "story_revisions_number_key";
--> statement-breakpoint
ALTER TABLE "media_variants" DROP CONSTRAINT "media_variants_media_id_format_width_px_pk";
--> statement-breakpoint
ALTER TABLE "sections" ADD COLUMN "names" jsonb DEFAULT '{}'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "shapes_ready_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "media_variants" ADD COLUMN "shape" text DEFAULT 'whole' NOT NULL;
--> statement-breakpoint
ALTER TABLE "media_variants" ADD CONSTRAINT "media_variants_media_id_shape_format_width_px_pk" PRIMARY KEY("media_id","shape","format","width_px");
--> statement-breakpoint
ALTER TABLE "story_revisions" ADD COLUMN "topic_ids" integer[] DEFAULT '{}' NOT NULL;
--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "page_revisions" ADD CONSTRAINT "page_revisions_saved_by_staff_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_reads" ADD CONSTRAINT "story_reads_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_bylines" ADD CONSTRAINT "story_bylines_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_bylines" ADD CONSTRAINT "story_bylines_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_documents" ADD CONSTRAINT "story_documents_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_publications" ADD CONSTRAINT "story_publications_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_publications" ADD CONSTRAINT "story_publications_revision_id_story_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."story_revisions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_topics" ADD CONSTRAINT "story_topics_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_topics" ADD CONSTRAINT "story_topics_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "story_topics" ADD CONSTRAINT "story_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "alerts_ends_idx" ON "alerts" USING btree ("ends_at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE UNIQUE INDEX "authors_slug_key" ON "authors" USING btree ("slug");
--> statement-breakpoint
CREATE UNIQUE INDEX "authors_name_key" ON "authors" USING btree ("name_key");
--> statement-breakpoint
CREATE UNIQUE INDEX "page_revisions_number_key" ON "page_revisions" USING btree ("kind","language","number" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "story_reads_hour_idx" ON "story_reads" USING btree ("hour_at","story_id","reads");
--> statement-breakpoint
CREATE INDEX "story_bylines_page_idx" ON "story_bylines" USING btree ("edition_id","name_key","public_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "story_documents_document_idx" ON "story_documents" USING gin ("document");
--> statement-breakpoint
CREATE INDEX "story_documents_headline_idx" ON "story_documents" USING gin ("headline");
--> statement-breakpoint
CREATE INDEX "story_documents_public_idx" ON "story_documents" USING btree ("public_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "story_publications_story_idx" ON "story_publications" USING btree ("story_id","id");
--> statement-breakpoint
CREATE INDEX "story_topics_page_idx" ON "story_topics" USING btree ("edition_id","topic_id","public_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "story_words_like_idx" ON "story_words" USING gin ("word" gin_trgm_ops);
--> statement-breakpoint
CREATE UNIQUE INDEX "topics_slug_key" ON "topics" USING btree ("slug");
--> statement-breakpoint
CREATE INDEX "media_shapes_wanted_idx" ON "media" USING btree ("created_at") WHERE "media"."shapes_ready_at" is null;
--> statement-breakpoint
CREATE INDEX "corrections_archive_idx" ON "corrections" USING btree ("corrected_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "stories_significant_idx" ON "stories" USING btree ("significant_at" DESC NULLS FIRST) WHERE "stories"."significant_at" is not null;
--> statement-breakpoint
CREATE INDEX "stories_killed_idx" ON "stories" USING btree ("killed_at" DESC NULLS FIRST) WHERE "stories"."killed_at" is not null;
--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject_kind","subject_id","id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "outbox_created_idx" ON "outbox" USING btree ("created_at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "media_created_at_idx" ON "media" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "corrections_story_idx" ON "corrections" USING btree ("story_id","corrected_at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "stories_state_changed_idx" ON "stories" USING btree ("state","changed_at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "stories_created_by_idx" ON "stories" USING btree ("created_by","changed_at" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "story_placements_edition_idx" ON "story_placements" USING btree ("edition_id","public_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE INDEX "story_placements_section_idx" ON "story_placements" USING btree ("edition_id","section_id","public_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);
--> statement-breakpoint
CREATE UNIQUE INDEX "story_revisions_number_key" ON "story_revisions" USING btree ("story_id","number" DESC NULLS FIRST);
--> statement-breakpoint
CREATE TRIGGER page_revisions_append_only BEFORE UPDATE OR DELETE ON page_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER page_revisions_no_truncate BEFORE TRUNCATE ON page_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What was published before this: findable, under its bylines, and with its public history as far as it is known.
INSERT INTO story_publications (story_id, revision_id, live_at, significant)
SELECT id, live_revision_id, public_at, true FROM stories WHERE live_revision_id IS NOT NULL AND public_at IS NOT NULL;
--> statement-breakpoint
INSERT INTO story_bylines (story_id, edition_id, name_key, public_at)
SELECT DISTINCT p.story_id, p.edition_id, key, p.public_at
FROM story_placements p
JOIN stories s ON s.id = p.story_id
JOIN story_revisions r ON r.id = s.live_revision_id
CROSS JOIN LATERAL unnest(r.bylines) AS name
CROSS JOIN LATERAL (SELECT lower(btrim(regexp_replace(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g'))) AS key) k
WHERE key <> '';
--> statement-breakpoint
WITH raw AS (
  SELECT s.id, r.edition_ids, r.section_id, s.public_at, r.kicker || E'\n' || r.headline AS a,
    concat_ws(E'\n', r.deck, array_to_string(r.bylines, E'\n'), r.dateline) AS b,
    left((SELECT string_agg(v #>> '{}', ' ') FROM jsonb_path_query(r.body, '$.**.text') v WHERE jsonb_typeof(v) = 'string'), 200000) AS c,
    concat_ws(E'\n', r.lead_picture ->> 'caption', r.lead_picture ->> 'credit',
      left((SELECT string_agg(v #>> '{}', ' ') FROM jsonb_path_query(r.body, '$.**.caption') v WHERE jsonb_typeof(v) = 'string'), 200000)) AS d,
    (CASE split_part(r.language, '-', 1) WHEN 'en' THEN 'paper_english' WHEN 'fr' THEN 'paper_french' ELSE 'paper_simple' END)::regconfig AS config
  FROM stories s JOIN story_revisions r ON r.id = s.live_revision_id
  WHERE s.state IN ('published', 'scheduled') AND s.public_at IS NOT NULL
), live AS (
  -- as lib/stories/searchable.ts reads them: signs beyond ASCII are no letters
  SELECT id, edition_ids, section_id, public_at, config,
    regexp_replace(translate(a, '’‘ʼ', ''''''''), '[<“”„«»…—–\u00a0\u202f]', ' ', 'g') AS a,
    regexp_replace(translate(b, '’‘ʼ', ''''''''), '[<“”„«»…—–\u00a0\u202f]', ' ', 'g') AS b,
    regexp_replace(translate(c, '’‘ʼ', ''''''''), '[<“”„«»…—–\u00a0\u202f]', ' ', 'g') AS c,
    regexp_replace(translate(d, '’‘ʼ', ''''''''), '[<“”„«»…—–\u00a0\u202f]', ' ', 'g') AS d
  FROM raw
), words AS (
  INSERT INTO story_words (word)
  SELECT DISTINCT lower(found[1]) FROM live, regexp_matches(concat_ws(' ', a, b, c, d), '[[:alpha:]]{4,30}', 'g') AS found
  ON CONFLICT DO NOTHING
)
INSERT INTO story_documents (story_id, edition_ids, section_id, public_at, headline, document)
SELECT id, edition_ids, section_id, public_at, to_tsvector(config, a),
  setweight(to_tsvector(config, a), 'A') || setweight(to_tsvector(config, b), 'B') ||
  setweight(to_tsvector(config, coalesce(c, '')), 'C') || setweight(to_tsvector(config, coalesce(d, '')), 'D')
FROM live;
