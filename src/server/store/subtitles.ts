/** Subtitles as they are read: proposed from what was heard, or as somebody has edited them. */
import { and, asc, eq, inArray } from "drizzle-orm"
import type { SubtitlesShape } from "../../api/shapes"
import type { CampaignId, LineId, TakeId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import { type SpokenLine, type SubtitleTrack, spokenLine, subtitleTracks } from "../../domain/line-subtitles"
import { lengthOf, type Points } from "../../domain/timecode"
import { notFound } from "../failure"
import { SNAPSHOT } from "./board"
import { findCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { listLines } from "./lines"
import { submissions } from "./schema"
import type { SpeechRow } from "./speech"
import { pointsOf, type SubmissionRow } from "./submissions"
import { revisionOf } from "./subtitle-revision"
import { editedSubtitles, lineTranslations, speech, subtitleLanguages } from "./subtitle-schema"

/** Lengths that differ by less are the same part: what was measured holds for it. */
const SAME_LENGTH = 0.001
/** Around a voice that nobody has measured. */
const MARGIN = 0.25

/** Where the voice is in a kept part, by what was measured of it. */
const voiceOf = ({ facts }: SubmissionRow, points: Points): Points => {
  const { inPoint, outPoint } = points
  const isMeasured = facts !== null && Math.abs(facts.length - lengthOf(points)) < SAME_LENGTH
  const [before, after] =
    isMeasured && facts.sound !== null
      ? [facts.sound.silenceBefore, facts.sound.silenceAfter]
      : [Math.min(MARGIN, lengthOf(points) / 4), Math.min(MARGIN, lengthOf(points) / 4)]
  const voice = { inPoint: inPoint + before, outPoint: outPoint - after }
  return lengthOf(voice) > 0 ? voice : points
}

/** A line as it is said in a submission, by what was heard of it. */
const lineIn = (
  submission: SubmissionRow,
  points: Points,
  heard: SpeechRow | undefined,
  { text, language }: { readonly text: string; readonly language: Language },
): SpokenLine => {
  const words = heard?.words ?? undefined
  return spokenLine(text, language, points, {
    voice: voiceOf(submission, points),
    heard: words === undefined || heard === undefined ? undefined : { text: heard.text, words },
  })
}

/** All that subtitles are made of. */
type Sources = {
  readonly languages: readonly string[]
  readonly translations: readonly (typeof lineTranslations.$inferSelect)[]
  readonly edits: readonly (typeof editedSubtitles.$inferSelect)[]
  readonly speech: ReadonlyMap<TakeId, SpeechRow>
}

const readSources = async (
  tx: Connection,
  campaignId: CampaignId,
  lineIds: readonly string[],
): Promise<Sources> => {
  const languages = await tx
    .select({ language: subtitleLanguages.language })
    .from(subtitleLanguages)
    .where(eq(subtitleLanguages.campaignId, campaignId))
    .orderBy(asc(subtitleLanguages.createdAt), asc(subtitleLanguages.language))
  const ofLines = [...lineIds]
  const translations = await tx
    .select()
    .from(lineTranslations)
    .where(inArray(lineTranslations.lineId, ofLines))
  const edits = await tx.select().from(editedSubtitles).where(inArray(editedSubtitles.lineId, ofLines))
  const heard = await tx
    .select({ speech })
    .from(speech)
    .innerJoin(submissions, eq(submissions.takeId, speech.takeId))
    .where(eq(submissions.campaignId, campaignId))
  return {
    languages: languages.map(({ language }) => language),
    translations,
    edits,
    speech: new Map(heard.map(({ speech: row }) => [row.takeId, row])),
  }
}

/** The subtitles of one clip of a film, in seconds of its file. */
export type ReadTracks = (
  takeId: TakeId,
  part: { readonly lineId: string; readonly text: string; readonly points: Points },
) => readonly SubtitleTrack[]

const readTakes = (tx: Connection, campaignId: CampaignId): Promise<SubmissionRow[]> =>
  tx
    .select()
    .from(submissions)
    .where(and(eq(submissions.campaignId, campaignId), eq(submissions.state, "ready")))
    .orderBy(asc(submissions.arrivedAt), asc(submissions.takeNumber))

export type CampaignTracks = { readonly languages: readonly string[]; readonly tracksOf: ReadTracks }

/** What subtitles of a campaign's films are made of, as it stands: asked for each clip. */
export const subtitleTracksIn = async (tx: Connection, campaignId: CampaignId): Promise<CampaignTracks> => {
  const campaign = await findCampaign(tx, campaignId)
  if (campaign === undefined) throw notFound("campaign")
  const { language } = campaign
  const lines = await listLines(tx, campaignId)
  const sources = await readSources(
    tx,
    campaignId,
    lines.map(({ id }) => id),
  )
  const takes = new Map((await readTakes(tx, campaignId)).map(take => [take.takeId, take]))
  return {
    languages: [language, ...sources.languages],
    tracksOf: (takeId, { lineId, text, points }) => {
      const take = takes.get(takeId)
      if (take === undefined) return []
      const line = lineIn(take, points, sources.speech.get(takeId), { text, language })
      return subtitleTracks(line, { lineId, takeId }, sources)
    },
  }
}

/** The same in one moment of the database. */
export const readSubtitleTracks = (db: Connection, campaignId: CampaignId): Promise<CampaignTracks> =>
  db.transaction(tx => subtitleTracksIn(tx, campaignId), SNAPSHOT)

/** Signs of what is made by hand, line by line and language by language. */
const revisionsOf = ({ translations, edits }: Sources): SubtitlesShape["revisions"] => {
  const keyOf = ({ lineId, language }: { readonly lineId: LineId; readonly language: string }) =>
    `${lineId} ${language}`
  const made = new Map([...translations, ...edits].map(row => [keyOf(row), row]))
  return [...made].map(([key, { lineId, language }]) => ({
    lineId,
    language,
    revision: revisionOf({
      translation: translations.find(row => keyOf(row) === key),
      edit: edits.find(row => keyOf(row) === key),
    }),
  }))
}

/** All subtitles of a campaign, for whoever looks at them or edits them. */
export const readSubtitles = (db: Connection, campaignId: CampaignId): Promise<SubtitlesShape> =>
  db.transaction(async tx => {
    const campaign = await findCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const { language } = campaign
    const lines = new Map((await listLines(tx, campaignId)).map(({ id, text }) => [id, text]))
    const sources = await readSources(tx, campaignId, [...lines.keys()])
    const takes = await readTakes(tx, campaignId)
    return {
      language,
      languages: [...sources.languages],
      translations: sources.translations
        .filter(translation => sources.languages.includes(translation.language))
        .map(({ lineId, language: tag, text, sourceText }) => ({
          lineId,
          language: tag,
          text,
          isStale: sourceText !== lines.get(lineId),
        })),
      revisions: revisionsOf(sources),
      takes: takes.flatMap(take => {
        const { takeId, lineId } = take
        const text = lines.get(lineId)
        if (text === undefined) return []
        const heard = sources.speech.get(takeId)
        const line = lineIn(take, pointsOf(take), heard, { text, language })
        const tracks = subtitleTracks(line, { lineId, takeId }, sources)
        const timing = heard?.words == null ? ("estimated" as const) : ("heard" as const)
        return [
          { takeId, lineId, timing, tracks: tracks.map(track => ({ ...track, cues: [...track.cues] })) },
        ]
      }),
    }
  }, SNAPSHOT)
