-- A comment about one moment is a note from now on.
UPDATE "submissions" SET "notes" = jsonb_build_array(jsonb_build_object('at', "comment_at", 'text', "comment")), "comment" = '' WHERE "comment_at" IS NOT NULL AND "comment" <> '';--> statement-breakpoint
UPDATE "reviews" SET "notes" = jsonb_build_array(jsonb_build_object('at', "comment_at", 'text', "comment")), "comment" = '' WHERE "comment_at" IS NOT NULL AND "comment" <> '';--> statement-breakpoint
ALTER TABLE "reviews" DROP COLUMN "comment_at";--> statement-breakpoint
ALTER TABLE "submissions" DROP COLUMN "comment_at";