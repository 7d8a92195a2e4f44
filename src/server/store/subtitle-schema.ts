/** Tables of subtitles: when words are said, what was changed by hand, and other languages. */
import {
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core"
import type { SpokenWord } from "../../domain/subtitle-pages"
import type { Cue } from "../../domain/subtitles"
import { campaigns, coordinators, lines, submissions } from "./schema"

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** When each word of a submission is said, as a machine heard it. */
export const speech = pgTable("speech", {
  takeId: uuid("take_id")
    .primaryKey()
    .references(() => submissions.takeId, { onDelete: "cascade" }),
  /** Of the way in which it was listened to: what an older one heard is heard again. */
  version: integer().notNull(),
  /** The text that was looked for. */
  text: text().notNull(),
  /** The part that was listened to, in seconds of the file. */
  inPoint: doublePrecision("in_point").notNull(),
  outPoint: doublePrecision("out_point").notNull(),
  /** Of every word of the text, in seconds of the file; null: that text is not what is said. */
  words: jsonb().$type<readonly SpokenWord[]>(),
})

/** Languages in which a campaign's films have subtitles, besides its own. */
export const subtitleLanguages = pgTable(
  "subtitle_languages",
  {
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    /** BCP 47, in its canonical form. */
    language: text().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.campaignId, table.language] })],
)

/** What a line says in another language. */
export const lineTranslations = pgTable(
  "line_translations",
  {
    lineId: uuid("line_id")
      .notNull()
      .references(() => lines.id, { onDelete: "cascade" }),
    language: text().notNull(),
    text: text().notNull(),
    /** The wording that was translated. */
    sourceText: text("source_text").notNull(),
    /** Who said so last; null: nobody knows any more. */
    editedBy: uuid("edited_by").references(() => coordinators.id, { onDelete: "set null" }),
  },
  table => [primaryKey({ columns: [table.lineId, table.language] })],
)

/** Subtitles of a line that somebody has made by hand. */
export const editedSubtitles = pgTable(
  "edited_subtitles",
  {
    lineId: uuid("line_id")
      .notNull()
      .references(() => lines.id, { onDelete: "cascade" }),
    language: text().notNull(),
    /** The submission whose voice they are timed to, and the wording of the line then. */
    takeId: uuid("take_id").notNull(),
    sourceText: text("source_text").notNull(),
    /** In seconds of that submission's file. */
    cues: jsonb().$type<readonly Cue[]>().notNull(),
    /** Who said so last; null: nobody knows any more. */
    editedBy: uuid("edited_by").references(() => coordinators.id, { onDelete: "set null" }),
  },
  table => [primaryKey({ columns: [table.lineId, table.language] })],
)
