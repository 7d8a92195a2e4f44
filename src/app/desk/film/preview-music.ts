/** The music of the film for its preview: as loud, and as far under the voices, as the film will have it. */
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { PreviewMusic } from "../../../browser/preview/music-bed"
import type { PlacedEvent, Playing } from "../../../domain/cut"
import type { TakeId } from "../../../domain/ids"
import {
  amplitude,
  loudnessOfSpans,
  musicLevel,
  type SpokenSpan,
  VOICE_LUFS,
} from "../../../domain/music-bed"
import { lengthOf, type Seconds } from "../../../domain/timecode"

type Submissions = ReadonlyMap<TakeId, DeskSubmissionShape>

/** When she speaks, by the silences that were measured at both ends; where nothing was, all of it. */
const spokenIn = (from: Seconds, { takeId, points }: Playing, submissions: Submissions): SpokenSpan => {
  const sound = submissions.get(takeId)?.facts?.sound
  const to = from + lengthOf(points)
  return { from: from + (sound?.silenceBefore ?? 0), to: to - (sound?.silenceAfter ?? 0) }
}

/** When somebody speaks in the film. */
export const spokenSpans = (events: readonly PlacedEvent[], submissions: Submissions): SpokenSpan[] =>
  events.flatMap(({ event, from }) => {
    if (event.kind === "clip") return [spokenIn(from, event, submissions)]
    if (event.kind !== "unison") return []
    return event.voices.map(voice => spokenIn(from + voice.offset, voice, submissions))
  })

/** What plays under the preview; undefined: no music was chosen. */
export const previewMusic = (
  events: readonly PlacedEvent[],
  { campaign, submissions, filmSettings: { music, loudness } }: BoardShape,
): PreviewMusic | undefined => {
  if (music === null) return undefined
  const length = events.at(-1)?.to ?? 0
  const spans = spokenSpans(events, new Map(submissions.map(one => [one.takeId, one])))
  const level = musicLevel(loudnessOfSpans(spans, length), music, length)
  // The server gives it as loud as voices are before the whole film is raised; the preview's voices are raised.
  const raised = amplitude(loudness - VOICE_LUFS)
  // Its name ends with its checksum: another piece has another address.
  const url = `${pathOf("readMusic", { campaignId: campaign.id })}?${music.key.slice(-KEY_TAIL)}`
  return { url, level: at => raised * level(at) }
}

/** Characters that tell one piece from another. */
const KEY_TAIL = 12
