import { Trans } from "@lingui/react/macro"
import type { PremiereShape } from "../../api/shapes"
import styles from "./Transcript.module.css"

/** What is said in the film, and by whom. */
export const Transcript = ({ premiere }: { readonly premiere: PremiereShape }) => (
  <section className={styles.transcript}>
    <h2>
      <Trans>Transcription</Trans>
    </h2>
    <ol lang={premiere.language}>
      {premiere.transcript.map(({ speaker, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the transcript is read once and never changes
        <li key={index}>
          {speaker !== null && <span className={styles.speaker}>{speaker}</span>}
          <p>{text}</p>
        </li>
      ))}
    </ol>
  </section>
)
