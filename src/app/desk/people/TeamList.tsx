import { useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import { type PersonState, personState } from "../../../domain/person-state"
import { linesOf } from "./loads"
import { PersonRow } from "./PersonRow"
import { StateFilter } from "./StateFilter"
import styles from "./TeamList.module.css"

/** Everybody, one a row, and where each of them is. */
export const TeamList = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const [wanted, setWanted] = useState<PersonState>()
  const people = board.contributors.map(contributor => placedPerson(board, contributor))
  const counts = new Map<PersonState, number>()
  for (const { state } of people) counts.set(state, (counts.get(state) ?? 0) + 1)

  return (
    <>
      <StateFilter counts={counts} total={people.length} value={wanted} onChange={setWanted} />
      <ul className={styles.team} aria-label={t`Équipe`}>
        {people
          .filter(({ state }) => wanted === undefined || state === wanted)
          .map(person => (
            <PersonRow key={person.contributor.id} board={board} {...person} />
          ))}
      </ul>
    </>
  )
}

const placedPerson = (board: BoardShape, contributor: ContributorShape) => {
  const lines = linesOf(board, contributor.id)
  const submissions = board.submissions.filter(one => one.contributorId === contributor.id)
  const lineIds = lines.map(({ id }) => id)
  return {
    contributor,
    lineCount: lines.length,
    takeCount: submissions.length,
    state: personState({ ...contributor, lineIds, submissions }),
  }
}
