import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { type FilmOrder, filmSettings, type Resolution } from "../../domain/film-settings"
import type { CampaignId, FilmId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import type { JobQueue } from "../jobs/queue"
import { type CampaignRow, lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { type FilmRow, insertFilm, listFilms, markFilmCancelled } from "./films"
import { readCut } from "./read-cut"
import { campaigns, films } from "./schema"

const isUnderWay = ({ state }: FilmRow): boolean => state === "waiting" || state === "rendering"

type CompleteOrder = { readonly [Part in keyof FilmOrder]-?: NonNullable<FilmOrder[Part]> }

const isSameOrder = (film: FilmRow, order: CompleteOrder): boolean =>
  film.format === order.format && film.resolution === order.resolution && film.subtitles === order.subtitles

/** What an order says, and of the rest what the campaign says. */
const completed = (
  { format, resolution, subtitles }: FilmOrder,
  campaign: CampaignRow,
  usual: Resolution,
): CompleteOrder => ({
  format: format ?? campaign.format,
  resolution: resolution ?? usual,
  subtitles: subtitles ?? filmSettings(campaign.filmSettings).subtitles,
})

/**
 * Ask for a film. The row and its job are one transaction: there is never a film that waits for
 * nothing, nor a job for no film. Films of several formats are made side by side.
 *
 * @param usual the resolution if the order says none
 * @throws FailureError `still-rendering` where the same is being made, `nothing-to-render`
 */
export const orderFilm = (
  db: Connection,
  jobs: JobQueue,
  campaignId: CampaignId,
  asked: FilmOrder,
  usual: Resolution,
): Promise<FilmRow> =>
  db.transaction(async tx => {
    const campaign = await lockCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const order = completed(asked, campaign, usual)
    if ((await listFilms(tx, campaignId)).some(film => isUnderWay(film) && isSameOrder(film, order))) {
      throw new FailureError("still-rendering", "The same film of this campaign is being rendered.")
    }
    const cut = await readCut(tx, campaign)
    if (cut.length === 0) throw new FailureError("nothing-to-render", "The campaign has no lines to play.")
    const settings = campaign.filmSettings
    const film = await insertFilm(tx, { id: randomUUID(), campaignId, cut, settings, ...order })
    await jobs.send("film.render", { filmId: film.id }, tx)
    return film
  })

/** Have the films that are made take their posters anew. */
export const askForPosters = async (
  tx: Connection,
  jobs: JobQueue,
  campaignId: CampaignId,
): Promise<void> => {
  const made = (await listFilms(tx, campaignId)).filter(({ state }) => state === "done")
  for (const { id } of made) await jobs.send("film.poster", { filmId: id }, tx)
}

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
