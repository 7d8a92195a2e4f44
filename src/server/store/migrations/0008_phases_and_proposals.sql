CREATE TABLE "proposals" (
	"line_id" uuid NOT NULL,
	"contributor_id" uuid NOT NULL,
	"text" text NOT NULL,
	"base_text" text NOT NULL,
	"state" text NOT NULL,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proposals_line_id_contributor_id_pk" PRIMARY KEY("line_id","contributor_id")
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "phase" text DEFAULT 'filming' NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE cascade ON UPDATE no action;