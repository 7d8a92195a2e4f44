/** Why a recording became no take, and what helps. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  "no-recorder": msg`Ce navigateur ne sait pas enregistrer de vidéo. Ouvrez votre lien dans Safari, Chrome ou Firefox, à jour.`,
  "nothing-recorded": msg`La caméra n’a rien donné. Fermez les autres applications qui filment, puis recommencez.`,
  "too-short": msg`C’était trop court pour être gardé. Prenez votre temps, et recommencez.`,
  unreadable: msg`Cette prise ne se lit pas sur ce téléphone. Elle n’est pas effacée : elle vous attend parmi vos prises.`,
}

/** The sentence for a `TakeError`'s code; `undefined` for any other. */
export const takeFailureWords = (code: string): MessageDescriptor | undefined => WORDS[code]
