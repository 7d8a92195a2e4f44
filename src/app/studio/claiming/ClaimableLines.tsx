import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect } from "react"
import { followScript, useStudioScript } from "../../stores/studio-script"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { ClaimableLine } from "./ClaimableLine"
import styles from "./ClaimableLines.module.css"

/** The whole text in its order, each line with who says it: free ones are to be had. */
export const ClaimableLines = ({ mayClaim }: { readonly mayClaim: boolean }) => {
  const { t, i18n } = useLingui()
  const { script, refusal, failure } = useStudioScript()
  useEffect(followScript, [])
  if (script === undefined) {
    return failure === undefined ? (
      <Waiting>
        <Trans>Le texte arrive…</Trans>
      </Waiting>
    ) : (
      <Notice tone="warn">{i18n._(failureWords(failure))}</Notice>
    )
  }
  return (
    <section className={styles.lines} aria-label={t`Le texte`}>
      <h2>
        <Trans>Choisissez votre phrase</Trans>
      </h2>
      {mayClaim && (
        <p className={styles.how}>
          <Trans>Lisez le texte en entier, puis prenez une phrase libre. La première arrivée l’a.</Trans>
        </p>
      )}
      {refusal !== undefined && (
        <Notice tone="bad">
          {refusal.code === "line-taken" && refusal.speaker !== undefined ? (
            <Trans>Trop tard d’un instant : {refusal.speaker} vient de prendre cette phrase.</Trans>
          ) : (
            i18n._(failureWords(refusal.code))
          )}
        </Notice>
      )}
      <ol>
        {script.lines.map((line, index) => (
          <ClaimableLine key={line.id} line={line} position={index + 1} mayClaim={mayClaim} />
        ))}
      </ol>
    </section>
  )
}
