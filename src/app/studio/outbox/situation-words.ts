/** Where a take is, in words. Never kinder than the truth. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import { SEND_WORDS } from "../send-words"
import type { Situation } from "./situation"

export const SITUATION_WORDS: Readonly<Record<Situation, MessageDescriptor>> = {
  ...SEND_WORDS,
  "no-network": SEND_WORDS.waiting,
  metered: msg`En attente de Wi-Fi`,
  paused: msg`En pause, à votre demande`,
  "in-line": msg`Attend son tour`,
  "again-soon": msg`Nouvel essai dans un instant`,
  checking: msg`Envoyée, vérification en cours`,
}
