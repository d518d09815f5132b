CREATE TABLE "source_answers" (
	"source_id" integer NOT NULL,
	"request" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"fetched_at" timestamp with time zone,
	"payload" "bytea",
	"content_type" text DEFAULT '' NOT NULL,
	"etag" text,
	"last_modified" text,
	"parts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"links" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dropped" integer DEFAULT 0 NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"is_sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "source_answers_source_id_request_pk" PRIMARY KEY("source_id","request")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"edition_id" integer NOT NULL,
	"adapter" text NOT NULL,
	"settings" jsonb NOT NULL,
	"position" integer NOT NULL,
	"paused_at" timestamp with time zone,
	"version" integer NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "camera_pictures" (
	"name" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"width_px" integer NOT NULL,
	"height_px" integer NOT NULL,
	"used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "camera_views" (
	"source_id" integer NOT NULL,
	"camera" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease" uuid,
	"leased_until" timestamp with time zone,
	"etag" text,
	"last_modified" text,
	"picture" text,
	"taken_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "camera_views_source_id_camera_pk" PRIMARY KEY("source_id","camera")
);
--> statement-breakpoint
ALTER TABLE "source_answers" ADD CONSTRAINT "source_answers_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "camera_views" ADD CONSTRAINT "camera_views_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sources_edition_idx" ON "sources" USING btree ("edition_id","position");--> statement-breakpoint
CREATE INDEX "sources_due_idx" ON "sources" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "camera_pictures_used_idx" ON "camera_pictures" USING btree ("used_at");--> statement-breakpoint
CREATE INDEX "camera_views_due_idx" ON "camera_views" USING btree ("due_at");