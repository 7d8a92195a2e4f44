/** Where a take is, in words. Never kinder than the truth. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Refusal } from "../../domain/submission"
import type { SendState } from "../../domain/take"

export const SEND_WORDS: Readonly<Record<SendState, MessageDescriptor>> = {
  cutting: msg`Découpe en cours sur ce téléphone`,
  waiting: msg`En attente de réseau`,
  sending: msg`Envoi en cours`,
  failed: msg`L’envoi a besoin de vous`,
  arrived: msg`Bien arrivée`,
  accepted: msg`Validée`,
  redo: msg`À refaire`,
  refused: msg`Fichier refusé`,
}

/** Why a file was refused, and what helps, as she reads it. */
export const REFUSAL_WORDS: Readonly<Record<Refusal, MessageDescriptor>> = {
  empty: msg`Le fichier reçu est vide. Refaites une prise, elle passera.`,
  "not-a-video": msg`Le fichier reçu n’est pas une vidéo lisible. Refaites une prise, elle passera.`,
  "no-picture": msg`On entend votre voix, mais il n’y a pas d’image. Vérifiez la caméra et refaites une prise.`,
  "picture-size": msg`L’image n’a pas une taille que nous savons lire. Essayez avec un autre navigateur.`,
  "too-short": msg`La partie gardée est trop courte. Refaites une prise, un peu plus longue.`,
  "too-long": msg`La partie gardée est trop longue. Refaites une prise, plus courte.`,
}
