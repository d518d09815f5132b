CREATE TABLE "webmail_owed_copies" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_imap_accounts" (
	"box_id" integer PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"sealed_password" text NOT NULL,
	"staff_id" text,
	"refused_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_imap_folders" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webmail_imap_folders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"box_id" integer NOT NULL,
	"place" text NOT NULL,
	"path" text NOT NULL,
	"uid_validity" bigint NOT NULL,
	"bottom_uid" bigint NOT NULL,
	"top_uid" bigint NOT NULL,
	"below_count" integer NOT NULL,
	"message_count" integer NOT NULL,
	"unseen_count" integer NOT NULL,
	"modseq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_imap_messages" (
	"id" integer PRIMARY KEY DEFAULT nextval('webmail_messages_id_seq') NOT NULL,
	"box_id" integer NOT NULL,
	"folder_id" integer NOT NULL,
	"uid" bigint NOT NULL,
	"conversation_id" integer NOT NULL,
	"direction" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"size_bytes" bigint NOT NULL,
	"subject" text NOT NULL,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"message_id_hash" text NOT NULL,
	"is_automatic" boolean NOT NULL,
	"has_files" boolean NOT NULL,
	"is_seen" boolean NOT NULL,
	"text_part" jsonb
);
--> statement-breakpoint
CREATE TABLE "webmail_imap_read_marks" (
	"staff_id" text NOT NULL,
	"conversation_id" integer NOT NULL,
	"read_to_at" timestamp with time zone NOT NULL,
	"read_to_id" integer NOT NULL,
	CONSTRAINT "webmail_imap_read_marks_staff_id_conversation_id_pk" PRIMARY KEY("staff_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "webmail_answers" DROP CONSTRAINT "webmail_answers_answers_id_webmail_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "webmail_answers" DROP CONSTRAINT "webmail_answers_sent_message_id_webmail_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "webmail_drafts" DROP CONSTRAINT "webmail_drafts_answers_id_webmail_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "webmail_stories" DROP CONSTRAINT "webmail_stories_message_id_webmail_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "webmail_owed_copies" ADD CONSTRAINT "webmail_owed_copies_answer_id_webmail_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."webmail_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_accounts" ADD CONSTRAINT "webmail_imap_accounts_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_accounts" ADD CONSTRAINT "webmail_imap_accounts_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_folders" ADD CONSTRAINT "webmail_imap_folders_box_id_webmail_imap_accounts_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_imap_accounts"("box_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_messages" ADD CONSTRAINT "webmail_imap_messages_box_id_webmail_imap_accounts_box_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_imap_accounts"("box_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_messages" ADD CONSTRAINT "webmail_imap_messages_folder_id_webmail_imap_folders_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."webmail_imap_folders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_messages" ADD CONSTRAINT "webmail_imap_messages_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_read_marks" ADD CONSTRAINT "webmail_imap_read_marks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_imap_read_marks" ADD CONSTRAINT "webmail_imap_read_marks_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webmail_owed_copies_due_idx" ON "webmail_owed_copies" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "webmail_imap_accounts_staff_idx" ON "webmail_imap_accounts" USING btree ("staff_id") WHERE "webmail_imap_accounts"."staff_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "webmail_imap_folders_place_key" ON "webmail_imap_folders" USING btree ("box_id","place");--> statement-breakpoint
CREATE UNIQUE INDEX "webmail_imap_messages_uid_key" ON "webmail_imap_messages" USING btree ("folder_id","uid");--> statement-breakpoint
CREATE INDEX "webmail_imap_messages_conversation_idx" ON "webmail_imap_messages" USING btree ("conversation_id","received_at","id");--> statement-breakpoint
CREATE INDEX "webmail_imap_messages_newest_idx" ON "webmail_imap_messages" USING btree ("box_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);