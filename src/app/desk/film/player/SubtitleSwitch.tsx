import { Trans, useLingui } from "@lingui/react/macro"
import { Captions } from "lucide-react"
import { useId } from "react"
import { languageName } from "../../../i18n/language-name"
import styles from "./SubtitleSwitch.module.css"

type Props = {
  /** The campaign's own first. */
  readonly languages: readonly string[]
  /** null: none are shown. */
  readonly value: string | null
  readonly onChange: (language: string | null) => void
}

const NONE = "none"

/** In which language the preview shows subtitles. */
export const SubtitleSwitch = ({ languages, value, onChange }: Props) => {
  const { t } = useLingui()
  const id = useId()
  return (
    <span className={styles.switch}>
      <label htmlFor={id}>
        <Captions aria-hidden />
        <Trans>Sous-titres</Trans>
      </label>
      <select
        id={id}
        aria-label={t`Sous-titres de l’aperçu`}
        value={value ?? NONE}
        onChange={({ target }) => onChange(target.value === NONE ? null : target.value)}
      >
        {languages.map(tag => (
          <option key={tag} value={tag} lang={tag}>
            {languageName(tag)}
          </option>
        ))}
        <option value={NONE}>{t`Aucun`}</option>
      </select>
    </span>
  )
}
