import { diffBoards } from "../../api/board-delta"
import { DEFAULT_FRAMING } from "../../domain/framing"
import type { Language } from "../../domain/language"
import { DEFAULT_PHASE } from "../../domain/phase"
import { LINE_MAX_LENGTH, LINES_MAX, splitScript } from "../../domain/script"
import { FailureError, notFound } from "../failure"
import { campaignPrefix } from "../media/media-keys"
import type { Services } from "../services"
import { readBoard } from "../store/board"
import { createBoardVersions } from "../store/board-versions"
import {
  campaignShape,
  deleteCampaign,
  insertCampaign,
  listCampaigns,
  updateCampaign,
} from "../store/campaigns"
import { chooseReference } from "../store/references"
import { DONE, type Handlers } from "./handlers"

const textTooLong = (message: string, max: number) =>
  new FailureError("bad-request", message, { details: { field: "text", max } })

/** The lines of a pasted text, none of them a page. */
const needLines = (text: string, language: Language): string[] => {
  const lines = splitScript(text, language)
  if (lines.length > LINES_MAX) {
    throw textTooLong(`The text has ${lines.length} lines; ${LINES_MAX} are the most.`, LINES_MAX)
  }
  if (lines.some(line => line.length > LINE_MAX_LENGTH)) {
    throw textTooLong(
      `A sentence of the text is longer than ${LINE_MAX_LENGTH} characters: break it by a new line.`,
      LINE_MAX_LENGTH,
    )
  }
  return lines
}

export const campaignHandlers = ({ config, database: { db }, events, mediaFiles }: Services) => {
  const versions = createBoardVersions()
  return {
    listCampaigns: ({ caller }) => listCampaigns(db, caller.coordinatorId),

    createCampaign: async ({
      caller,
      body: { text, framing = DEFAULT_FRAMING, phase = DEFAULT_PHASE, ...fields },
    }) => {
      const lines = needLines(text, fields.language)
      const campaign = await insertCampaign(db, caller.coordinatorId, { ...fields, framing, phase }, lines)
      await events.publish({ kind: "campaign-changed", campaignId: campaign.id })
      return campaignShape(campaign)
    },

    readBoard: async ({ campaignId }) => {
      const board = await readBoard(db, campaignId, config.filmResolution)
      versions.keep(board)
      return board
    },

    readBoardChanges: async ({ campaignId, params: { version } }) => {
      const known = versions.find(campaignId, version)
      const board = await readBoard(db, campaignId, config.filmResolution)
      versions.keep(board)
      return known === undefined ? { delta: null, board } : { delta: diffBoards(known, board), board: null }
    },

    updateCampaign: async ({ campaignId, body }) => {
      const campaign = await updateCampaign(db, campaignId, body)
      if (campaign === undefined) throw notFound("campaign")
      await events.publish({ kind: "campaign-changed", campaignId })
      return campaignShape(campaign)
    },

    chooseReference: async ({ campaignId, body: { takeId } }) => {
      await chooseReference(db, campaignId, takeId)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    deleteCampaign: async ({ campaignId }) => {
      await deleteCampaign(db, campaignId)
      // After its rows: if we die in between, files that nobody knows are left, not rows without files.
      await mediaFiles.removeAll(campaignPrefix(campaignId))
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },
  } satisfies Partial<Handlers>
}
