import { type ComponentType, lazy, Suspense } from "react"
import type { BriefShape } from "../../../api/shapes"
import { devicesElsewhere, useThisDevice } from "../../stores/devices"
import { useStudioOutbox } from "../../stores/studio-outbox"
import type { Elsewhere } from "./ElsewhereList"

/** Nearly nobody has any: see [Note: Pages that can wait]. */
const ElsewhereList = lazy(
  async (): Promise<{ default: ComponentType<Elsewhere> }> =>
    import("./ElsewhereList").then(
      ({ ElsewhereList: list }) => ({ default: list }),
      () => ({ default: () => null }),
    ),
)

/** Takes that this screen does not show, if there are any. */
export const TakesElsewhere = ({ brief }: { readonly brief: BriefShape }) => {
  const here = useThisDevice(({ deviceId }) => deviceId)
  const others = useStudioOutbox(state => state.others)
  const devices = devicesElsewhere(brief, here)
  if (devices.length + others.length === 0) return null
  return (
    <Suspense>
      <ElsewhereList devices={devices} others={others} />
    </Suspense>
  )
}
