import type { Language } from "../../domain/language"
import { FfmpegError } from "../media/ffmpeg-error"
import { ClipGoneError } from "./segments"

type Reason = "clip-gone" | "no-space" | "timeout" | "other"

/** What a coordinator is told, with what she can do. The log says the rest. */
const SENTENCES: Readonly<Record<Reason, Readonly<Record<Language, string>>>> = {
  "clip-gone": {
    fr: "Un envoi du montage a été supprimé entre-temps\u202f: relancez le film.",
    en: "A clip of the cut was deleted meanwhile: render the film again.",
  },
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
  if (error instanceof ClipGoneError) return "clip-gone"
  if (!(error instanceof FfmpegError)) return "other"
  if (error.code === "ffmpeg-no-space") return "no-space"
  return error.code === "ffmpeg-timeout" ? "timeout" : "other"
}

/** Why a film failed, in one sentence. */
export const explainFailure = (error: unknown, language: Language): string =>
  SENTENCES[reasonOf(error)][language]
