CREATE TABLE "line_speakers" (
	"line_id" uuid NOT NULL,
	"contributor_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "line_speakers_line_id_contributor_id_pk" PRIMARY KEY("line_id","contributor_id")
);
--> statement-breakpoint
INSERT INTO "line_speakers" ("line_id", "contributor_id", "position")
SELECT "id", "contributor_id", 0 FROM "lines" WHERE "contributor_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "lines" DROP CONSTRAINT "lines_contributor_id_contributors_id_fk";
--> statement-breakpoint
ALTER TABLE "line_speakers" ADD CONSTRAINT "line_speakers_line_id_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."lines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "line_speakers" ADD CONSTRAINT "line_speakers_contributor_id_contributors_id_fk" FOREIGN KEY ("contributor_id") REFERENCES "public"."contributors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "line_speakers_contributor" ON "line_speakers" USING btree ("contributor_id");--> statement-breakpoint
ALTER TABLE "lines" DROP COLUMN "contributor_id";