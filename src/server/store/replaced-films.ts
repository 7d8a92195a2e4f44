/**
 * [Note: Films that were replaced] A film replaces those of its kind that were made before: the same
 * format, size and subtitles. The one before the newest is kept, so that a change that made the film
 * worse can be compared and undone; what is older goes, unless it is public.
 */
import { and, desc, eq } from "drizzle-orm"
import type { FilmId } from "../../domain/ids"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import type { FilmRow } from "./films"
import { films } from "./schema"

/** Finished films of one kind that stay, the newest counted in. */
const KEPT_OF_A_KIND = 2

/**
 * Delete the films that a new one has replaced. Their files are then to be removed; a process that dies
 * between leaves files that no film names, never a film without its files.
 *
 * @returns which are gone
 */
export const deleteReplacedFilms = (
  db: Connection,
  { campaignId, format, resolution, subtitles }: FilmRow,
): Promise<FilmId[]> =>
  db.transaction(async tx => {
    // Nobody makes one of them public meanwhile: that takes the same lock.
    const campaign = await lockCampaign(tx, campaignId)
    if (campaign === undefined) return []
    const sameKind = await tx
      .select({ id: films.id })
      .from(films)
      .where(
        and(
          eq(films.campaignId, campaignId),
          eq(films.state, "done"),
          eq(films.format, format),
          eq(films.resolution, resolution),
          eq(films.subtitles, subtitles),
        ),
      )
      .orderBy(desc(films.createdAt))
    const replaced = sameKind.slice(KEPT_OF_A_KIND).filter(({ id }) => id !== campaign.publishedFilmId)
    for (const { id } of replaced) await tx.delete(films).where(eq(films.id, id))
    return replaced.map(({ id }) => id)
  })
