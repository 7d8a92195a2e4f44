/** Rows as they cross the wire. */
import type { DeskSubmissionShape, FilmShape, SubmissionShape } from "../../api/shapes"
import { peopleIn } from "../../domain/cut"
import { lengthOf } from "../../domain/timecode"
import type { FilmRow } from "./films"
import { pointsOf, type SubmissionRow } from "./submissions"

export const submissionShape = (row: SubmissionRow): SubmissionShape => ({
  takeId: row.takeId,
  lineId: row.lineId,
  contributorId: row.contributorId,
  takeNumber: row.takeNumber,
  lineText: row.lineText,
  state: row.state,
  refusal: row.refusal,
  review: { verdict: row.verdict, comment: row.comment, notes: [...row.notes] },
  sha256: row.sha256,
  sizeBytes: row.sizeBytes,
  // Before it was looked at, the points are only what a phone says.
  duration: row.state === "ready" ? lengthOf(pointsOf(row)) : null,
  hasPoster: row.posterKey !== null,
  hasProxy: row.proxyKey !== null,
  arrivedAt: row.arrivedAt.toISOString(),
})

/** The same with what only the desk is told. */
export const deskSubmissionShape = (row: SubmissionRow): DeskSubmissionShape => {
  const { inPoint, outPoint, proxyIn, proxyOut } = row
  return {
    ...submissionShape(row),
    points: pointsOf(row),
    sentPoints: { inPoint, outPoint },
    proxy: { inPoint: proxyIn ?? inPoint, outPoint: proxyOut ?? outPoint },
    pictureSize: row.pictureSize ?? row.facts?.picture ?? null,
    isBeingFinished: row.isBeingFinished,
    facts: row.facts,
    face: row.face,
    handedInBy: row.handedInBy,
  }
}

export const filmShape = (row: FilmRow): FilmShape => ({
  id: row.id,
  state: row.state,
  progress: row.progress,
  etaSeconds: row.etaSeconds,
  warnings: [...row.warnings],
  failure: row.failure,
  duration: row.duration,
  sizeBytes: row.sizeBytes,
  format: row.format,
  resolution: row.resolution,
  subtitles: row.subtitles,
  tracks: [...row.tracks],
  poster: row.posterKey?.split("/").at(-1) ?? null,
  standIns: row.cut.filter(({ kind }) => kind === "stand-in").length,
  contributorIds: [...peopleIn(row.cut)],
  createdAt: row.createdAt.toISOString(),
})
