import { Trans } from "@lingui/react/macro"
import { Suspense, useEffect } from "react"
import { openWords } from "../../i18n/language"
import { lazyPage } from "../../ui/lazy-page"
import { Waiting } from "../../ui/Waiting"
import type { RefusalProps } from "./RefusalPage"

/** Nearly nobody needs it, and its drawings weigh: see [Note: Pages that can wait]. */
const loadPage = async () => {
  const [page] = await Promise.all([import("./RefusalPage"), openWords("no-camera", "import")])
  return page
}
const RefusalPage = lazyPage(async () => (await loadPage()).RefusalPage)

/** Have the page here once it is likely: whoever is refused after a long trial has waited already. */
export const usePreparedRefusal = (isLikely: boolean): void => {
  useEffect(() => {
    if (isLikely) void loadPage().catch(() => undefined)
  }, [isLikely])
}

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
