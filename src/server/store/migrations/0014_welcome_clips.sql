CREATE TABLE "welcome_clips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"words" text DEFAULT '' NOT NULL,
	"clip_key" text,
	"poster_key" text,
	"duration" double precision,
	"clip_bytes" bigint,
	"width" integer,
	"height" integer,
	"gone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "welcome_clips" ADD CONSTRAINT "welcome_clips_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "welcome_clips_campaign" ON "welcome_clips" USING btree ("campaign_id","created_at");