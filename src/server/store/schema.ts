/** The tables, as Drizzle sees them. `npm run migrations` turns a change here into a migration. */
import { sql } from "drizzle-orm"
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core"
import type { ActivityKind, Actor } from "../../api/activity"
import type { ServerEvent } from "../../api/events"
import type { ActivityShape } from "../../api/shapes"
import type { ClipFacts } from "../../domain/clip-facts"
import { type AddressForm, type Gender, NOBODY } from "../../domain/contributor"
import type { Cut } from "../../domain/cut"
import type { DeviceKind, HeldTakes } from "../../domain/device"
import type { FaceBox } from "../../domain/face-box"
import {
  DEFAULT_RESOLUTION,
  type DecidedSettings,
  type Resolution,
  type SubtitleMode,
} from "../../domain/film-settings"
import type { Format, FrameSize } from "../../domain/format"
import { DEFAULT_FRAMING, type Placement, type Shot } from "../../domain/framing"
import type { Language } from "../../domain/language"
import { DEFAULT_PHASE, type Phase } from "../../domain/phase"
import type { ReviewNote, Verdict } from "../../domain/review"
import type { Role } from "../../domain/role"
import type { Standing } from "../../domain/standing"
import type { FilmState, Refusal, SubmissionState } from "../../domain/submission"

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" })
const instant = (name: string) => timestamp(name, { withTimezone: true })
const createdAt = instant("created_at").notNull().defaultNow()

export const coordinators = pgTable("coordinators", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Lower case. */
  email: text().notNull().unique(),
  /** Argon2id, in its own text form. */
  passwordHash: text("password_hash").notNull(),
  createdAt,
})

export const campaigns = pgTable("campaigns", {
  id: uuid().primaryKey(),
  /** What follows `/p/` in the address of its public page. */
  slug: text().notNull().unique(),
  title: text().notNull(),
  language: text().$type<Language>().notNull(),
  format: text().$type<Format>().notNull(),
  deadline: instant("deadline").notNull(),
  phase: text().$type<Phase>().notNull().default(DEFAULT_PHASE),
  framingNote: text("framing_note").notNull(),
  framingShot: text("framing_shot").$type<Shot>().notNull().default(DEFAULT_FRAMING.shot),
  framingPlacement: text("framing_placement").$type<Placement>().notNull().default(DEFAULT_FRAMING.placement),
  /** The submission whose picture its contributors may lay over their own to match it; null: none. */
  referenceTakeId: uuid("reference_take_id").references((): AnyPgColumn => submissions.takeId, {
    onDelete: "set null",
  }),
  /** What was decided about the film. See [Note: Settings are kept as decided]. */
  filmSettings: jsonb("film_settings").$type<DecidedSettings>().notNull().default({}),
  /** The film that the public page shows; null: there is no public page. */
  publishedFilmId: uuid("published_film_id"),
  createdAt,
})

/** Which coordinator works on which campaign. */
export const campaignCoordinators = pgTable(
  "campaign_coordinators",
  {
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    coordinatorId: uuid("coordinator_id")
      .notNull()
      .references(() => coordinators.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull().default("owner"),
    createdAt,
  },
  table => [primaryKey({ columns: [table.campaignId, table.coordinatorId] })],
)

export const contributors = pgTable(
  "contributors",
  {
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    name: text().notNull(),
    role: text().notNull(),
    organisation: text().notNull().default(""),
    place: text().notNull(),
    /** Lower case; empty: not known. */
    email: text().notNull().default(""),
    /** As it was typed; empty: not known. */
    phone: text().notNull().default(""),
    /** Null: the campaign's. */
    language: text().$type<Language>(),
    addressForm: text("address_form").$type<AddressForm>().notNull().default(NOBODY.addressForm),
    gender: text().$type<Gender>(),
    /** When her personal link was opened first. */
    openedAt: instant("opened_at"),
    standing: text().$type<Standing>().notNull().default("invited"),
    /** Of the personal link that she made herself when she came by the group link; null: she did not. */
    ownLinkHash: bytes("own_link_hash"),
    /** When somebody with the group link asked the coordinator for her personal link; null: nobody, or it was made. */
    linkAskedAt: instant("link_asked_at"),
    createdAt,
  },
  table => [index("contributors_campaign").on(table.campaignId)],
)

export const lines = pgTable(
  "lines",
  {
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    /** Order in the film. Unique within a campaign once a transaction ends. */
    position: integer().notNull(),
    text: text().notNull(),
    createdAt,
  },
  table => [index("lines_campaign").on(table.campaignId, table.position)],
)

/** Who says which line. A line that several say at once is a unison line. */
export const lineSpeakers = pgTable(
  "line_speakers",
  {
    lineId: uuid("line_id")
      .notNull()
      .references(() => lines.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    /** Order in which the speakers of a line are named. */
    position: integer().notNull(),
  },
  table => [
    primaryKey({ columns: [table.lineId, table.contributorId] }),
    index("line_speakers_contributor").on(table.contributorId),
  ],
)

/**
 * Every link, code and session there is. The token itself is nowhere: only its SHA-256, which is
 * enough for a random text of 128 bits or more. Codes are shorter: see `hashTransferCode`.
 */
export const tokens = pgTable(
  "tokens",
  {
    hash: bytes("hash").primaryKey(),
    purpose: text()
      .$type<
        "set-up" | "reset" | "invitation" | "open-link" | "personal-link" | "transfer-code" | "session"
      >()
      .notNull(),
    coordinatorId: uuid("coordinator_id").references(() => coordinators.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id").references(() => contributors.id, { onDelete: "cascade" }),
    createdAt,
    /** Null: works until it is revoked. */
    expiresAt: instant("expires_at"),
    /** Set by the one request that used a single-use link. */
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  table => [
    index("tokens_contributor").on(table.contributorId),
    index("tokens_coordinator").on(table.coordinatorId),
    check("tokens_one_owner", sql`num_nonnulls(${table.coordinatorId}, ${table.contributorId}) <= 1`),
  ],
)

/** Links by which further coordinators come in; the rest of what a link needs is in `tokens`. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid().primaryKey(),
    tokenHash: bytes("token_hash")
      .notNull()
      .unique()
      .references(() => tokens.hash, { onDelete: "cascade" }),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    /** For whom, as whoever made it wrote. */
    label: text().notNull(),
    invitedBy: uuid("invited_by").references(() => coordinators.id, { onDelete: "set null" }),
    createdAt,
  },
  table => [index("invitations_campaign").on(table.campaignId)],
)

/** Who did what in a campaign. Names as they were then: the log outlives whom it tells of. */
export const activity = pgTable(
  "activity",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    actorKind: text("actor_kind").$type<Actor>().notNull(),
    actorName: text("actor_name").notNull(),
    kind: text().$type<ActivityKind>().notNull(),
    subject: jsonb().$type<ActivityShape["subject"]>().notNull(),
    detail: text().notNull(),
    createdAt,
  },
  table => [index("activity_campaign").on(table.campaignId, table.id)],
)

/** Browsers in which contributors have opened the studio, as each told of itself last. */
export const devices = pgTable(
  "devices",
  {
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    /** Made there. Two people who share a browser have it both. */
    deviceId: uuid("device_id").notNull(),
    kind: text().$type<DeviceKind>().notNull(),
    browser: text().notNull(),
    system: text().notNull(),
    takes: jsonb().$type<readonly HeldTakes[]>().notNull(),
    seenAt: instant("seen_at").notNull().defaultNow(),
  },
  table => [
    primaryKey({ columns: [table.contributorId, table.deviceId] }),
    index("devices_seen").on(table.seenAt),
  ],
)

/** Keys of contributors' phones, told with their sessions: by these sealed files are known. */
export const sealingKeys = pgTable(
  "sealing_keys",
  {
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    /** A point of P-256, uncompressed, in base64url. */
    publicKey: text("public_key").notNull(),
    createdAt,
  },
  table => [primaryKey({ columns: [table.contributorId, table.publicKey] })],
)

/** A take that reached the server. Its row is written only when its bytes are safe on disk. */
export const submissions = pgTable(
  "submissions",
  {
    takeId: uuid("take_id").primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    lineId: uuid("line_id")
      .notNull()
      .references(() => lines.id, { onDelete: "cascade" }),
    contributorId: uuid("contributor_id")
      .notNull()
      .references(() => contributors.id, { onDelete: "cascade" }),
    takeNumber: integer("take_number").notNull(),
    lineText: text("line_text").notNull(),
    /** The recorder's own word for what it made. Never believed, kept for support. */
    mimeType: text("mime_type").notNull(),
    cutBy: text("cut_by").notNull(),
    sha256: text().notNull(),
    sizeBytes: bigint("size_bytes", { mode: "number" }).notNull(),
    /** Hers, brought to whole frames once it is prepared. See `pointsOf` for those in force. */
    inPoint: doublePrecision("in_point").notNull(),
    outPoint: doublePrecision("out_point").notNull(),
    /** The coordinator's own, both or neither; null: hers hold. */
    adjustedIn: doublePrecision("adjusted_in"),
    adjustedOut: doublePrecision("adjusted_out"),
    /** The coordinator who brought it in; null: her phone sent it. */
    handedInBy: uuid("handed_in_by").references(() => coordinators.id, { onDelete: "set null" }),
    recordedAt: instant("recorded_at").notNull(),
    arrivedAt: instant("arrived_at").notNull().defaultNow(),

    state: text().$type<SubmissionState>().notNull(),
    refusal: text().$type<Refusal>(),
    /** Keys of files in the media store; null until made. */
    originalKey: text("original_key").notNull(),
    proxyKey: text("proxy_key"),
    posterKey: text("poster_key"),
    /** Which part of the file the proxy shows, in seconds; null: the kept part, as earlier versions made it. */
    proxyIn: doublePrecision("proxy_in"),
    proxyOut: doublePrecision("proxy_out"),
    /** The picture as players show it, in pixels; null: not looked at yet, or prepared by an earlier version. */
    pictureSize: jsonb("picture_size").$type<FrameSize>(),
    /** Whether something is still being made of the kept part: its facts, its mezzanine, the moments of its words. */
    isBeingFinished: boolean("is_being_finished").notNull().default(false),
    /** What was measured of the kept part; null: not measured. */
    facts: jsonb().$type<ClipFacts>(),
    /** Where her face is in the kept part, as her phone saw it; null: nobody looked. */
    face: jsonb().$type<FaceBox>(),

    /** The decision in force. All decisions are in `reviews`. */
    verdict: text().$type<Verdict>().notNull().default("undecided"),
    comment: text().notNull().default(""),
    notes: jsonb().$type<readonly ReviewNote[]>().notNull().default([]),
  },
  table => [
    index("submissions_campaign").on(table.campaignId),
    index("submissions_line").on(table.lineId, table.arrivedAt),
  ],
)

/** When each picture of a submission is presented: by these, points are moved without reading the file again. */
export const submissionFrames = pgTable("submission_frames", {
  takeId: uuid("take_id")
    .primaryKey()
    .references(() => submissions.takeId, { onDelete: "cascade" }),
  /** In order, in seconds from the file's first moment. */
  moments: doublePrecision().array().notNull(),
  /** Length of the whole file. */
  length: doublePrecision().notNull(),
})

/** Every decision about a submission, the last one in force. */
export const reviews = pgTable(
  "reviews",
  {
    id: uuid().primaryKey(),
    takeId: uuid("take_id")
      .notNull()
      .references(() => submissions.takeId, { onDelete: "cascade" }),
    coordinatorId: uuid("coordinator_id").references(() => coordinators.id, { onDelete: "set null" }),
    verdict: text().$type<Verdict>().notNull(),
    comment: text().notNull(),
    notes: jsonb().$type<readonly ReviewNote[]>().notNull().default([]),
    createdAt,
  },
  table => [index("reviews_take").on(table.takeId)],
)

export const films = pgTable(
  "films",
  {
    id: uuid().primaryKey(),
    campaignId: uuid("campaign_id")
      .notNull()
      .references(() => campaigns.id, { onDelete: "cascade" }),
    format: text().$type<Format>().notNull(),
    /** What plays when, as it stood when the film was asked for. */
    cut: jsonb().$type<Cut>().notNull(),
    /** What was decided about it at that moment. */
    settings: jsonb().$type<DecidedSettings>().notNull().default({}),
    /** Lines on the short side. */
    resolution: integer().$type<Resolution>().notNull().default(DEFAULT_RESOLUTION),
    subtitles: text().$type<SubtitleMode>().notNull().default("soft"),
    state: text().$type<FilmState>().notNull(),
    /** 0 to 1. */
    progress: doublePrecision().notNull().default(0),
    /** How long the render will still take; null: not known. */
    etaSeconds: doublePrecision("eta_seconds"),
    failure: text(),
    /** What is not as it should be in it, a sentence each for the coordinator. */
    warnings: jsonb().$type<readonly string[]>().notNull().default([]),
    duration: doublePrecision(),
    sizeBytes: bigint("size_bytes", { mode: "number" }),
    filmKey: text("film_key"),
    subtitlesKey: text("subtitles_key"),
    /** Languages in which it has subtitles, its own first. */
    tracks: jsonb().$type<readonly string[]>().notNull().default([]),
    posterKey: text("poster_key"),
    createdAt,
    finishedAt: instant("finished_at"),
  },
  table => [index("films_campaign").on(table.campaignId, table.createdAt)],
)

/** At most one first coordinator: the set-up link writes this row in the same transaction. */
export const setUp = pgTable(
  "set_up",
  { id: integer().primaryKey(), doneAt: instant("done_at").notNull().defaultNow() },
  table => [check("set_up_one_row", sql`${table.id} = 1`)],
)

/** What desks and phones were told of late, so that one that was cut off can be told what it missed. */
export const serverEvents = pgTable(
  "server_events",
  {
    /** The id of the event on the wire. */
    id: bigserial({ mode: "number" }).primaryKey(),
    /** No reference: that a campaign is gone is told as well. */
    campaignId: uuid("campaign_id").notNull(),
    event: jsonb().$type<ServerEvent>().notNull(),
    createdAt,
  },
  table => [index("server_events_created").on(table.createdAt)],
)
