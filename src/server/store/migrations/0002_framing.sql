ALTER TABLE "campaigns" ADD COLUMN "framing_shot" text DEFAULT 'chest' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "framing_placement" text DEFAULT 'centre' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "reference_take_id" uuid;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_reference_take_id_submissions_take_id_fk" FOREIGN KEY ("reference_take_id") REFERENCES "public"."submissions"("take_id") ON DELETE set null ON UPDATE no action;