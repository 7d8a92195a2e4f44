/** What goes into an archive, as names and contents. Nothing is read from the media store yet. */

import { mayEnterFilm } from "../../domain/consent"
import { cmx3600 } from "../../domain/edit-list"
import { csv, extensionOf, fileName } from "../../domain/file-names"
import { DEFAULT_RESOLUTION } from "../../domain/film-settings"
import { finalCut } from "../../domain/final-cut"
import { frameSize } from "../../domain/format"
import type { CampaignId, ContributorId, TakeId } from "../../domain/ids"
import { openTimeline } from "../../domain/open-timeline"
import { toSrt, toVtt } from "../../domain/subtitles"
import { notFound } from "../failure"
import { filmTracksOf } from "../film/film-subtitles"
import type { MediaKey } from "../media/media-files"
import { SNAPSHOT } from "../store/board"
import { type CampaignRow, findCampaign } from "../store/campaigns"
import type { Connection } from "../store/connection"
import { listConsents } from "../store/consents"
import { listContributors } from "../store/contributors"
import { type LineRow, listLines } from "../store/lines"
import { readCut } from "../store/read-cut"
import { listSubmissions, pointsOf, type SubmissionRow } from "../store/submissions"
import { subtitleTracksIn } from "../store/subtitles"
import { archiveWords } from "./archive-words"
import { consentsRegister, signedTexts } from "./consent-entries"

/** A file of the archive: of the media store, or written here. */
export type ArchiveEntry =
  | { readonly path: string; readonly key: MediaKey }
  | { readonly path: string; readonly text: string }

export type ArchivePlan = { readonly name: string; readonly entries: readonly ArchiveEntry[] }

type Person = Awaited<ReturnType<typeof listContributors>>[number]
type Material = {
  readonly campaign: CampaignRow
  readonly lines: readonly LineRow[]
  readonly people: ReadonlyMap<string, Person>
  readonly submissions: readonly SubmissionRow[]
}

/** Of whose submissions the files are in it: not of whoever took her consent back. */
const isGiven =
  (people: Material["people"]) =>
  ({ contributorId }: SubmissionRow): boolean =>
    mayEnterFilm(people.get(contributorId)?.consent)

const POSITION_DIGITS = 3

/** "003 Ada Lovelace, prise 2.mp4", each once. */
const namesOf = ({ campaign, lines, people, submissions }: Material): ReadonlyMap<TakeId, string> => {
  const words = archiveWords(campaign.language)
  const position = new Map(lines.map(({ id }, index) => [id, index + 1]))
  const taken = new Set<string>()
  return new Map(
    submissions.filter(isGiven(people)).map(({ takeId, lineId, contributorId, takeNumber, mimeType }) => {
      const at = String(position.get(lineId) ?? 0).padStart(POSITION_DIGITS, "0")
      const who = fileName(people.get(contributorId)?.name ?? "", words.somebody)
      const name = `${at} ${who}, ${words.take} ${takeNumber}`
      // Two people of one name: the take's own id tells them apart.
      const unique = taken.has(name.toLowerCase()) ? `${name} (${takeId})` : name
      taken.add(unique.toLowerCase())
      return [takeId, `${words.originals}/${unique}.${extensionOf(mimeType)}`] as const
    }),
  )
}

const registerOf = (material: Material, names: ReadonlyMap<TakeId, string>): string => {
  const { campaign, lines, people, submissions } = material
  const words = archiveWords(campaign.language)
  const rows = submissions.map(submission => {
    const person = people.get(submission.contributorId)
    const { inPoint, outPoint } = pointsOf(submission)
    return [
      names.get(submission.takeId) ?? "",
      lines.findIndex(({ id }) => id === submission.lineId) + 1,
      submission.lineText,
      person?.name ?? "",
      person?.role ?? "",
      person?.place ?? "",
      submission.takeNumber,
      words.verdicts[submission.verdict],
      submission.recordedAt.toISOString(),
      submission.arrivedAt.toISOString(),
      inPoint,
      outPoint,
      submission.sizeBytes,
      submission.sha256,
    ]
  })
  return csv([words.columns, ...rows])
}

/** Everything of a campaign that somebody else could go on with. */
export const planArchive = (db: Connection, campaignId: CampaignId): Promise<ArchivePlan> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const people = new Map((await listContributors(tx, campaignId)).map(person => [person.id, person]))
    const lines = await listLines(tx, campaignId)
    const submissions = (await listSubmissions(tx, campaignId)).toReversed()
    const material = { campaign, lines, people, submissions }
    const words = archiveWords(campaign.language)
    const names = namesOf(material)
    const pathOf = (takeId: TakeId): string => names.get(takeId) ?? ""
    const cut = await readCut(tx, campaign)
    const cues = filmTracksOf(cut, await subtitleTracksIn(tx, campaignId))[0]?.cues ?? []
    const made = new Intl.DateTimeFormat(campaign.language, {
      dateStyle: "long",
      timeStyle: "short",
    }).format()
    const sent = new Map(submissions.map(submission => [submission.takeId, submission]))
    const fileOf = (takeId: TakeId) => {
      const { proxyOut, outPoint, facts } = sent.get(takeId) ?? {}
      // What nobody has measured is a film with sound, as nearly all are.
      return { path: pathOf(takeId), length: proxyOut ?? outPoint ?? 0, hasSound: facts?.sound !== null }
    }
    const consented = {
      language: campaign.language,
      people: [...people.values()],
      linesOf: (id: ContributorId) =>
        lines.flatMap(({ contributorIds }, index) => (contributorIds.includes(id) ? index + 1 : [])),
      consents: await listConsents(tx, campaignId),
    }
    const frame = frameSize(campaign.format, DEFAULT_RESOLUTION)
    return {
      name: fileName(campaign.title, "unisson"),
      entries: [
        { path: words.readme, text: words.explain(campaign.title, made) },
        { path: words.register, text: registerOf(material, names) },
        { path: words.consentsRegister, text: consentsRegister(consented) },
        { path: `${words.cut}.otio`, text: openTimeline(cut, campaign.title, fileOf) },
        { path: `${words.cut}.fcpxml`, text: finalCut(cut, campaign.title, frame, fileOf) },
        { path: `${words.cut}.edl`, text: cmx3600(cut, campaign.title, pathOf) },
        { path: `${words.subtitles}.srt`, text: toSrt(cues) },
        { path: `${words.subtitles}.vtt`, text: toVtt(cues) },
        ...signedTexts(consented),
        ...submissions
          .filter(isGiven(people))
          .map(({ takeId, originalKey }) => ({ path: pathOf(takeId), key: originalKey })),
      ],
    }
  }, SNAPSHOT)
