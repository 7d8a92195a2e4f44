import { type ComponentType, lazy, Suspense, useEffect } from "react"
import { readCoachSwitch, useCoachSwitch } from "../../stores/coach-switch"
import type { Coached } from "./use-advice"

/** Comes after the record button. Where it cannot be had, she films without it. */
const Coach = lazy(
  async (): Promise<{ default: ComponentType<Coached> }> =>
    import("./Coach").then(
      module => ({ default: module.Coach }),
      () => ({ default: () => null }),
    ),
)

/** The coach, unless she does without. */
export const LazyCoach = (stage: Coached) => {
  const isOn = useCoachSwitch(coach => coach.isOn)
  useEffect(() => void readCoachSwitch(), [])
  return isOn === true ? (
    <Suspense>
      <Coach {...stage} />
    </Suspense>
  ) : null
}
