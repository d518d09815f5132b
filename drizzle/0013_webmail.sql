CREATE TABLE "webmail_boxes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webmail_boxes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_conversations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webmail_conversations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"box_id" integer NOT NULL,
	"folder" text NOT NULL,
	"subject" text NOT NULL,
	"people" jsonb NOT NULL,
	"snippet" text NOT NULL,
	"message_count" integer NOT NULL,
	"has_files" boolean NOT NULL,
	"newest_at" timestamp with time zone NOT NULL,
	"newest_in_id" integer,
	"newest_out_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "webmail_grants" (
	"box_id" integer NOT NULL,
	"staff_id" text NOT NULL,
	"right" text NOT NULL,
	"granted_by" text,
	"granted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "webmail_grants_box_id_staff_id_pk" PRIMARY KEY("box_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "webmail_messages" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "webmail_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"box_id" integer NOT NULL,
	"conversation_id" integer NOT NULL,
	"direction" text NOT NULL,
	"raw_hash" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"has_files" boolean NOT NULL,
	"reading" jsonb NOT NULL,
	"verification" jsonb NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webmail_read_marks" (
	"staff_id" text NOT NULL,
	"conversation_id" integer NOT NULL,
	"read_to_id" integer NOT NULL,
	CONSTRAINT "webmail_read_marks_staff_id_conversation_id_pk" PRIMARY KEY("staff_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "webmail_references" (
	"box_id" integer NOT NULL,
	"message_id_hash" text NOT NULL,
	"conversation_id" integer NOT NULL,
	"is_own" boolean NOT NULL,
	CONSTRAINT "webmail_references_box_id_message_id_hash_pk" PRIMARY KEY("box_id","message_id_hash")
);
--> statement-breakpoint
ALTER TABLE "webmail_conversations" ADD CONSTRAINT "webmail_conversations_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_conversations" ADD CONSTRAINT "webmail_conversations_newest_in_id_webmail_messages_id_fk" FOREIGN KEY ("newest_in_id") REFERENCES "public"."webmail_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_grants" ADD CONSTRAINT "webmail_grants_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_grants" ADD CONSTRAINT "webmail_grants_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_grants" ADD CONSTRAINT "webmail_grants_granted_by_staff_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_messages" ADD CONSTRAINT "webmail_messages_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_messages" ADD CONSTRAINT "webmail_messages_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_read_marks" ADD CONSTRAINT "webmail_read_marks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_read_marks" ADD CONSTRAINT "webmail_read_marks_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_references" ADD CONSTRAINT "webmail_references_box_id_webmail_boxes_id_fk" FOREIGN KEY ("box_id") REFERENCES "public"."webmail_boxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webmail_references" ADD CONSTRAINT "webmail_references_conversation_id_webmail_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."webmail_conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "webmail_boxes_slug_key" ON "webmail_boxes" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "webmail_boxes_address_key" ON "webmail_boxes" USING btree ("address");--> statement-breakpoint
CREATE INDEX "webmail_conversations_folder_idx" ON "webmail_conversations" USING btree ("box_id","folder","newest_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "webmail_conversations_sent_idx" ON "webmail_conversations" USING btree ("box_id","newest_out_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "webmail_conversations"."newest_out_at" is not null;--> statement-breakpoint
CREATE INDEX "webmail_grants_staff_idx" ON "webmail_grants" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webmail_messages_raw_key" ON "webmail_messages" USING btree ("raw_hash","box_id");--> statement-breakpoint
CREATE INDEX "webmail_messages_conversation_idx" ON "webmail_messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "webmail_messages_words_idx" ON "webmail_messages" USING gin ("words");--> statement-breakpoint
CREATE INDEX "webmail_messages_newest_idx" ON "webmail_messages" USING btree ("box_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);