/** Tables of what people allow to be done with their pictures and voices. */
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import type { ConsentTerms } from "../../domain/consent"
import type { Language } from "../../domain/language"
import { campaigns, contributors } from "./schema"

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Every version of a campaign's terms; rows are never changed. None: `DEFAULT_TERMS`. */
export const consentTerms = pgTable(
  "consent_terms",
  {
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    /** Counts from 1. See [Note: Terms by revision]. */
    revision: integer().notNull(),
    terms: jsonb().$type<ConsentTerms>().notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.campaignId, table.revision] })],
)

/** What was signed. Of a row only the withdrawal is ever written later. */
export const consents = pgTable(
  "consents",
  {
    /** Made on the phone on which she signed. */
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    /** Of the terms that she read. */
    revision: integer().notNull(),
    /** As she typed it. */
    name: text().notNull(),
    language: text().$type<Language>().notNull(),
    /** The whole release, as she read it. */
    wording: text().notNull(),
    /** The last day on which it holds, `2029-03-08`. */
    lastDay: text("last_day").notNull(),
    /** By the clock of her phone. */
    signedAt: instant("signed_at").notNull(),
    receivedAt: instant("received_at").notNull().defaultNow(),
    /** By the clock of her phone; null: it stands. */
    withdrawnAt: instant("withdrawn_at"),
  },
  table => [
    index("consents_campaign").on(table.campaignId, table.receivedAt),
    index("consents_contributor").on(table.contributorId, table.receivedAt),
  ],
)
