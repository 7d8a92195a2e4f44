import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { ensureCoachModel } from "../../stores/coach-model"
import { readCoachSwitch, useCoachSwitch } from "../../stores/coach-switch"
import { AdviceIcon } from "./AdviceIcon"
import { adviceWords } from "./advice-words"
import styles from "./Coach.module.css"
import { SpokenAdvice } from "./SpokenAdvice"
import { type Coached, useAdvice } from "./use-advice"

/** One calm sentence beside her picture, or none. Nothing moves for it, and nothing waits for it. */
const Advising = (stage: Coached) => {
  const { _ } = useLingui()
  const { isRecording } = stage
  const advice = useAdvice(stage)
  // Here the coach's model comes by itself, where nobody pays for it.
  useEffect(() => void ensureCoachModel(), [])
  // While she speaks, that all is well needs no words.
  const words = isRecording && advice.kind === "good" ? undefined : adviceWords(advice)
  return (
    <div className={styles.coach} data-coach>
      {words && (
        // At rest it is read out from beside it; twice would be once too often.
        <p key={words.id} className={styles.advice} data-advice={advice.kind} aria-hidden={!isRecording}>
          <AdviceIcon advice={advice} />
          {_(words)}
        </p>
      )}
      <SpokenAdvice advice={advice} isRecording={isRecording} />
    </div>
  )
}

/** The coach, unless she does without. */
export const Coach = (stage: Coached) => {
  const isOn = useCoachSwitch(coach => coach.isOn)
  useEffect(() => void readCoachSwitch(), [])
  return isOn === true ? <Advising {...stage} /> : null
}
