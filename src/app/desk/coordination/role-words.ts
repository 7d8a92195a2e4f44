import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Role } from "../../../domain/role"

type Words = { readonly name: MessageDescriptor; readonly may: MessageDescriptor }

/** What each role is called, and what it allows. */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  reviewer: {
    name: msg({ message: "Relecture", context: "rôle" }),
    may: msg`Voit tout, valide les prises et demande à refaire.`,
  },
  editor: {
    name: msg({ message: "Édition", context: "rôle" }),
    may: msg`Change aussi le texte, le cadrage, l’équipe et le film.`,
  },
  owner: {
    name: msg`Propriétaire`,
    may: msg`Invite et retire aussi à la régie, et peut supprimer la campagne.`,
  },
}
