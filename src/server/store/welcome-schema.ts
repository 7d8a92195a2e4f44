/** Table of the clips that welcome contributors on their briefs. */
import { bigint, doublePrecision, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import type { Refusal } from "../../domain/submission"
import type { WelcomeState } from "../../domain/welcome"
import { campaigns } from "./schema"

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const welcomeClips = pgTable(
  "welcome_clips",
  {
    /** Made by who asks. */
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    /** Of the file as it was sent. */
    name: text().notNull(),
    sha256: text().notNull(),
    state: text().$type<WelcomeState>().notNull(),
    refusal: text().$type<Refusal>(),
    /** What is said in it, in writing. May be empty. */
    words: text().notNull().default(""),

    /** What was made of it; all null until it is ready. */
    clipKey: text("clip_key"),
    posterKey: text("poster_key"),
    duration: doublePrecision(),
    clipBytes: bigint("clip_bytes", { mode: "number" }),
    width: integer(),
    height: integer(),

    /** Since when nobody is to see it any more: its files go, and then its row. Null: it stays. */
    goneAt: instant("gone_at"),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  table => [index("welcome_clips_campaign").on(table.campaignId, table.createdAt)],
)
