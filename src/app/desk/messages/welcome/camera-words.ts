/** Why she cannot be filmed here, and what can be done about it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { CameraFailure } from "../../../../browser/capture/camera"

const WORDS: Readonly<Record<Exclude<CameraFailure, "unknown"> | "silent", MessageDescriptor>> = {
  denied: msg`La caméra ou le micro sont bloqués pour ce site. Autorisez-les par l’icône à gauche de l’adresse, puis réessayez.`,
  "not-found": msg`Il n’y a pas de caméra ou pas de micro sur cet appareil. Branchez-en, ou filmez-vous au téléphone et déposez le fichier.`,
  "in-use": msg`Un autre programme tient la caméra : une visioconférence, un autre onglet ? Fermez-le, puis réessayez.`,
  insecure: msg`Cette page n’est pas ouverte en HTTPS : le navigateur n’y donne pas la caméra.`,
  unsupported: msg`Ce navigateur ne donne pas de caméra aux pages. Ouvrez la régie dans un autre, ou choisissez un fichier.`,
  silent: msg`Ce navigateur n’a rien enregistré. Réessayez, ou filmez-vous au téléphone et déposez le fichier.`,
}

const UNKNOWN = msg`La caméra ne s’ouvre pas. Réessayez, ou filmez-vous au téléphone et déposez le fichier.`

const isKnown = (code: string): code is keyof typeof WORDS => Object.hasOwn(WORDS, code)

/** The sentence for a code. */
export const cameraWords = (code: string): MessageDescriptor => (isKnown(code) ? WORDS[code] : UNKNOWN)
