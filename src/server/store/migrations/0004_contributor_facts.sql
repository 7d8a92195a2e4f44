ALTER TABLE "contributors" ADD COLUMN "organisation" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "address_form" text DEFAULT 'formal' NOT NULL;--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "gender" text;