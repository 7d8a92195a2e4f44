/** Shapes of a text that is being edited, and of one that contributors share among themselves. */
import { z } from "@hono/zod-openapi"
import { PHASES } from "../domain/phase"
import { PROPOSAL_STATES } from "../domain/proposal"
import { LINE_MAX_LENGTH, LINES_MAX, SPEAKERS_MAX } from "../domain/script"

const id = z.uuid().lowercase()
const wording = z.string().trim().min(1).max(LINE_MAX_LENGTH)

/**
 * One change of the text, made whole or not at all: a split, a merge, a paste, or the way back from
 * one. Ids are made by whoever edits, so that it can be said twice.
 */
export const ScriptEdit = z
  .object({
    /** Lines that are new or worded otherwise, as they are from now on. */
    lines: z
      .array(
        z.object({
          id,
          text: wording,
          /** Who says it from now on. Left out: a new line has nobody, another keeps whom it has. */
          contributorIds: z.array(id).max(SPEAKERS_MAX).optional(),
          /** The wording that was changed; `null`: the line is new. */
          was: z.string().nullable(),
        }),
      )
      .max(LINES_MAX),
    removed: z.array(id).max(LINES_MAX),
    /** Every line there is then, in the film's order. */
    lineIds: z.array(id).max(LINES_MAX),
    /** Whether takes of removed lines may go with them. Otherwise such an edit is refused. */
    discardsTakes: z.boolean(),
  })
  .openapi("ScriptEdit")

/** Another wording that a speaker of a line proposes. */
export const Proposal = z
  .object({
    lineId: id,
    contributorId: id,
    text: z.string(),
    /** The wording that she had before her eyes. */
    baseText: z.string(),
    proposedAt: z.iso.datetime(),
  })
  .openapi("Proposal")
export const NewProposal = z.object({ text: wording }).openapi("NewProposal")
export const ProposalDecision = z
  .object({
    decision: z.enum(["accepted", "declined"]),
    /** The proposal that was read: she may have put another in its place. */
    text: z.string(),
  })
  .openapi("ProposalDecision")

/** The whole text as a contributor sees it while lines are claimed. */
export const SharedScript = z
  .object({
    phase: z.enum(PHASES),
    /** None where the phase does not show them. */
    lines: z.array(
      z.object({
        id,
        text: z.string(),
        /** Names of those who say it. */
        speakers: z.array(z.string()),
        isHers: z.boolean(),
        /** Her own latest proposal for it. */
        proposal: z
          .object({ text: z.string(), baseText: z.string(), state: z.enum(PROPOSAL_STATES) })
          .nullable(),
      }),
    ),
  })
  .openapi("SharedScript")
