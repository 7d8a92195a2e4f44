/** Why a sealed file is not taken, and what can be done about it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { SealRefusal } from "../../../api/sealed-header"
import type { SealFault } from "../../../domain/sealed-file"
import { failureWords } from "../../ui/failure-words"

const WORDS: Readonly<Record<SealFault | SealRefusal, MessageDescriptor>> = {
  "not-sealed": msg`Ce n’est pas un fichier scellé d’Unisson. Demandez-lui le fichier qui finit par « .unisson ».`,
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

const isOfSeals = (code: string): code is keyof typeof WORDS => code in WORDS

/** The sentence for a refusal, by its code. */
export const sealedWords = (code: string): MessageDescriptor =>
  isOfSeals(code) ? WORDS[code] : failureWords(code)
