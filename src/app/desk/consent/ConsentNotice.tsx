import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import type { ContributorId } from "../../../domain/ids"
import { ButtonLink } from "../../ui/ButtonLink"
import { Notice } from "../../ui/Notice"
import { withoutConsentPath } from "../paths"
import { unconsented } from "./consent-of"

type Props = {
  readonly board: BoardShape
  /** Who is seen in what this stands beside. */
  readonly people: ReadonlySet<ContributorId>
  /** Whether that is made already: then a withdrawal came too late for it. */
  readonly isMade?: boolean
}

/** Beside what makes a film or publishes it: who in it has not signed, or has taken it back. */
export const ConsentNotice = ({ board, people, isMade = false }: Props) => {
  const { missing, withdrawn } = unconsented(board, people)
  if (missing.length + withdrawn.length === 0) return null
  return (
    <Notice
      tone="warn"
      actions={
        <ButtonLink to={withoutConsentPath(board.campaign.id)} tone="secondary">
          <Trans>Voir les autorisations</Trans>
        </ButtonLink>
      }
    >
      {missing.length > 0 && (
        <p>
          <Plural
            value={missing.length}
            one="# personne de ce film n’a pas encore signé son autorisation :"
            other="# personnes de ce film n’ont pas encore signé leur autorisation :"
          />{" "}
          <Names of={missing} />
        </p>
      )}
      {withdrawn.length > 0 && (
        <p>
          {isMade ? (
            <Plural
              value={withdrawn.length}
              one="Ce film montre encore # personne qui a retiré son autorisation. Un nouveau film sera sans elle :"
              other="Ce film montre encore # personnes qui ont retiré leur autorisation. Un nouveau film sera sans elles :"
            />
          ) : (
            <Plural
              value={withdrawn.length}
              one="# personne a retiré son autorisation, ses prises n’entrent plus dans le film :"
              other="# personnes ont retiré leur autorisation, leurs prises n’entrent plus dans le film :"
            />
          )}{" "}
          <Names of={withdrawn} />
        </p>
      )}
    </Notice>
  )
}

const Names = ({ of }: { readonly of: readonly ContributorShape[] }) => {
  const { i18n } = useLingui()
  return <strong>{new Intl.ListFormat(i18n.locale).format(of.map(({ name }) => name))}</strong>
}
