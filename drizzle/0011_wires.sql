CREATE TABLE "fetch_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"retry_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"robots" text,
	"robots_read_at" timestamp with time zone,
	"asked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wire_item_versions" (
	"item_id" integer NOT NULL,
	"number" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"raw" jsonb,
	"clean" jsonb,
	"words" jsonb,
	CONSTRAINT "wire_item_versions_item_id_number_pk" PRIMARY KEY("item_id","number")
);
--> statement-breakpoint
CREATE TABLE "wire_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wire_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"wire_id" integer NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"story_id" integer,
	"version" integer NOT NULL,
	"ready_version" integer DEFAULT 0 NOT NULL,
	"written_version" integer DEFAULT 0 NOT NULL,
	"written_revision_id" integer,
	"settled_version" integer DEFAULT 0 NOT NULL,
	"title" text NOT NULL,
	"link" text,
	"language" text NOT NULL,
	"categories" text[] NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"doubt" text,
	"repeat_key" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"is_listed" boolean NOT NULL,
	"position" integer NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_settled_at" timestamp with time zone,
	"rule_set_id" integer,
	"routing" jsonb,
	"seen_at" timestamp with time zone,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "wire_picture_copies" (
	"wire_id" integer NOT NULL,
	"url" text NOT NULL,
	"media_id" uuid,
	"copied_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	CONSTRAINT "wire_picture_copies_wire_id_url_pk" PRIMARY KEY("wire_id","url")
);
--> statement-breakpoint
CREATE TABLE "wire_polls" (
	"wire_id" integer PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"etag" text,
	"last_modified" text,
	"body_hash" text,
	"built_at" timestamp with time zone,
	"asked_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"stored_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"ttl_minutes" integer,
	"is_cut" boolean DEFAULT false NOT NULL,
	"item_count" integer,
	"moved_to" text,
	"moved_since" timestamp with time zone,
	"moved_days" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wire_rule_sets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wire_rule_sets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"rules" jsonb NOT NULL,
	"saved_by" text,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wires" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "wires_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"feed_url" text NOT NULL,
	"homepage" text NOT NULL,
	"name" text NOT NULL,
	"supplier" text NOT NULL,
	"copyright" text NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"rights" text NOT NULL,
	"licence" text DEFAULT '' NOT NULL,
	"is_canonical" boolean NOT NULL,
	"pictures" text NOT NULL,
	"picture_days" integer,
	"section_id" integer NOT NULL,
	"edition_ids" integer[] NOT NULL,
	"destination" text NOT NULL,
	"withdrawal" text NOT NULL,
	"interval_minutes" integer NOT NULL,
	"idle_hours" integer,
	"paused_at" timestamp with time zone,
	"version" integer NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "wire_item_versions" ADD CONSTRAINT "wire_item_versions_item_id_wire_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."wire_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_items" ADD CONSTRAINT "wire_items_wire_id_wires_id_fk" FOREIGN KEY ("wire_id") REFERENCES "public"."wires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_items" ADD CONSTRAINT "wire_items_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_items" ADD CONSTRAINT "wire_items_written_revision_id_story_revisions_id_fk" FOREIGN KEY ("written_revision_id") REFERENCES "public"."story_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_items" ADD CONSTRAINT "wire_items_rule_set_id_wire_rule_sets_id_fk" FOREIGN KEY ("rule_set_id") REFERENCES "public"."wire_rule_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_picture_copies" ADD CONSTRAINT "wire_picture_copies_wire_id_wires_id_fk" FOREIGN KEY ("wire_id") REFERENCES "public"."wires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_picture_copies" ADD CONSTRAINT "wire_picture_copies_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_polls" ADD CONSTRAINT "wire_polls_wire_id_wires_id_fk" FOREIGN KEY ("wire_id") REFERENCES "public"."wires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wire_rule_sets" ADD CONSTRAINT "wire_rule_sets_saved_by_staff_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wires" ADD CONSTRAINT "wires_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wires" ADD CONSTRAINT "wires_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wire_item_versions_raw_idx" ON "wire_item_versions" USING btree ("received_at") WHERE "wire_item_versions"."raw" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "wire_items_key_key" ON "wire_items" USING btree ("wire_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "wire_items_story_key" ON "wire_items" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "wire_items_listed_idx" ON "wire_items" USING btree ("wire_id") WHERE "wire_items"."is_listed";--> statement-breakpoint
CREATE INDEX "wire_items_unready_idx" ON "wire_items" USING btree (coalesce("retry_at", "changed_at")) WHERE "wire_items"."ready_version" < "wire_items"."version";--> statement-breakpoint
CREATE INDEX "wire_items_inbox_idx" ON "wire_items" USING btree ("received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "wire_items"."state" = 'inbox' and "wire_items"."ready_version" > 0;--> statement-breakpoint
CREATE INDEX "wire_items_wire_received_idx" ON "wire_items" USING btree ("wire_id","received_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "wire_items_repeat_idx" ON "wire_items" USING btree ("repeat_key","received_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "wire_items_withdrawn_idx" ON "wire_items" USING btree ("withdrawn_at") WHERE "wire_items"."withdrawn_at" is not null and "wire_items"."withdrawal_settled_at" is null;--> statement-breakpoint
CREATE INDEX "wire_picture_copies_ends_idx" ON "wire_picture_copies" USING btree ("ends_at") WHERE "wire_picture_copies"."ends_at" is not null and "wire_picture_copies"."media_id" is not null;--> statement-breakpoint
CREATE INDEX "wire_picture_copies_media_idx" ON "wire_picture_copies" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "wire_polls_due_idx" ON "wire_polls" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "wires_slug_key" ON "wires" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "wires_feed_url_key" ON "wires" USING btree ("feed_url");