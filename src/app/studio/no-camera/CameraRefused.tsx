import { Trans } from "@lingui/react/macro"
import { lazy, Suspense } from "react"
import { Waiting } from "../../ui/Waiting"
import type { RefusalProps } from "./RefusalPage"

/** Nearly nobody needs it, and its drawings weigh: see [Note: Pages that can wait]. */
const RefusalPage = lazy(async () => ({ default: (await import("./RefusalPage")).RefusalPage }))

/** No camera: what happened, what to do on this phone, and the other ways. */
export const CameraRefused = (props: RefusalProps) => (
  <Suspense
    fallback={
      <Waiting>
        <Trans>Un instant…</Trans>
      </Waiting>
    }
  >
    <RefusalPage {...props} />
  </Suspense>
)
