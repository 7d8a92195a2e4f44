/** Tables of what is written to people: settings, messages, notices, and where notifications go. */
import { sql } from "drizzle-orm"
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core"
import type { NoticeFailure, NoticeKind, NoticeState, NoticeWay } from "../../domain/notice"
import { campaigns, contributors, coordinators, submissions } from "./schema"

const instant = (name: string) => timestamp(name, { withTimezone: true })
const createdAt = instant("created_at").notNull().defaultNow()

/** Where days begin and end for a campaign until somebody says otherwise. */
export const DEFAULT_TIME_ZONE = "Europe/Paris"

/** How a campaign writes to its people. A campaign without a row has the defaults. */
export const correspondences = pgTable("correspondences", {
  campaignId: uuid("campaign_id")
    .primaryKey()
    .references(() => campaigns.id, { onDelete: "cascade" }),
  /** IANA name. */
  timeZone: text("time_zone").notNull().default(DEFAULT_TIME_ZONE),
  /** Whether reminders go out by themselves. */
  isReminding: boolean("is_reminding").notNull().default(true),
  /** The coordinator's words at the head of every brief. May be empty. */
  welcomeNote: text("welcome_note").notNull().default(""),
})

/** The coordinator's words to some of her people. */
export const messages = pgTable(
  "messages",
  {
    /** Made by who asks. */
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    coordinatorId: uuid("coordinator_id").references(() => coordinators.id, { onDelete: "set null" }),
    text: text().notNull(),
    createdAt,
  },
  table => [index("messages_campaign").on(table.campaignId, table.createdAt)],
)

export const messageRecipients = pgTable(
  "message_recipients",
  {
    messageId: uuid("message_id")
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    /** When she said on her brief that she has read it. */
    readAt: instant("read_at"),
  },
  table => [
    primaryKey({ columns: [table.messageId, table.contributorId] }),
    index("message_recipients_contributor").on(table.contributorId),
  ],
)

/** What is told to one person once: a row before it is sent, and what became of it. */
export const notices = pgTable(
  "notices",
  {
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    kind: text().$type<NoticeKind>().notNull(),
    /** What it is about: a review, a film, a deadline's moment, a sending. Of each she is told once. */
    occasion: text().notNull(),
    /** The submission that was decided about. */
    takeId: uuid("take_id").references(() => submissions.takeId, { onDelete: "cascade" }),
    /** The coordinator's own words in it. May be empty. */
    note: text().notNull().default(""),
    /** Who wrote: answers go to her. */
    coordinatorId: uuid("coordinator_id").references(() => coordinators.id, { onDelete: "set null" }),
    state: text().$type<NoticeState>().notNull().default("queued"),
    way: text().$type<NoticeWay>(),
    failure: text().$type<NoticeFailure>(),
    /** Not to be sent earlier: what was decided by a slip can still be taken back. */
    notBefore: instant("not_before").notNull().defaultNow(),
    /** When the last attempt began. */
    triedAt: instant("tried_at"),
    /** When it was sent or given up. */
    settledAt: instant("settled_at"),
    createdAt,
  },
  table => [
    unique("notices_once").on(table.contributorId, table.kind, table.occasion),
    index("notices_campaign").on(table.campaignId, table.createdAt),
    index("notices_open").on(table.notBefore).where(sql`${table.state} IN ('queued', 'sending')`),
  ],
)

/** Who asked not to be reminded by e-mail. */
export const quietContributors = pgTable("quiet_contributors", {
  contributorId: uuid("contributor_id")
    .primaryKey()
    .references(() => contributors.id, { onDelete: "cascade" }),
  createdAt,
})

/** By which push services know us. One pair, made at the first start. */
export const pushKeys = pgTable(
  "push_keys",
  {
    id: integer().primaryKey(),
    /** Both in base64url, as web-push writes them. */
    publicKey: text("public_key").notNull(),
    privateKey: text("private_key").notNull(),
    createdAt,
  },
  table => [check("push_keys_one_row", sql`${table.id} = 1`)],
)

/** Browsers that take notifications for a contributor. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    deviceId: uuid("device_id").notNull(),
    /** The address at the push service. A secret between the browser and us. */
    endpoint: text().notNull(),
    /** The browser's keys, in base64url (RFC 8291). */
    p256dh: text().notNull(),
    auth: text().notNull(),
    createdAt,
  },
  table => [primaryKey({ columns: [table.contributorId, table.deviceId] })],
)
