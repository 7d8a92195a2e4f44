/** Why a clip cannot be on the briefs, and what can be done about it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Refusal } from "../../../../domain/submission"
import type { ClipFailure } from "../../../stores/clip-limits"
import { failureWords } from "../../../ui/failure-words"

const EMPTY = msg`Ce fichier est vide. S’il est dans un nuage, ouvrez-le d’abord sur cet appareil.`
const NO_VIDEO = msg`Ce fichier n’est pas une vidéo, ou il est abîmé. Essayez un MP4, un MOV ou un WebM.`
const NO_PICTURE = msg`Il n’y a que du son dans ce fichier.`
const TOO_LARGE = msg`L’image est plus grande que la 4K. Exportez la vidéo en 1080p, puis recommencez.`
const TOO_SHORT = msg`Cette vidéo est trop courte.`
const TOO_LONG = msg`Cette vidéo dure plus de trois minutes. Raccourcissez-la, puis recommencez.`

const WORDS: Readonly<Record<Refusal | ClipFailure, MessageDescriptor>> = {
  empty: EMPTY,
  "clip-empty": EMPTY,
  "not-a-video": NO_VIDEO,
  "clip-unreadable": NO_VIDEO,
  "no-picture": NO_PICTURE,
  "clip-without-picture": NO_PICTURE,
  "picture-size": TOO_LARGE,
  "clip-too-big-picture": TOO_LARGE,
  "too-short": TOO_SHORT,
  "clip-too-short": TOO_SHORT,
  "too-long": TOO_LONG,
  "clip-too-long": TOO_LONG,
  "clip-too-heavy": msg`Cette vidéo dépasse 1 Go. Raccourcissez-la, ou exportez-la en 1080p.`,
  "clip-gone": msg`Ce fichier n’a pas pu être lu : il a été déplacé, ou il est encore dans un nuage.`,
}

const isOurs = (code: string): code is keyof typeof WORDS => Object.hasOwn(WORDS, code)

/** Whether the file is to blame: trying again would change nothing. */
export const isFileAtFault = isOurs

/** The sentence for a code. */
export const welcomeWords = (code: string): MessageDescriptor =>
  isOurs(code) ? WORDS[code] : failureWords(code)
