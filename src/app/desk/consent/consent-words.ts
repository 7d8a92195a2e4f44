/** Where people are with their consents, as the desk says it. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { ConsentState } from "../../../domain/consent"

export const CONSENT_WORDS: Readonly<Record<ConsentState, MessageDescriptor>> = {
  unsigned: msg`Autorisation pas encore signée`,
  signed: msg`Autorisation signée`,
  earlier: msg`Autorisation signée, version précédente`,
  over: msg`Autorisation échue`,
  withdrawn: msg`Autorisation retirée`,
}
