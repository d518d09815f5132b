CREATE TABLE "processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"program" text NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"clock_ahead_ms" bigint NOT NULL,
	"disks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "troubles" (
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"words" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	CONSTRAINT "troubles_kind_subject_pk" PRIMARY KEY("kind","subject")
);
