ALTER TABLE "edited_subtitles" ADD COLUMN "edited_by" uuid;--> statement-breakpoint
ALTER TABLE "line_translations" ADD COLUMN "edited_by" uuid;--> statement-breakpoint
ALTER TABLE "edited_subtitles" ADD CONSTRAINT "edited_subtitles_edited_by_coordinators_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."coordinators"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_translations" ADD CONSTRAINT "line_translations_edited_by_coordinators_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."coordinators"("id") ON DELETE set null ON UPDATE no action;