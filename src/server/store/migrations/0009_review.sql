CREATE TABLE "server_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"event" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_frames" (
	"take_id" uuid PRIMARY KEY NOT NULL,
	"moments" double precision[] NOT NULL,
	"length" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "notes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "adjusted_in" double precision;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "adjusted_out" double precision;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "handed_in_by" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "proxy_in" double precision;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "proxy_out" double precision;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "notes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "submission_frames" ADD CONSTRAINT "submission_frames_take_id_submissions_take_id_fk" FOREIGN KEY ("take_id") REFERENCES "public"."submissions"("take_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "server_events_created" ON "server_events" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_handed_in_by_coordinators_id_fk" FOREIGN KEY ("handed_in_by") REFERENCES "public"."coordinators"("id") ON DELETE set null ON UPDATE no action;