/** Why a file that was let go is not taken, and what can be done about it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { SealRefusal } from "../../../api/sealed-header"
import type { SealFault } from "../../../domain/sealed-file"
import type { ClipFailure } from "../../stores/clip-limits"
import { failureWords } from "../../ui/failure-words"

const WORDS: Readonly<Record<SealFault | SealRefusal, MessageDescriptor>> = {
  "not-sealed": msg`Ce n’est ni un fichier scellé d’Unisson, ni une vidéo. Demandez-lui le fichier qui finit par « .unisson ».`,
  "seal-newer": msg`Ce fichier vient d’une version plus récente. Rechargez cette page, puis redéposez-le.`,
  "seal-short": msg`Ce fichier est incomplet : il s’est interrompu en route. Demandez-lui de le renvoyer.`,
  "seal-broken": msg`Ce fichier a été modifié en route : ce qu’il dit de lui-même ne correspond plus à sa signature. Demandez-lui de le renvoyer.`,
  "media-changed": msg`Ce fichier a été modifié en route : l’image ou le son ne sont plus ceux qu’elle a scellés. Demandez-lui de le renvoyer.`,
  "other-campaign": msg`Ce fichier est pour une autre campagne. Ouvrez-la, et déposez-le là.`,
  "line-gone": msg`Sa phrase a été supprimée, ou confiée à quelqu’un d’autre.`,
  "contributor-gone": msg`Cette personne n’est plus dans la campagne.`,
  "key-unknown": msg`Aucun de ses téléphones n’est connu par cette signature.`,
  "arrived-differently": msg`Cette prise est déjà arrivée, coupée autrement. La première reste.`,
}

const CLIP_WORDS: Readonly<Record<ClipFailure, MessageDescriptor>> = {
  "clip-empty": msg`Ce fichier est vide. S’il est dans un nuage, ouvrez-le d’abord sur cet appareil.`,
  "clip-unreadable": msg`Ce fichier n’est pas une vidéo, ou il est abîmé.`,
  "clip-without-picture": msg`Il n’y a que du son dans ce fichier.`,
  "clip-too-big-picture": msg`L’image de cette vidéo est plus grande que la 4K. Demandez-en une copie en 1080p ou en 4K.`,
  "clip-too-short": msg`Cette vidéo est trop courte.`,
  "clip-too-long": msg`Cette vidéo dure plus de dix minutes. Raccourcissez-la, puis redéposez-la.`,
  "clip-too-heavy": msg`Cette vidéo dépasse 2 Go. Raccourcissez-la, puis redéposez-la.`,
  "clip-gone": msg`Ce fichier n’a pas pu être lu : il a été déplacé, ou il est encore dans un nuage.`,
}

const isOfClips = (code: string): code is ClipFailure => Object.hasOwn(CLIP_WORDS, code)
const isOfSeals = (code: string): code is keyof typeof WORDS => code in WORDS

/** The sentence for a refusal, by its code. */
export const sealedWords = (code: string): MessageDescriptor => {
  if (isOfClips(code)) return CLIP_WORDS[code]
  return isOfSeals(code) ? WORDS[code] : failureWords(code)
}
