/** The table of the links for a whole group. */
import { boolean, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core"
import { campaigns } from "./schema"

/** The one link of a campaign that lets its people in by their names, while there is one. */
export const openLinks = pgTable("open_links", {
  campaignId: uuid("campaign_id")
    .primaryKey()
    .references(() => campaigns.id, { onDelete: "cascade" }),
  /**
   * As it stands in the link; its hash is in `tokens` like every other. It is kept readable because it is
   * shown again each time it goes to another chat: a new one would end the one that is posted already. Whoever
   * reads it here can do no more than whoever reads the chat.
   */
  token: text().notNull().unique(),
  /** Whether somebody whose name is not in the team may add herself. */
  takesNewcomers: boolean("takes_newcomers").notNull().default(false),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
})
