CREATE TABLE "staff_known_networks" (
	"staff_id" text NOT NULL,
	"network_hash" text NOT NULL,
	"signed_in_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_known_networks_staff_id_network_hash_pk" PRIMARY KEY("staff_id","network_hash")
);
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "session_epoch" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_known_networks" ADD CONSTRAINT "staff_known_networks_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;