/** What the coach says: kind, short, and never a score. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Advice } from "../../../domain/coach-steady"
import type { Hint, Side } from "../../../domain/coaching"

const WORDS: Readonly<Record<Exclude<Hint, "off-mark">, MessageDescriptor>> = {
  "no-face": msg`On ne vous voit pas : placez-vous dans le cadre`,
  "too-dark": msg`Il fait sombre : ajoutez de la lumière devant vous`,
  backlight: msg`La lumière vient de derrière : tournez-vous vers la fenêtre`,
  "too-near": msg`Reculez un peu`,
  "too-far": msg`Approchez-vous un peu`,
  "too-high": msg`Inclinez l’appareil un peu vers le haut`,
  "too-low": msg`Inclinez l’appareil un peu vers le bas`,
  "phone-tilted": msg`L’image penche : redressez l’appareil, ou la tête`,
  "look-up": msg`Levez les yeux vers l’objectif`,
  "too-loud": msg`C’est un peu fort : éloignez-vous du micro`,
  "too-quiet": msg`Parlez un peu plus fort`,
  "noisy-room": msg`Il y a du bruit autour de vous : cherchez un endroit calme`,
}

const ASIDE: Readonly<Record<Side, MessageDescriptor>> = {
  left: msg`Déplacez-vous un peu vers votre gauche`,
  right: msg`Déplacez-vous un peu vers votre droite`,
}

const PRAISE = msg`C’est bien ainsi`

/** The sentence on the screen; `undefined`: none. */
export const adviceWords = (advice: Advice): MessageDescriptor | undefined => {
  if (advice.kind === "watching") return undefined
  if (advice.kind === "good") return PRAISE
  return advice.hint === "off-mark" ? ASIDE[advice.towards ?? "left"] : WORDS[advice.hint]
}
