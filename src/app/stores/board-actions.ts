/** What a coordinator can do to the campaign on the table. Each resolves to whether it was done. */
import type { Body } from "../../api/contract"
import type { CampaignShape, ProposalShape } from "../../api/shapes"
import type { FilmOrder } from "../../domain/film-settings"
import type { ContributorId, FilmId, LineId, TakeId } from "../../domain/ids"
import type { Phase } from "../../domain/phase"
import type { Points } from "../../domain/timecode"
import {
  type BoardChange,
  withContributor,
  withDecision,
  withLine,
  withOrder,
  withoutContributor,
  withoutFilm,
  withPhase,
  withPoints,
  withPremiere,
  withReference,
} from "./board-changes"
import { changeBoard, needCampaignId, readBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { createTurns } from "./turns"

/** Nothing to show before the server has answered: it makes the id. */
const unseen: BoardChange = board => board

// Lines

export const addLine = (text: string): Promise<boolean> =>
  changeBoard(unseen, () => deskCall("addLine", { params: { campaignId: needCampaignId() }, body: { text } }))

export const rewordLine = (lineId: LineId, text: string): Promise<boolean> =>
  changeBoard(withLine(lineId, { text }), () =>
    deskCall("updateLine", { params: { lineId }, body: { text } }),
  )

/** Give a line to a contributor, to several who say it together, or to nobody. */
export const assignLine = (lineId: LineId, contributorIds: readonly ContributorId[]): Promise<boolean> =>
  changeBoard(withLine(lineId, { contributorIds: [...contributorIds] }), () =>
    deskCall("updateLine", { params: { lineId }, body: { contributorIds: [...contributorIds] } }),
  )

/** Two moves in a row reach the server in a row: the last order is the one that stays. */
const inTurn = createTurns()

export const orderLines = (lineIds: readonly LineId[]): Promise<boolean> => {
  const params = { campaignId: needCampaignId() }
  return changeBoard(withOrder(lineIds), () =>
    inTurn(() => deskCall("orderLines", { params, body: { lineIds: [...lineIds] } })),
  )
}

/** Decide on another wording, as it was read. */
export const decideProposal = (
  proposal: ProposalShape,
  decision: "accepted" | "declined",
): Promise<boolean> => {
  const { lineId, contributorId, text } = proposal
  return changeBoard(withDecision(proposal, decision), () =>
    deskCall("decideProposal", { params: { lineId, contributorId }, body: { decision, text } }),
  )
}

// People

/** Rejects with the server's reason: the form that asked shows it. */
export const addContributor = async (contributor: Body<"addContributor">): Promise<void> => {
  await deskCall("addContributor", { params: { campaignId: needCampaignId() }, body: contributor })
  await readBoard()
}

/** Rejects with the server's reason: the form that asked shows it. */
export const updateContributor = async (
  contributorId: ContributorId,
  contributor: Body<"addContributor">,
): Promise<void> => {
  await deskCall("updateContributor", { params: { contributorId }, body: contributor })
  await readBoard()
}

export const deleteContributor = (contributorId: ContributorId): Promise<boolean> =>
  changeBoard(withoutContributor(contributorId), () =>
    deskCall("deleteContributor", { params: { contributorId } }),
  )

/** End every link and session of a contributor. */
export const revokeLinks = (contributorId: ContributorId): Promise<boolean> =>
  changeBoard(withContributor(contributorId, { hasLink: false }), () =>
    deskCall("revokePersonalLinks", { params: { contributorId } }),
  )

// Review

/** Keep another part of a take, or the part that she chose. */
export const movePoints = (takeId: TakeId, points: Points | null): Promise<boolean> =>
  changeBoard(withPoints(takeId, points), () =>
    deskCall("movePoints", { params: { takeId }, body: { points } }),
  )

/** Make a take the picture that shows the others how to frame, or none. */
export const chooseReference = (takeId: TakeId | null): Promise<boolean> =>
  changeBoard(withReference(takeId), () =>
    deskCall("chooseReference", { params: { campaignId: needCampaignId() }, body: { takeId } }),
  )

// Film

/** Ask for a film in a format, a resolution, with subtitles of a kind. */
export const renderFilm = (order: FilmOrder): Promise<boolean> =>
  changeBoard(unseen, () => deskCall("renderFilm", { params: { campaignId: needCampaignId() }, body: order }))

/** Stop a render, or delete a film. */
export const cancelFilm = (filmId: FilmId): Promise<boolean> =>
  changeBoard(unseen, () => deskCall("cancelFilm", { params: { filmId } }))

export const deleteFilm = (filmId: FilmId): Promise<boolean> =>
  changeBoard(withoutFilm(filmId), () => deskCall("cancelFilm", { params: { filmId } }))

/** Make a film public, or none. */
export const publishFilm = (filmId: FilmId | null): Promise<boolean> =>
  changeBoard(withPremiere(filmId), () =>
    deskCall("publishFilm", { params: { campaignId: needCampaignId() }, body: { filmId } }),
  )

// The campaign

/** Go to another phase, forth or back. */
export const changePhase = (phase: Phase): Promise<boolean> =>
  changeBoard(withPhase(phase), () =>
    deskCall("updateCampaign", { params: { campaignId: needCampaignId() }, body: { phase } }),
  )

/** Rejects with the server's reason: the form that asked shows it. */
export const updateCampaign = async (patch: Omit<CampaignShape, "id" | "phase">): Promise<void> => {
  await deskCall("updateCampaign", { params: { campaignId: needCampaignId() }, body: patch })
  await readBoard()
}
