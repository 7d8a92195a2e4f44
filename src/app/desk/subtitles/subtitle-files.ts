/** Subtitles of the film as it stands, as files: without waiting for a film. */
import type { BoardShape, SubtitlesShape } from "../../../api/shapes"
import { type Cut, placed } from "../../../domain/cut"
import { toSrt, toVtt } from "../../../domain/subtitles"
import { cuesOfEvents } from "../film/player/moments"
import { cuesFinder } from "./use-subtitles"

export const SUBTITLE_FORMATS = ["srt", "vtt"] as const
export type SubtitleFormat = (typeof SUBTITLE_FORMATS)[number]

const FORMATS = {
  srt: { write: toSrt, type: "application/x-subrip" },
  vtt: { write: toVtt, type: "text/vtt" },
} as const

export type SubtitleFile = { readonly name: string; readonly type: string; readonly text: string }

export const subtitleFile = (
  { campaign }: Pick<BoardShape, "campaign">,
  cut: Cut,
  subtitles: SubtitlesShape,
  language: string,
  format: SubtitleFormat,
): SubtitleFile => {
  const { write, type } = FORMATS[format]
  const cues = cuesOfEvents(placed(cut), campaign.language, cuesFinder(subtitles, language))
  const title = campaign.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "")
  return { name: `${title}.${language}.${format}`, type, text: write(cues) }
}
