import { Trans, useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { PERSON_STATES, type PersonState } from "../../../domain/person-state"
import { PERSON_STATE_WORDS } from "./person-state-words"
import styles from "./StateFilter.module.css"

type Props = {
  /** How many people are in each state; a state with nobody is not offered. */
  readonly counts: ReadonlyMap<PersonState, number>
  readonly total: number
  /** Undefined: everybody is shown. */
  readonly value: PersonState | undefined
  readonly onChange: (state: PersonState | undefined) => void
  /** Buttons for what people are shown by beside that. */
  readonly children?: ReactNode
}

/** Where everybody is, in numbers; each of them shows only those who are there. */
export const StateFilter = ({ counts, total, value, onChange, children }: Props) => {
  const { t } = useLingui()
  return (
    <fieldset className={styles.states} aria-label={t`Où en est l’équipe`}>
      <button type="button" aria-pressed={value === undefined} onClick={() => onChange(undefined)}>
        <Trans>Toute l’équipe</Trans> <span className={styles.count}>{total}</span>
      </button>
      {PERSON_STATES.filter(state => counts.has(state) || state === value).map(state => (
        <button
          key={state}
          type="button"
          aria-pressed={state === value}
          onClick={() => onChange(state === value ? undefined : state)}
        >
          {t(PERSON_STATE_WORDS[state])} <span className={styles.count}>{counts.get(state) ?? 0}</span>
        </button>
      ))}
      {children}
    </fieldset>
  )
}
