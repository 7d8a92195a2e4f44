import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { CircleCheck, Eye } from "lucide-react"
import { type ClipFacts, judgeClip } from "../../../domain/clip-facts"
import type { Seconds } from "../../../domain/timecode"
import styles from "./FactsPanel.module.css"
import { factValue } from "./fact-values"
import { FACT_TOPICS, TOPIC_WORDS, wordsOf } from "./fact-words"

type Props = {
  /** `null`: not measured. */
  readonly facts: ClipFacts | null
  /** Whether they may still come, or change. */
  readonly areComing: boolean
  /** How long the line is estimated to take. */
  readonly estimated: Seconds
  /** Over her head in the film; `null`: not known. */
  readonly air: number | null
}

/** What was measured of a take: first what is worth a look, then every number for whoever asks. It decides nothing. */
export const FactsPanel = ({ facts, areComing, estimated, air }: Props) => {
  const { t, i18n } = useLingui()
  if (facts === null) {
    return (
      <p className={styles.unmeasured} role="status">
        {areComing ? (
          <Trans>Son et image sont en train d’être mesurés. Vous pouvez déjà décider.</Trans>
        ) : (
          <Trans>Cette prise n’a pas été mesurée.</Trans>
        )}
      </p>
    )
  }
  const judgement = judgeClip(facts, estimated, air)
  const remarks = FACT_TOPICS.flatMap(topic => {
    const words = wordsOf(judgement, topic)
    return words === undefined ? [] : [{ topic, words }]
  })
  const numbersOf = (topic: (typeof FACT_TOPICS)[number]): string =>
    factValue(facts, topic, estimated, air, i18n.locale)

  return (
    <section className={styles.panel} aria-label={t`Mesures`}>
      <p className={styles.sum} data-fine={remarks.length === 0}>
        {remarks.length === 0 ? <CircleCheck aria-hidden /> : <Eye aria-hidden />}
        {remarks.length === 0 ? (
          <Trans>Son et image sont comme il faut.</Trans>
        ) : (
          <Plural value={remarks.length} one="# point à regarder" other="# points à regarder" />
        )}
      </p>
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map(({ topic, words }) => (
            <li key={topic}>
              <strong>{t(TOPIC_WORDS[topic])}</strong> <span>{numbersOf(topic)}</span>
              <p>{t(words)}</p>
            </li>
          ))}
        </ul>
      )}
      <details className={styles.all}>
        <summary>
          <Trans>Toutes les mesures</Trans>
        </summary>
        <dl>
          {FACT_TOPICS.map(topic => (
            <div key={topic}>
              <dt>{t(TOPIC_WORDS[topic])}</dt>
              <dd>{numbersOf(topic)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
