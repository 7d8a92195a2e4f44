/** The states of a line as the board says them. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { LineState } from "./board-lines"

export const STATE_WORDS: Readonly<Record<LineState, MessageDescriptor>> = {
  unassigned: msg`Sans voix`,
  "not-opened": msg`Lien pas encore ouvert`,
  opened: msg`Lien ouvert`,
  processing: msg`En préparation`,
  "to-review": msg`À relire`,
  accepted: msg`Validée`,
  redo: msg`À refaire`,
  refused: msg`Refusée`,
}
