CREATE TABLE "campaign_coordinators" (
	"campaign_id" uuid NOT NULL,
	"coordinator_id" uuid NOT NULL,
	CONSTRAINT "campaign_coordinators_campaign_id_coordinator_id_pk" PRIMARY KEY("campaign_id","coordinator_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"language" text NOT NULL,
	"format" text NOT NULL,
	"deadline" timestamp with time zone NOT NULL,
	"framing_note" text NOT NULL,
	"published_film_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "contributors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"place" text NOT NULL,
	"opened_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coordinators" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coordinators_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "films" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"format" text NOT NULL,
	"cut" jsonb NOT NULL,
	"state" text NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"failure" text,
	"duration" double precision,
	"size_bytes" bigint,
	"film_key" text,
	"subtitles_key" text,
	"poster_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"contributor_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"take_id" uuid NOT NULL,
	"coordinator_id" uuid,
	"verdict" text NOT NULL,
	"comment" text NOT NULL,
	"comment_at" double precision,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "set_up" (
	"id" integer PRIMARY KEY NOT NULL,
	"done_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "set_up_one_row" CHECK ("set_up"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"take_id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"contributor_id" uuid NOT NULL,
	"take_number" integer NOT NULL,
	"line_text" text NOT NULL,
	"mime_type" text NOT NULL,
	"cut_by" text NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"in_point" double precision NOT NULL,
	"out_point" double precision NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"arrived_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text NOT NULL,
	"refusal" text,
	"original_key" text NOT NULL,
	"proxy_key" text,
	"poster_key" text,
	"verdict" text DEFAULT 'undecided' NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"comment_at" double precision
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"coordinator_id" uuid,
	"contributor_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "tokens_one_owner" CHECK (num_nonnulls("tokens"."coordinator_id", "tokens"."contributor_id") <= 1)
);
--> statement-breakpoint
ALTER TABLE "campaign_coordinators" ADD CONSTRAINT "campaign_coordinators_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_coordinators" ADD CONSTRAINT "campaign_coordinators_coordinator_id_coordinators_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."coordinators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributors" ADD CONSTRAINT "contributors_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "films" ADD CONSTRAINT "films_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lines" ADD CONSTRAINT "lines_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_take_id_submissions_take_id_fk" FOREIGN KEY ("take_id") REFERENCES "public"."submissions"("take_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_coordinator_id_coordinators_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."coordinators"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_coordinator_id_coordinators_id_fk" FOREIGN KEY ("coordinator_id") REFERENCES "public"."coordinators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contributors_campaign" ON "contributors" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "films_campaign" ON "films" USING btree ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "lines_campaign" ON "lines" USING btree ("campaign_id","position");--> statement-breakpoint
CREATE INDEX "reviews_take" ON "reviews" USING btree ("take_id");--> statement-breakpoint
CREATE INDEX "submissions_campaign" ON "submissions" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "submissions_line" ON "submissions" USING btree ("line_id","arrived_at");--> statement-breakpoint
CREATE INDEX "tokens_contributor" ON "tokens" USING btree ("contributor_id");--> statement-breakpoint
CREATE INDEX "tokens_coordinator" ON "tokens" USING btree ("coordinator_id");