/** Why a recording ended without her, in words; nothing for the end that she wanted. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { RecordingEnd } from "../../../browser/capture/recorder"

export const RECORDING_END_WORDS: Readonly<Partial<Record<RecordingEnd, MessageDescriptor>>> = {
  "camera-lost": msg`La caméra s’est arrêtée en route (un appel, une autre application). Tout ce qui précède est gardé.`,
  "no-data": msg`La caméra a cessé de répondre. Tout ce qui précède est gardé.`,
  backlog: msg`Ce téléphone n’écrivait plus assez vite. Tout ce qui précède est gardé.`,
  storage: msg`Il n’y a plus de place sur ce téléphone. Tout ce qui précède est gardé.`,
  recorder: msg`L’enregistrement s’est interrompu. Tout ce qui précède est gardé.`,
  "too-long": msg`Dix minutes, c’est le plus long que nous gardons. Tout est là.`,
}
