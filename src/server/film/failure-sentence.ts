import type { Language } from "../../domain/language"
import { FfmpegError } from "../media/ffmpeg-error"
import { ClipGoneError } from "./film-studio"

type Reason = "no-space" | "timeout" | "other"

/** What a coordinator is told, with what she can do. The log says the rest. */
const SENTENCES: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  "no-space": {
    fr: "Le disque du serveur est plein\u202f: libérez de la place, puis relancez le film.",
    en: "The server’s disk is full: free some space, then render the film again.",
  },
  timeout: {
    fr: "Le rendu a duré trop longtemps et a été arrêté\u202f: relancez le film.",
    en: "The render took too long and was stopped: render the film again.",
  },
  other: {
    fr: "Le rendu a échoué\u202f; le journal du serveur dit pourquoi.",
    en: "The render failed; the server’s log says why.",
  },
}

const reasonOf = (error: unknown): Reason => {
  if (!(error instanceof FfmpegError)) return "other"
  if (error.code === "ffmpeg-no-space") return "no-space"
  return error.code === "ffmpeg-timeout" ? "timeout" : "other"
}

/** Why a film failed, in one sentence. */
export const explainFailure = (error: unknown, language: Language): string =>
  SENTENCES[reasonOf(error)][language]

/** Whose clip is missing from a film: the line's place in it, and who says it. */
type LostLine = { readonly position: number; readonly name: string | undefined }

const LOSSES: Readonly<Record<Language, (line: LostLine, isGone: boolean) => string>> = {
  fr: ({ position, name }, isGone) => {
    const which = name === undefined ? `Phrase ${position}` : `Phrase ${position}, ${name}`
    return isGone
      ? `${which}\u202f: l’envoi a été supprimé entre-temps. Un carton tient sa place.`
      : `${which}\u202f: le clip ne se laisse pas lire. Un carton tient sa place\u202f; demandez une autre prise.`
  },
  en: ({ position, name }, isGone) => {
    const which = name === undefined ? `Line ${position}` : `Line ${position}, ${name}`
    return isGone
      ? `${which}: the clip was deleted meanwhile. A card stands in its place.`
      : `${which}: the clip cannot be read. A card stands in its place; ask for another take.`
  },
}

/** Why a card stands where a clip was meant to, in one sentence or two. */
export const explainLoss = (error: unknown, line: LostLine, language: Language): string =>
  LOSSES[language](line, error instanceof ClipGoneError)
