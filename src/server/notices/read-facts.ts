/** Reads what a letter is written from, as it is at the moment of writing. */
import { deadlineWords } from "../../domain/deadline-words"
import type { CampaignId, CoordinatorId, TakeId } from "../../domain/ids"
import type { NoticeKind } from "../../domain/notice"
import { type CampaignRow, findCampaign } from "../store/campaigns"
import type { Connection } from "../store/connection"
import { findCoordinator } from "../store/coordinators"
import { readCorrespondence } from "../store/correspondence"
import { listLines } from "../store/lines"
import { findSubmission } from "../store/submissions"
import type { Addressee } from "./addressees"
import type { NoticeFacts } from "./notice-facts"

export type Subject = {
  readonly kind: NoticeKind
  readonly campaignId: CampaignId
  readonly takeId: TakeId | null
  readonly note: string
  readonly coordinatorId: CoordinatorId | null
}

/** Addresses that the letter leads to, made by whoever sends it. */
export type Links = Pick<NoticeFacts, "url" | "quietUrl">

const deadlineOf = ({ deadline, language }: CampaignRow, timeZone: string, now: Date) => {
  const { moment, distance, isOver } = deadlineWords(deadline.toISOString(), now, language, timeZone)
  return isOver ? undefined : { moment, distance }
}

/** The lines that a letter quotes. */
const quotedLines = async (
  db: Connection,
  { kind, campaignId, takeId }: Subject,
  { contributor, linesToCome }: Addressee,
): Promise<string[]> => {
  if (kind === "film-out" || kind === "message") return []
  if (takeId !== null) {
    const submission = await findSubmission(db, takeId)
    return submission === undefined ? [] : [submission.lineText]
  }
  const lines = await listLines(db, campaignId)
  return lines
    .filter(({ id, contributorIds }) =>
      kind === "reminder" ? linesToCome.includes(id) : contributorIds.includes(contributor.id),
    )
    .map(({ text }) => text)
}

/** Undefined: the campaign is gone. */
export const readFacts = async (
  db: Connection,
  subject: Subject,
  addressee: Addressee,
  links: Links,
  now: Date,
): Promise<NoticeFacts | undefined> => {
  const campaign = await findCampaign(db, subject.campaignId)
  if (campaign === undefined) return undefined
  const { timeZone } = await readCorrespondence(db, campaign.id)
  const author = subject.coordinatorId === null ? undefined : await findCoordinator(db, subject.coordinatorId)
  const { contributor } = addressee
  const language = contributor.language ?? campaign.language
  return {
    language,
    addressForm: contributor.addressForm,
    name: contributor.name,
    title: campaign.title,
    deadline: deadlineOf({ ...campaign, language }, timeZone, now),
    lines: await quotedLines(db, subject, addressee),
    note: subject.note,
    author: author?.name,
    ...links,
  }
}
