CREATE TABLE "webmail_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"box_id" integer NOT NULL,
	"staff_id" text NOT NULL,
	"answers_id" integer,
	"conversation_id" integer,
	"mail_id" text NOT NULL,
	"raw_hash" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"reading" jsonb NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"sent_message_id" integer,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"box_id" integer NOT NULL,
	"staff_id" text NOT NULL,
	"kind" text NOT NULL,
	"answers_id" integer,
	"conversation_id" integer,
	"identity" text NOT NULL,
	"to" text NOT NULL,
	"cc" text NOT NULL,
	"bcc" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"files" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_by" text NOT NULL,
	"phase" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_recipients" (
	"answer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"field" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "webmail_recipients_answer_id_position_pk" PRIMARY KEY("answer_id","position")
);
--> statement-breakpoint
CREATE TABLE "webmail_letters" (
	"conversation_id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"permission" text NOT NULL,
	"asked_by" text,
	"asked_at" timestamp with time zone,
	"question_id" uuid,
	"settled_by" text,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webmail_stories" (
	"message_id" integer PRIMARY KEY NOT NULL,
	"box_id" integer NOT NULL,
	"story_id" integer NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_releases" (
	"message_id" integer PRIMARY KEY NOT NULL,
	"wire_id" integer NOT NULL,
	"item_id" integer,
	"due_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_merges" (
	"from_id" integer PRIMARY KEY NOT NULL,
	"box_id" integer NOT NULL,
	"into_id" integer NOT NULL,
	"merged_by" text,
	"merged_at" timestamp with time zone NOT NULL,
	"kept" jsonb
);
--> statement-breakpoint
CREATE TABLE "webmail_notes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webmail_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"conversation_id" integer NOT NULL,
	"staff_id" text NOT NULL,
	"text" text NOT NULL,
	"earlier_text" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webmail_presences" (
	"conversation_id" integer NOT NULL,
	"staff_id" text NOT NULL,
	"tab" text NOT NULL,
	"doing" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "webmail_presences_conversation_id_staff_id_tab_pk" PRIMARY KEY("conversation_id","staff_id","tab")
);
--> statement-breakpoint
ALTER TABLE "wires" ALTER COLUMN "feed_url" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "webmail_boxes" ADD COLUMN "purpose" text DEFAULT 'general' NOT NULL;--> statement-breakpoint
ALTER TABLE "webmail_boxes" ADD COLUMN "signature" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "webmail_conversations" ADD COLUMN "state" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "webmail_conversations" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "wires" ADD COLUMN "kind" text DEFAULT 'feed' NOT NULL;--> statement-breakpoint
ALTER TABLE "wires" ADD COLUMN "senders" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "webmail_answers" ADD CONSTRAINT "webmail_answers_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_answers" ADD CONSTRAINT "webmail_answers_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_answers" ADD CONSTRAINT "webmail_answers_answers_id_webmail_messages_id_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."webmail_messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_answers" ADD CONSTRAINT "webmail_answers_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_answers" ADD CONSTRAINT "webmail_answers_sent_message_id_webmail_messages_id_fk" FOREIGN KEY ("sent_message_id") REFERENCES "public"."webmail_messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_drafts" ADD CONSTRAINT "webmail_drafts_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_drafts" ADD CONSTRAINT "webmail_drafts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_drafts" ADD CONSTRAINT "webmail_drafts_answers_id_webmail_messages_id_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."webmail_messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_drafts" ADD CONSTRAINT "webmail_drafts_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_recipients" ADD CONSTRAINT "webmail_recipients_answer_id_webmail_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."webmail_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_letters" ADD CONSTRAINT "webmail_letters_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_letters" ADD CONSTRAINT "webmail_letters_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_letters" ADD CONSTRAINT "webmail_letters_settled_by_staff_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_stories" ADD CONSTRAINT "webmail_stories_message_id_webmail_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."webmail_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_stories" ADD CONSTRAINT "webmail_stories_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_stories" ADD CONSTRAINT "webmail_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_stories" ADD CONSTRAINT "webmail_stories_made_by_staff_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_releases" ADD CONSTRAINT "webmail_releases_message_id_webmail_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."webmail_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_releases" ADD CONSTRAINT "webmail_releases_wire_id_wires_id_fk" FOREIGN KEY ("wire_id") REFERENCES "public"."wires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_releases" ADD CONSTRAINT "webmail_releases_item_id_wire_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."wire_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_merges" ADD CONSTRAINT "webmail_merges_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_merges" ADD CONSTRAINT "webmail_merges_into_id_webmail_conversations_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_merges" ADD CONSTRAINT "webmail_merges_merged_by_staff_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_notes" ADD CONSTRAINT "webmail_notes_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_notes" ADD CONSTRAINT "webmail_notes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_presences" ADD CONSTRAINT "webmail_presences_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_presences" ADD CONSTRAINT "webmail_presences_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webmail_answers_conversation_idx" ON "webmail_answers" USING btree ("conversation_id");--> statement-breakpoint
CREATE INDEX "webmail_answers_sent_idx" ON "webmail_answers" USING btree ("sent_message_id") WHERE "webmail_answers"."sent_message_id" is not null;--> statement-breakpoint
CREATE INDEX "webmail_answers_raw_idx" ON "webmail_answers" USING btree ("raw_hash");--> statement-breakpoint
CREATE INDEX "webmail_drafts_person_idx" ON "webmail_drafts" USING btree ("box_id","staff_id","changed_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "webmail_stories_story_idx" ON "webmail_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "webmail_releases_due_idx" ON "webmail_releases" USING btree ("due_at") WHERE "webmail_releases"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "webmail_releases_item_idx" ON "webmail_releases" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "webmail_merges_into_idx" ON "webmail_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "webmail_notes_conversation_idx" ON "webmail_notes" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "webmail_presences_seen_idx" ON "webmail_presences" USING btree ("seen_at");--> statement-breakpoint
ALTER TABLE "webmail_conversations" ADD CONSTRAINT "webmail_conversations_owner_id_staff_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webmail_conversations_state_idx" ON "webmail_conversations" USING btree ("box_id","folder","state","newest_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "webmail_conversations_free_idx" ON "webmail_conversations" USING btree ("box_id","folder","newest_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "webmail_conversations"."owner_id" is null;--> statement-breakpoint
CREATE INDEX "webmail_conversations_owner_idx" ON "webmail_conversations" USING btree ("owner_id","box_id","newest_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "webmail_conversations"."owner_id" is not null;