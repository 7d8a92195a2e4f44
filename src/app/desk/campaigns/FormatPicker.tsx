import { Trans, useLingui } from "@lingui/react/macro"
import { FORMATS, type Format } from "../../../domain/format"
import { FormatShape } from "./FormatBadge"
import styles from "./FormatPicker.module.css"
import { FORMAT_WORDS } from "./format-words"

type Props = { readonly value: Format; readonly onChange: (format: Format) => void }

/** The shape of the film, chosen by its picture. */
export const FormatPicker = ({ value, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <fieldset className={styles.picker}>
      <legend>
        <Trans>Format du film</Trans>
      </legend>
      <div className={styles.choices}>
        {FORMATS.map(format => (
          <label key={format} className={styles.choice}>
            <input
              type="radio"
              name="format"
              value={format}
              checked={format === value}
              onChange={() => onChange(format)}
            />
            <span className={styles.picture}>
              <FormatShape format={format} />
            </span>
            {t(FORMAT_WORDS[format])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
