import { type ComponentType, lazy, Suspense, useEffect, useState } from "react"
import { readCoachSwitch, useCoachSwitch } from "../../stores/coach-switch"
import type { Coached } from "./use-advice"

/** Where it cannot be had, she films without it. */
const Coach = lazy(
  async (): Promise<{ default: ComponentType<Coached> }> =>
    import("./Coach").then(
      module => ({ default: module.Coach }),
      () => ({ default: () => null }),
    ),
)

/** Whether the camera has given a picture. Nothing of the coach is fetched before: the button comes first. */
const useHasPicture = (video: Coached["video"]): boolean => {
  const [hasPicture, setHasPicture] = useState(false)
  useEffect(() => {
    const preview = video.current
    const note = (): void => setHasPicture(true)
    if (preview !== null && preview.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) note()
    preview?.addEventListener("playing", note)
    return () => preview?.removeEventListener("playing", note)
  }, [video])
  return hasPicture
}

/** The coach, unless she does without. */
export const LazyCoach = (stage: Coached) => {
  const isOn = useCoachSwitch(coach => coach.isOn)
  const hasPicture = useHasPicture(stage.video)
  useEffect(() => void readCoachSwitch(), [])
  return isOn === true && hasPicture ? (
    <Suspense>
      <Coach {...stage} />
    </Suspense>
  ) : null
}
