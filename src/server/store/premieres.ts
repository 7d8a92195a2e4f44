import { eq, inArray } from "drizzle-orm"
import type { PremiereShape } from "../../api/shapes"
import { type Cut, type CutEvent, isLineEvent } from "../../domain/cut"
import type { CampaignId, ContributorId, FilmId } from "../../domain/ids"
import { notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { findFilm, findPublishedFilm } from "./films"
import { campaigns, contributors } from "./schema"

/** Make a finished film of the campaign public, or none. */
export const publishFilm = (db: Connection, campaignId: CampaignId, filmId: FilmId | null): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const film = filmId === null ? undefined : await findFilm(tx, filmId)
    const isShowable = film?.campaignId === campaignId && film.state === "done"
    if (filmId !== null && !isShowable) throw notFound("film")
    await tx.update(campaigns).set({ publishedFilmId: filmId }).where(eq(campaigns.id, campaignId))
  })

/** Who is heard in a stretch of the film. */
const playedBy = (event: CutEvent): readonly ContributorId[] => {
  if (event.kind === "clip") return [event.contributorId]
  return event.kind === "unison" ? event.voices.map(({ contributorId }) => contributorId) : []
}

const namesOf = async (db: Connection, cut: Cut): Promise<Map<ContributorId, string>> => {
  const ids = cut.flatMap(event => playedBy(event))
  const rows = await db
    .select({ id: contributors.id, name: contributors.name })
    .from(contributors)
    .where(inArray(contributors.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What the public page of an address shows. */
export const readPremiere = async (db: Connection, slug: string): Promise<PremiereShape> => {
  const film = await findPublishedFilm(db, slug)
  const [campaign] = await db.select().from(campaigns).where(eq(campaigns.slug, slug))
  if (film === undefined || campaign === undefined) throw notFound("film")
  const names = await namesOf(db, film.cut)
  const together = new Intl.ListFormat(campaign.language)
  return {
    slug,
    title: campaign.title,
    language: campaign.language,
    format: film.format,
    duration: film.duration ?? 0,
    subtitles: film.subtitles,
    tracks: [...film.tracks],
    transcript: film.cut.filter(isLineEvent).map(event => {
      const speakers = playedBy(event).flatMap(id => names.get(id) ?? [])
      return { speaker: speakers.length > 0 ? together.format(speakers) : null, text: event.text }
    }),
  }
}
