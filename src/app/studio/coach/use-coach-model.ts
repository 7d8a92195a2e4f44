import { useEffect } from "react"
import { ensureCoachModel } from "../../stores/coach-model"

/** On the stage the coach's model comes by itself, where nobody pays for it. */
export const useCoachModelOnStage = (): void => {
  useEffect(() => void ensureCoachModel(), [])
}
