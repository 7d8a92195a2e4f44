import { Plural, Trans, useLingui } from "@lingui/react/macro"
import type { Language } from "../../../domain/language"
import { speakingTime } from "../../../domain/pace"
import { LINES_MAX } from "../../../domain/script"
import { clock } from "../../../domain/timecode"
import { Notice } from "../../ui/Notice"
import styles from "./ScriptPreview.module.css"

type Props = { readonly lines: readonly string[]; readonly language: Language }

/** The pasted text as the lines it will become, with the time that each takes to say. */
export const ScriptPreview = ({ lines, language }: Props) => {
  const { t } = useLingui()
  const total = clock(lines.reduce((sum, line) => sum + speakingTime(line, language), 0))
  return (
    <section className={styles.preview} aria-label={t`Aperçu des phrases`}>
      <p className={styles.sum} aria-live="polite">
        {lines.length === 0 ? (
          <Trans>Collez votre texte : chaque phrase deviendra une voix.</Trans>
        ) : (
          <Trans>
            <strong>
              <Plural value={lines.length} one="# phrase" other="# phrases" />
            </strong>
            , environ {total} à l’écran
          </Trans>
        )}
      </p>
      {lines.length > LINES_MAX && (
        <Notice tone="warn">
          <Trans>
            Une campagne compte {LINES_MAX} phrases au plus. Partagez ce texte en plusieurs films.
          </Trans>
        </Notice>
      )}
      <ol className={styles.lines} aria-label={t`Phrases`}>
        {lines.slice(0, LINES_MAX).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the text is all a line has before it is made
          <li key={index}>
            <span className={styles.text}>{line}</span>
            <span className={styles.time}>≈ {clock(speakingTime(line, language))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
