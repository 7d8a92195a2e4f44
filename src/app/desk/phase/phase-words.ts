/** The phases of a campaign as the desk says them. */
import type { MessageDescriptor } from "@lingui/core"
import { msg } from "@lingui/core/macro"
import type { Phase } from "../../../domain/phase"

export const PHASE_NAMES: Readonly<Record<Phase, MessageDescriptor>> = {
  draft: msg`Écriture`,
  claiming: msg`Choix des phrases`,
  filming: msg`Tournage`,
  review: msg`Dernières prises`,
  done: msg`Terminée`,
}

/** What contributors can do meanwhile, in one line. */
export const PHASE_MEANINGS: Readonly<Record<Phase, MessageDescriptor>> = {
  draft: msg`Le texte s’écrit. L’équipe voit qu’il se prépare, sans le lire.`,
  claiming: msg`L’équipe lit tout le texte, chacune choisit une phrase libre et peut en proposer une autre formulation.`,
  filming: msg`Chaque personne filme ses phrases et les envoie.`,
  review: msg`Seules les phrases manquantes ou à refaire se filment encore.`,
  done: msg`Plus rien à filmer. L’équipe voit un merci, et le film dès qu’il est public.`,
}
