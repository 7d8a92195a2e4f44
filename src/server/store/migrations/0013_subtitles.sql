CREATE TABLE "edited_subtitles" (
	"line_id" uuid NOT NULL,
	"language" text NOT NULL,
	"take_id" uuid NOT NULL,
	"source_text" text NOT NULL,
	"cues" jsonb NOT NULL,
	CONSTRAINT "edited_subtitles_line_id_language_pk" PRIMARY KEY("line_id","language")
);
--> statement-breakpoint
CREATE TABLE "line_translations" (
	"line_id" uuid NOT NULL,
	"language" text NOT NULL,
	"text" text NOT NULL,
	"source_text" text NOT NULL,
	CONSTRAINT "line_translations_line_id_language_pk" PRIMARY KEY("line_id","language")
);
--> statement-breakpoint
CREATE TABLE "speech" (
	"take_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"in_point" double precision NOT NULL,
	"out_point" double precision NOT NULL,
	"words" jsonb
);
--> statement-breakpoint
CREATE TABLE "subtitle_languages" (
	"campaign_id" uuid NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "subtitle_languages_campaign_id_language_pk" PRIMARY KEY("campaign_id","language")
);
--> statement-breakpoint
ALTER TABLE "films" ADD COLUMN "tracks" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "edited_subtitles" ADD CONSTRAINT "edited_subtitles_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_translations" ADD CONSTRAINT "line_translations_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speech" ADD CONSTRAINT "speech_take_id_submissions_take_id_fk" FOREIGN KEY ("take_id") REFERENCES "public"."submissions"("take_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subtitle_languages" ADD CONSTRAINT "subtitle_languages_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;