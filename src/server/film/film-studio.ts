import type { Font } from "satori"
import { isLineEvent } from "../../domain/cut"
import { UnissonError } from "../../domain/errors"
import { type FilmSettings, filmSettings } from "../../domain/film-settings"
import { type FrameSize, frameSize } from "../../domain/format"
import type { LineId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import type { Connection } from "../store/connection"
import type { FilmRow } from "../store/films"
import { readSpeakers, type Speaker } from "../store/speakers"
import type { FilmSubtitles } from "./film-subtitles"
import { readFonts } from "./fonts"
import type { Studio } from "./mezzanines"

/** A clip of the cut has been deleted since the film was asked for. */
export class ClipGoneError extends UnissonError<"clip-gone"> {
  constructor(takeId: string) {
    super("clip-gone", `The cut needs take ${takeId}, which is not there any more`)
  }
}

/** Where whoever runs the server puts fonts of other scripts: see [Note: Which letters are drawn]. */
const ADDED_FONTS = "fonts"

/** What a film is to be. */
export type FilmOrder = Pick<
  FilmRow,
  "campaignId" | "cut" | "format" | "resolution" | "settings" | "subtitles"
>

/** All that is at hand while one film is made. */
export type FilmStudio = Studio & {
  readonly db: Connection
  readonly film: FilmOrder
  readonly settings: FilmSettings
  readonly frame: FrameSize
  readonly language: Language
  readonly speakers: ReadonlyMap<LineId, Speaker>
  readonly fonts: Font[]
  readonly subtitles: FilmSubtitles
}

export const openFilmStudio = async (
  studio: Studio & { readonly db: Connection },
  film: FilmOrder,
  language: Language,
  subtitles: FilmSubtitles,
): Promise<FilmStudio> => {
  const lineIds = film.cut.filter(isLineEvent).map(({ lineId }) => lineId)
  return {
    ...studio,
    film,
    settings: filmSettings(film.settings),
    frame: frameSize(film.format, film.resolution),
    language,
    speakers: await readSpeakers(studio.db, lineIds, language),
    fonts: await readFonts(studio.mediaFiles.pathOf(ADDED_FONTS)),
    subtitles,
  }
}
