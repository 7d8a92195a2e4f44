/**
 * The shapes that cross the wire, as zod schemas. The server checks requests by them and OpenAPI
 * is generated from them; the app imports only their types.
 */
import { z } from "@hono/zod-openapi"
import { FRAMING_NOTE_MAX_LENGTH, TITLE_MAX_LENGTH } from "../domain/campaign"
import { EMAIL_MAX_LENGTH, NAME_MAX_LENGTH } from "../domain/contributor"
import { DEVICE_KINDS, DEVICE_NAME_MAX_LENGTH } from "../domain/device"
import { FORMATS } from "../domain/format"
import { PLACEMENTS, SHOTS } from "../domain/framing"
import { LANGUAGES } from "../domain/language"
import { PHASES } from "../domain/phase"
import { LINE_MAX_LENGTH, LINES_MAX, SCRIPT_MAX_LENGTH, SPEAKERS_MAX } from "../domain/script"
import { STANDINGS } from "../domain/standing"
import { ConsentRequest, StandingConsent } from "./consent-schemas"
import { BriefContributor, Held } from "./contributor-schemas"
import { BriefMessage } from "./notice-schemas"
import { Submission } from "./review-schemas"
import { BriefWelcome } from "./welcome-schemas"

/** Shortest password. Length is what makes one strong; nothing else is asked of it. */
export const PASSWORD_MIN_LENGTH = 10
const PASSWORD_MAX_LENGTH = 200
/** Long enough for any token of ours, short enough to refuse a flood. */
const TOKEN_MAX_LENGTH = 200
/** A transfer code, with all the spaces that somebody may type. */
const TYPED_CODE_MAX_LENGTH = 40

const id = z.uuid().lowercase()
const instant = z.iso.datetime()
const trimmed = (max: number) => z.string().trim().max(max)
const filled = (max: number) => z.string().trim().min(1).max(max)

export const Failure = z
  .object({
    /** Stable word that says what went wrong; screens choose their words by it. */
    code: z.string(),
    /** One sentence for people who read logs and API answers. */
    message: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .openapi("Failure")

export const Done = z.object({ done: z.literal(true) }).openapi("Done")

// Who is there

/**
 * Who is signed in with this browser. The desk and the studio have a session each, so that a
 * coordinator can open a contributor's link in her own browser and keep the desk.
 */
export const Session = z
  .object({
    /** Whether there is a coordinator yet; before that, only the set-up link leads anywhere. */
    isSetUp: z.boolean(),
    coordinator: z.object({ id, name: z.string(), email: z.string() }).nullable(),
    contributor: z.object({ id, name: z.string(), campaignId: id }).nullable(),
  })
  .openapi("Session")

const password = z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH)
const token = z.string().min(1).max(TOKEN_MAX_LENGTH)
const email = z.email().max(EMAIL_MAX_LENGTH).toLowerCase()

export const SignIn = z
  .object({ email, password: z.string().min(1).max(PASSWORD_MAX_LENGTH) })
  .openapi("SignIn")
export const SetUp = z.object({ token, name: filled(NAME_MAX_LENGTH), email, password }).openapi("SetUp")
export const ResetPassword = z.object({ token, password }).openapi("ResetPassword")
export const Token = z.object({ token }).openapi("Token")
export const TypedCode = z.object({ code: filled(TYPED_CODE_MAX_LENGTH) }).openapi("TypedCode")
export const TransferCode = z
  .object({
    /** As it is shown: `K7QM-2X9D`. Only its hash is kept. */
    code: z.string(),
    expiresAt: instant,
  })
  .openapi("TransferCode")
export const LinkState = z.object({ purpose: z.enum(["set-up", "reset"]) }).openapi("LinkState")

// Campaigns

/** How every contributor of a campaign is framed: see `src/domain/framing.ts`. */
export const FramingGuide = z
  .object({ shot: z.enum(SHOTS), placement: z.enum(PLACEMENTS) })
  .openapi("FramingGuide")

const campaignFields = {
  title: filled(TITLE_MAX_LENGTH),
  language: z.enum(LANGUAGES),
  format: z.enum(FORMATS),
  deadline: instant,
  /** How far it has come: see `src/domain/phase.ts`. */
  phase: z.enum(PHASES),
  framing: FramingGuide,
  framingNote: trimmed(FRAMING_NOTE_MAX_LENGTH),
}

export const Campaign = z.object({ id, ...campaignFields }).openapi("Campaign")
export const CampaignSummary = Campaign.extend({
  lines: z.int(),
  accepted: z.int(),
  contributors: z.int(),
}).openapi("CampaignSummary")
export const NewCampaign = z
  .object({
    ...campaignFields,
    /** Left out: what suits all formats, `DEFAULT_FRAMING`. */
    framing: FramingGuide.optional(),
    /** Left out: filming, which `DEFAULT_PHASE` says. */
    phase: z.enum(PHASES).optional(),
    text: trimmed(SCRIPT_MAX_LENGTH),
  })
  .openapi("NewCampaign")
export const CampaignPatch = z.object(campaignFields).partial().openapi("CampaignPatch")

/** A picture that contributors can lay over their own, to frame themselves alike. */
export const ReferenceChoice = z.object({ takeId: id.nullable() }).openapi("ReferenceChoice")

// Lines

export const Line = z
  .object({
    id,
    text: z.string(),
    /** Who says it, in the order they are named. None: nobody yet. Several: a unison line. */
    contributorIds: z.array(id),
  })
  .openapi("Line")
export const NewLine = z
  .object({
    text: filled(LINE_MAX_LENGTH),
    /** The line comes after this one; `null` puts it first; left out, it comes last. */
    after: id.nullable().optional(),
  })
  .openapi("NewLine")
export const LinePatch = z
  .object({
    text: filled(LINE_MAX_LENGTH),
    /** All who say it from now on. */
    contributorIds: z.array(id).max(SPEAKERS_MAX),
  })
  .partial()
  .openapi("LinePatch")
export const LineOrder = z.object({ lineIds: z.array(id).max(LINES_MAX) }).openapi("LineOrder")

// The contributor

const deviceFields = {
  kind: z.enum(DEVICE_KINDS),
  /** Name of the browser, "Safari". Empty: not known. */
  browser: trimmed(DEVICE_NAME_MAX_LENGTH),
  /** What it runs on, "iPhone". Empty: not known. */
  system: trimmed(DEVICE_NAME_MAX_LENGTH),
}
/** A point of P-256, uncompressed (65 bytes, the first of them 4), in base64url. */
export const PublicKey = z.string().regex(/^B[\w-]{86}$/)
export const DeviceReport = z
  .object({
    ...deviceFields,
    takes: z.array(Held).max(LINES_MAX),
    /** By which its sealed files are known. Left out: it has no key yet. */
    publicKey: PublicKey.optional(),
  })
  .openapi("DeviceReport")
/** A browser in which she has opened the studio, as it told of itself last. */
export const Device = z
  .object({
    deviceId: id,
    ...deviceFields,
    /** Takes of all her lines that it holds. */
    takeCount: z.int(),
    /** Of these, how many were on their way and had not arrived. */
    unsentCount: z.int(),
    seenAt: instant,
  })
  .openapi("Device")

export const BriefLine = z
  .object({
    id,
    text: z.string(),
    /** Counts from 1 in the film's order. */
    position: z.int(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .openapi("BriefLine")
export const Brief = z
  .object({
    campaign: Campaign,
    contributor: BriefContributor,
    /** How she came in. Left out: kept by an earlier version of the app. */
    standing: z.enum(STANDINGS).optional(),
    /** Her lines, in the film's order. */
    lines: z.array(BriefLine),
    lineCount: z.int(),
    /** Where the film is to be seen; `null`: nowhere yet. */
    premiereSlug: z.string().nullable(),
    /** Hers, newest first. */
    submissions: z.array(Submission),
    /** Hers, the one seen last first. The one that asks may be among them. */
    devices: z.array(Device),
    /** Changes with the picture of `readReference`; `null`: there is none. */
    referenceTakeId: id.nullable(),
    /** The coordinator's words to all. Left out: kept by an earlier version of the app. */
    welcomeNote: z.string().optional(),
    /** Her welcome as a clip; `null`: there is none. Left out likewise. */
    welcomeClip: BriefWelcome.nullable().optional(),
    /** What she has not read yet, the oldest first. Left out likewise. */
    messages: z.array(BriefMessage).optional(),
    /** What she is asked to sign. Left out likewise. */
    consentRequest: ConsentRequest.optional(),
    /** What she signed last, or took back; `null`: nothing yet. Left out likewise. */
    consent: StandingConsent.nullable().optional(),
  })
  .openapi("Brief")

export const Health = z.object({ status: z.literal("well"), version: z.string() }).openapi("Health")
