import { randomUUID } from "node:crypto"
import { and, asc, eq } from "drizzle-orm"
import { type Cut, cutOf } from "../../domain/cut"
import type { CampaignId, FilmId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import type { JobQueue } from "../jobs/queue"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { type FilmRow, insertFilm, listFilms, markFilmCancelled } from "./films"
import { listLines } from "./lines"
import { campaigns, films, submissions } from "./schema"
import { pointsOf } from "./submissions"

/** The cut of a campaign as it stands. */
const readCut = async (tx: Connection, campaignId: CampaignId): Promise<Cut> => {
  const lines = await listLines(tx, campaignId)
  const accepted = await tx
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.campaignId, campaignId),
        eq(submissions.verdict, "accepted"),
        eq(submissions.state, "ready"),
      ),
    )
    // Of several accepted for one line, the one that arrived last is in the film.
    .orderBy(asc(submissions.arrivedAt), asc(submissions.takeNumber))
  const byLine = new Map(
    accepted.map(submission => {
      const { lineId, takeId, contributorId } = submission
      return [lineId, { takeId, contributorId, points: pointsOf(submission) }]
    }),
  )
  return cutOf(lines.map(({ id, text }) => ({ id, text, accepted: byLine.get(id) })))
}

const isUnderWay = ({ state }: FilmRow): boolean => state === "waiting" || state === "rendering"

/**
 * Ask for a film. The row and its job are one transaction: there is never a film that waits for
 * nothing, nor a job for no film.
 */
export const orderFilm = (db: Connection, jobs: JobQueue, campaignId: CampaignId): Promise<FilmRow> =>
  db.transaction(async tx => {
    const campaign = await lockCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    if ((await listFilms(tx, campaignId)).some(isUnderWay)) {
      throw new FailureError("still-rendering", "A film of this campaign is being rendered.")
    }
    const cut = await readCut(tx, campaignId)
    if (cut.length === 0) throw new FailureError("nothing-to-render", "The campaign has no lines.")
    const film = await insertFilm(tx, { id: randomUUID(), campaignId, format: campaign.format, cut })
    await jobs.send("film.render", { filmId: film.id }, tx)
    return film
  })

/**
 * Stop a render, or delete a film that is not being rendered; a public page that showed it is
 * gone. Says which: the files of a deleted film are then to be removed.
 */
export const stopOrDeleteFilm = (db: Connection, filmId: FilmId): Promise<"stopped" | "deleted"> =>
  db.transaction(async tx => {
    if (await markFilmCancelled(tx, filmId)) return "stopped"
    await tx.update(campaigns).set({ publishedFilmId: null }).where(eq(campaigns.publishedFilmId, filmId))
    await tx.delete(films).where(eq(films.id, filmId))
    return "deleted"
  })
