/** Shapes of what the desk shows of a campaign, whole and by its changes. */
import { z } from "@hono/zod-openapi"
import { ConsentRequest } from "./consent-schemas"
import * as people from "./contributor-schemas"
import * as coordination from "./coordination-schemas"
import * as film from "./film-schemas"
import { OpenLink } from "./open-link-schemas"
import { DeskSubmission } from "./review-schemas"
import * as schemas from "./schemas"
import * as script from "./script-schemas"

const id = z.uuid().lowercase()

export const BoardVersion = z.string().regex(/^[\w-]{1,43}$/)

export const Board = z
  .object({
    /** Changes with anything that it holds. */
    version: BoardVersion,
    campaign: schemas.Campaign,
    /** In the order of the film. */
    lines: z.array(schemas.Line),
    contributors: z.array(people.Contributor),
    /** The newest of each line first. */
    submissions: z.array(DeskSubmission),
    /** Newest first. */
    films: z.array(film.Film),
    /** What was decided about the film, and the defaults for the rest. */
    filmSettings: film.FilmSettings,
    /** Lines on the short side of a film of which nothing else is said: this server's choice. */
    usualResolution: film.resolution,
    premiere: z.object({ slug: z.string(), filmId: id.nullable() }),
    /** Other wordings that wait for a decision, the oldest first. */
    proposals: z.array(script.Proposal),
    /** The submission that shows the others how to frame; `null`: none. */
    referenceTakeId: id.nullable(),
    /** What its people are asked to sign. */
    consentRequest: ConsentRequest,
    /** Who works on it at the desk, in the order in which they came. */
    coordinators: z.array(coordination.CampaignCoordinator),
    /** Invitations that nobody has used yet. */
    invitations: z.array(coordination.Invitation),
    /** The link for the whole group; `null`: there is none. Its address is for those who may hand it out. */
    openLink: OpenLink.nullable(),
  })
  .openapi("Board")

const thing = z.record(z.string(), z.unknown())
/** How a list of things with ids has changed. */
const ListDelta = z.object({
  /** How many at its beginning, and at its end, are the same things in the same order. */
  start: z.int(),
  end: z.int(),
  /** Ids of those in between, in their new order. */
  ids: z.array(z.string()),
  /** Those that are new or hold something else than before. */
  items: z.array(thing),
})
/** See `board-delta.ts`. */
export const BoardDelta = z
  .object({
    /** Parts that are no list of things, as they are now. */
    values: thing,
    lists: z.record(z.string(), ListDelta),
  })
  .openapi("BoardDelta")
export const BoardChanges = z
  .object({
    /** From the version that was asked about; `null`: the server does not know it. */
    delta: BoardDelta.nullable(),
    /** Whole, where there is no delta. */
    board: Board.nullable(),
  })
  .openapi("BoardChanges")
