import type { CampaignId, FilmId } from "../../domain/ids"
import type { Connection } from "../store/connection"
import { insertNotices } from "../store/notices"
import { isReachable, readAddressees } from "./addressees"

/** A film that is taken back within this time was public by a slip: nobody is told. */
const ANNOUNCE_DELAY_MS = 60_000

/** Everybody of the campaign is to be told that its film is out: once for each film, in a minute. */
export const announceFilm = async (
  tx: Connection,
  campaignId: CampaignId,
  filmId: FilmId,
  isMailSetUp: boolean,
): Promise<void> => {
  const notBefore = new Date(Date.now() + ANNOUNCE_DELAY_MS)
  const people = (await readAddressees(tx, campaignId)).filter(person => isReachable(person, isMailSetUp))
  await insertNotices(
    tx,
    people.map(({ contributor }) => ({
      campaignId,
      contributorId: contributor.id,
      kind: "film-out" as const,
      occasion: filmId,
      notBefore,
    })),
  )
}
