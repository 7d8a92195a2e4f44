import type { Release } from "../../../domain/release"
import styles from "./ReleaseText.module.css"

/** A release, laid out to be read. */
export const ReleaseText = ({ opening, facts, closing }: Release) => (
  <div className={styles.release}>
    <p>{opening}</p>
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {closing.map(paragraph => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
)
