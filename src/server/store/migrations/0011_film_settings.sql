ALTER TABLE "campaigns" ADD COLUMN "film_settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "films" ADD COLUMN "settings" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "films" ADD COLUMN "resolution" integer DEFAULT 1080 NOT NULL;--> statement-breakpoint
ALTER TABLE "films" ADD COLUMN "subtitles" text DEFAULT 'soft' NOT NULL;--> statement-breakpoint
ALTER TABLE "films" ADD COLUMN "eta_seconds" double precision;--> statement-breakpoint
ALTER TABLE "films" ADD COLUMN "warnings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
-- Clips of films ordered before say what they left unsaid: no gain, no crop, no lower third.
UPDATE "films" SET "cut" = (
  SELECT coalesce(jsonb_agg(
    CASE WHEN event->>'kind' = 'clip' THEN '{"gainDb": 0, "crop": null, "lowerThird": null}'::jsonb || event ELSE event END
    ORDER BY place), '[]'::jsonb)
  FROM jsonb_array_elements("cut") WITH ORDINALITY AS events(event, place)
);
