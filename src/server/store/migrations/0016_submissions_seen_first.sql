ALTER TABLE "submissions" ADD COLUMN "picture_size" jsonb;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "is_being_finished" boolean DEFAULT false NOT NULL;