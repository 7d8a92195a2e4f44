/** Why a file becomes no take, and what helps. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { ClipFailure } from "../../stores/clip-limits"

const WORDS: Readonly<Record<ClipFailure, MessageDescriptor>> = {
  "clip-empty": msg`Ce fichier est vide. S’il est dans un nuage, ouvrez-le d’abord dans votre galerie, puis recommencez.`,
  "clip-unreadable": msg`Ce fichier n’est pas une vidéo, ou il est abîmé. Choisissez une vidéo MP4, MOV, WebM ou 3GP.`,
  "clip-without-picture": msg`Il n’y a que du son dans ce fichier. Choisissez une vidéo où l’on vous voit.`,
  "clip-too-big-picture": msg`L’image de cette vidéo est plus grande que la 4K. Réglez l’appareil photo sur 1080p ou 4K, et filmez à nouveau.`,
  "clip-too-short": msg`Cette vidéo est trop courte pour être gardée.`,
  "clip-too-long": msg`Cette vidéo dure plus de dix minutes. Raccourcissez-la dans votre galerie, puis recommencez.`,
  "clip-too-heavy": msg`Cette vidéo dépasse 2 Go. Raccourcissez-la dans votre galerie, puis recommencez.`,
  "clip-gone": msg`Ce fichier n’a pas pu être lu : il a été déplacé, ou il est encore dans un nuage. Ouvrez-le d’abord dans votre galerie, puis recommencez.`,
}

/** The sentence for a `ClipError`'s code; `undefined` for any other. */
export const clipFailureWords = (code: string): MessageDescriptor | undefined =>
  Object.hasOwn(WORDS, code) ? WORDS[code as ClipFailure] : undefined
