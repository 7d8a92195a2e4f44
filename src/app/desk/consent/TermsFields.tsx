import { Trans } from "@lingui/react/macro"
import {
  CONSENT_ASKER_MAX_LENGTH,
  CONSENT_TEXT_MAX_LENGTH,
  type ConsentTerms,
  DEFAULT_TERMS,
  lastDayOf,
  TERM_MAX_YEARS,
  TERM_MIN_YEARS,
} from "../../../domain/consent"
import { EMAIL_MAX_LENGTH } from "../../../domain/contributor"
import { SelectField } from "../../ui/SelectField"
import { TextArea, TextField } from "../../ui/TextField"
import styles from "./ConsentTerms.module.css"

type Props = {
  readonly terms: ConsentTerms
  /** What is said where a field is left empty. */
  readonly defaults: ConsentTerms
  /** Whether the duration can be meant. */
  readonly isPossible: boolean
  readonly onChange: (terms: ConsentTerms) => void
}

/** Who asks, what for, where it is seen, for how long. Each may be left as it is. */
export const TermsFields = ({ terms, defaults, isPossible, onChange }: Props) => {
  const change = (patch: Partial<ConsentTerms>): void => onChange({ ...terms, ...patch })
  return (
    <>
      <TextField
        label={<Trans>Qui demande</Trans>}
        hint={<Trans>L’organisation qui publie le film et en répond.</Trans>}
        placeholder={defaults.organisation}
        maxLength={CONSENT_ASKER_MAX_LENGTH}
        value={terms.organisation}
        onChange={event => change({ organisation: event.target.value })}
      />
      <TextArea
        label={<Trans>Pour quoi</Trans>}
        placeholder={defaults.purpose}
        rows={2}
        maxLength={CONSENT_TEXT_MAX_LENGTH}
        value={terms.purpose}
        onChange={event => change({ purpose: event.target.value })}
      />
      <TextArea
        label={<Trans>Où on le verra</Trans>}
        hint={<Trans>Sites et réseaux, le plus précisément possible.</Trans>}
        placeholder={defaults.media}
        rows={2}
        maxLength={CONSENT_TEXT_MAX_LENGTH}
        value={terms.media}
        onChange={event => change({ media: event.target.value })}
      />
      <TextField
        label={<Trans>Dans quels pays</Trans>}
        placeholder={defaults.territory}
        maxLength={CONSENT_TEXT_MAX_LENGTH}
        value={terms.territory}
        onChange={event => change({ territory: event.target.value })}
      />
      <TermField term={terms.term} isPossible={isPossible} onChange={term => change({ term })} />
      <TextField
        label={<Trans>Où écrire pour la retirer</Trans>}
        hint={<Trans>En plus du bouton de son téléphone. Une adresse e-mail, par exemple. Facultatif.</Trans>}
        maxLength={EMAIL_MAX_LENGTH}
        value={terms.contact}
        onChange={event => change({ contact: event.target.value })}
      />
    </>
  )
}

type TermProps = {
  readonly term: ConsentTerms["term"]
  readonly isPossible: boolean
  readonly onChange: (term: ConsentTerms["term"]) => void
}

const TermField = ({ term, isPossible, onChange }: TermProps) => (
  <div className={styles.term}>
    <SelectField
      label={<Trans>Pendant combien de temps</Trans>}
      value={term.kind}
      onChange={({ target: { value } }) =>
        onChange(
          value === "years"
            ? DEFAULT_TERMS.term
            : { kind: "until", day: lastDayOf(DEFAULT_TERMS.term, new Date()) },
        )
      }
    >
      <option value="years">
        <Trans>Des années, à partir de sa signature</Trans>
      </option>
      <option value="until">
        <Trans>Jusqu’à une date</Trans>
      </option>
    </SelectField>
    {term.kind === "years" ? (
      <TextField
        label={<Trans>Années</Trans>}
        type="number"
        min={TERM_MIN_YEARS}
        max={TERM_MAX_YEARS}
        value={Number.isNaN(term.years) ? "" : term.years}
        error={
          isPossible ? undefined : (
            <Trans>
              De {TERM_MIN_YEARS} à {TERM_MAX_YEARS} ans.
            </Trans>
          )
        }
        onChange={event => onChange({ kind: "years", years: event.target.valueAsNumber })}
      />
    ) : (
      <TextField
        label={<Trans>Dernier jour</Trans>}
        type="date"
        value={term.day}
        error={isPossible ? undefined : <Trans>Choisissez un jour à venir.</Trans>}
        onChange={event => onChange({ kind: "until", day: event.target.value })}
      />
    )}
  </div>
)
