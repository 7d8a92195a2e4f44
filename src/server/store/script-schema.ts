/** Tables of what is proposed for the text. */
import { pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core"
import type { ProposalState } from "../../domain/proposal"
import { contributors, lines } from "./schema"

/** The latest other wording that each speaker of a line has proposed. */
export const proposals = pgTable(
  "proposals",
  {
    lineId: uuid("line_id")
      .notNull()
      .references(() => lines.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    text: text().notNull(),
    /** The wording that she had before her eyes. */
    baseText: text("base_text").notNull(),
    state: text().$type<ProposalState>().notNull(),
    proposedAt: timestamp("proposed_at", { withTimezone: true }).notNull().defaultNow(),
  },
  table => [primaryKey({ columns: [table.lineId, table.contributorId] })],
)
