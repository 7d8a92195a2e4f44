/** Names of what has to be on the phone. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { OfflinePartName } from "../../stores/offline-parts"

export const OFFLINE_WORDS: Readonly<Record<OfflinePartName, MessageDescriptor>> = {
  app: msg`L’application`,
  brief: msg`Votre brief`,
  cutter: msg`L’outil de découpe`,
  coach: msg`Les conseils sur l’image`,
}
