import { notFound } from "../failure"
import type { Services } from "../services"
import { changeSpeakers } from "../store/line-speakers"
import { deleteLine, insertLine, lineShape, orderLines, updateLine } from "../store/lines"
import { DONE, type Handlers } from "./handlers"
import { removeSubmissionFiles } from "./remove-submission-files"

export const lineHandlers = ({ database: { db }, events, mediaFiles }: Services) =>
  ({
    addLine: async ({ campaignId, body: { text, after } }) => {
      const line = await insertLine(db, campaignId, text, after)
      await events.publish({ kind: "campaign-changed", campaignId })
      return lineShape(line)
    },

    orderLines: async ({ campaignId, body: { lineIds } }) => {
      await orderLines(db, campaignId, lineIds)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    updateLine: async ({ campaignId, params: { lineId }, body }) => {
      const line = await updateLine(db, lineId, body)
      if (line === undefined) throw notFound("line")
      await events.publish({ kind: "campaign-changed", campaignId })
      return lineShape(line)
    },

    changeSpeakers: async ({ campaignId, body: { changes } }) => {
      await changeSpeakers(db, campaignId, changes)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    deleteLine: async ({ campaignId, params: { lineId } }) => {
      const takeIds = await deleteLine(db, lineId)
      await removeSubmissionFiles(mediaFiles, campaignId, takeIds)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },
  }) satisfies Partial<Handlers>
