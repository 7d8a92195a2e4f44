/** Shapes of who coordinates a campaign, and of what was done in it. */
import { z } from "@hono/zod-openapi"
import { NAME_MAX_LENGTH } from "../domain/contributor"
import { ROLES } from "../domain/role"
import { ACTORS } from "./activity"

/** Longest memorised words of what somebody did: enough of a line to know it again. */
export const SUBJECT_MAX_LENGTH = 160

const id = z.uuid().lowercase()
const instant = z.iso.datetime()
const role = z.enum(ROLES)

export const CampaignCoordinator = z
  .object({ id, name: z.string(), email: z.string(), role })
  .openapi("CampaignCoordinator")

export const Invitation = z
  .object({
    id,
    /** For whom it was made, as whoever made it wrote. May be empty. */
    label: z.string(),
    role,
    expiresAt: instant,
  })
  .openapi("Invitation")
export const NewInvitation = z
  .object({ role, label: z.string().trim().max(NAME_MAX_LENGTH) })
  .openapi("NewInvitation")
/** The whole address, the token in its fragment. Shown once: only its hash is kept. */
export const InvitationLink = z.object({ url: z.url() }).openapi("InvitationLink")
export const InvitationFacts = z
  .object({ campaignTitle: z.string(), role, invitedBy: z.string().nullable() })
  .openapi("InvitationFacts")
export const Joined = z.object({ campaignId: id }).openapi("Joined")
export const SignedUp = z
  .object({ campaignId: id, coordinator: z.object({ id, name: z.string(), email: z.string() }) })
  .openapi("SignedUp")
export const RoleChoice = z.object({ role }).openapi("RoleChoice")

/** The number of an entry, or "now". */
export const ActivityCursor = z.string().regex(/^(now|\d{1,15})$/)
export const Activity = z
  .object({
    id: z.int(),
    at: instant,
    actor: z.object({ kind: z.enum(ACTORS), name: z.string() }),
    /** What was done: the name of an endpoint, or a word of `api/activity.ts`. Unknown ones may come with later versions. */
    kind: z.string(),
    /** Whose or which, as it was called then: a line's words, a person's name. */
    subject: z.object({ line: z.string().optional(), person: z.string().optional() }),
    /** What of several: a verdict, a role. Empty: nothing to tell apart. */
    detail: z.string(),
  })
  .openapi("Activity")
