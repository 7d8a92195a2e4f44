/** Why a file was refused, and what helps, as the coordinator reads it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Refusal } from "../../../domain/submission"

export const REFUSAL_WORDS: Readonly<Record<Refusal, MessageDescriptor>> = {
  empty: msg`Le fichier reçu est vide.`,
  "not-a-video": msg`Le fichier reçu n’est pas une vidéo lisible.`,
  "no-picture": msg`On entend la voix, mais il n’y a pas d’image.`,
  "picture-size": msg`L’image est trop grande ou n’a pas de taille.`,
  "too-short": msg`La prise est trop courte.`,
  "too-long": msg`La prise est trop longue.`,
}
