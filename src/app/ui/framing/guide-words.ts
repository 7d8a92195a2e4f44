import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Placement, Shot } from "../../../domain/framing"

/** Shots as film people call them. */
export const SHOT_WORDS: Readonly<Record<Shot, MessageDescriptor>> = {
  "close-up": msg`gros plan`,
  chest: msg`plan poitrine`,
  waist: msg`plan taille`,
}

/** Where she stands, as those see it who watch the film. */
export const PLACEMENT_WORDS: Readonly<Record<Placement, MessageDescriptor>> = {
  left: msg`à gauche de l’image`,
  centre: msg`au centre de l’image`,
  right: msg`à droite de l’image`,
}
