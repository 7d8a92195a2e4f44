/** Where people are, as the desk says it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { PersonState } from "../../../domain/person-state"

export const PERSON_STATE_WORDS: Readonly<Record<PersonState, MessageDescriptor>> = {
  "not-invited": msg`Pas de lien`,
  invited: msg`Invitée`,
  opened: msg`A ouvert son lien`,
  practised: msg`A répété`,
  filmed: msg`A filmé, pas encore envoyé`,
  "part-sent": msg`A envoyé en partie`,
  sent: msg`A tout envoyé`,
  redo: msg`Prise à refaire`,
  accepted: msg`Tout est validé`,
}
