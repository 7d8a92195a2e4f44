CREATE TABLE "open_links" (
	"campaign_id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"takes_newcomers" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "open_links_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "standing" text DEFAULT 'invited' NOT NULL;--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "own_link_hash" "bytea";--> statement-breakpoint
ALTER TABLE "contributors" ADD COLUMN "link_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "open_links" ADD CONSTRAINT "open_links_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;