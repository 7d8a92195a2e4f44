import { Trans, useLingui } from "@lingui/react/macro"
import { useDeferredValue, useMemo, useState } from "react"
import { useSearch } from "wouter"
import type { BoardShape } from "../../../api/shapes"
import { isAllowed } from "../../../domain/consent"
import type { ContributorId } from "../../../domain/ids"
import { type PersonState, personState } from "../../../domain/person-state"
import { consentOf } from "../consent/consent-of"
import { WITHOUT_CONSENT } from "../paths"
import { PersonRow } from "./PersonRow"
import { StateFilter } from "./StateFilter"
import styles from "./TeamList.module.css"

/** More than a screen holds. Of a team of five hundred, the other rows are drawn when these are there. */
const DRAWN_FIRST = 40

/** Everybody, one a row, and where each of them is. */
export const TeamList = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const [wanted, setWanted] = useState<PersonState>()
  const asked = new URLSearchParams(useSearch()).has(WITHOUT_CONSENT)
  const [isWithoutConsent, setWithoutConsent] = useState(asked)
  const people = useMemo(() => placedPeople(board), [board])
  const counts = new Map<PersonState, number>()
  for (const { state } of people) counts.set(state, (counts.get(state) ?? 0) + 1)

  const all = useMemo(
    () =>
      people.filter(
        ({ state, consent }) =>
          (wanted === undefined || state === wanted) && !(isWithoutConsent && isAllowed(consent)),
      ),
    [people, wanted, isWithoutConsent],
  )
  const withoutCount = people.filter(({ consent }) => !isAllowed(consent)).length
  const shown = useDeferredValue(all, all.slice(0, DRAWN_FIRST))

  return (
    <>
      <StateFilter counts={counts} total={people.length} value={wanted} onChange={setWanted}>
        {(withoutCount > 0 || isWithoutConsent) && (
          <button
            type="button"
            aria-pressed={isWithoutConsent}
            onClick={() => setWithoutConsent(!isWithoutConsent)}
          >
            <Trans>Sans autorisation</Trans> <span>{withoutCount}</span>
          </button>
        )}
      </StateFilter>
      <ul className={styles.team} aria-label={t`Équipe`}>
        {shown.map(person => (
          <PersonRow key={person.contributor.id} board={board} {...person} />
        ))}
      </ul>
    </>
  )
}

/** Everybody with what she has to say and has sent, by one look at each line: a team may be of five hundred. */
const placedPeople = (board: BoardShape) => {
  const { contributors, lines, submissions } = board
  const lineIds = grouped(lines.flatMap(({ id, contributorIds }) => contributorIds.map(who => [who, id])))
  const sent = grouped(submissions.map(submission => [submission.contributorId, submission]))
  return contributors.map(contributor => {
    const hers = { lineIds: lineIds.get(contributor.id) ?? [], submissions: sent.get(contributor.id) ?? [] }
    return {
      contributor,
      lineCount: hers.lineIds.length,
      takeCount: hers.submissions.length,
      state: personState({ ...contributor, ...hers }),
      consent: consentOf(board, contributor),
    }
  })
}

const grouped = <Item,>(pairs: readonly (readonly [ContributorId, Item])[]): Map<ContributorId, Item[]> => {
  const groups = new Map<ContributorId, Item[]>()
  for (const [who, item] of pairs) {
    const group = groups.get(who)
    if (group === undefined) groups.set(who, [item])
    else group.push(item)
  }
  return groups
}
