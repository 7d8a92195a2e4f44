import { Trans, useLingui } from "@lingui/react/macro"
import { Suspense } from "react"
import { isStranger, refreshBrief, useStudioBrief } from "../../stores/studio-brief"
import { Button } from "../../ui/Button"
import { failureWords } from "../../ui/failure-words"
import { lazyPage } from "../../ui/lazy-page"
import { MessagePage } from "../../ui/MessagePage"
import { usePageTitle } from "../../ui/use-page-title"
import { ToHome } from "./ToHome"

/** The server said so, so there is a network: see [Note: Pages that can wait]. */
const StrangerPage = lazyPage(async () => (await import("./StrangerPage")).StrangerPage)

/** Nothing on this phone says who she is, and the server does not know either. */
export const NoBriefPage = () => {
  const { t, i18n } = useLingui()
  const failure = useStudioBrief(state => state.failure) ?? "unknown"
  usePageTitle(t`Studio`)
  if (isStranger({ failure }))
    return (
      <Suspense>
        <StrangerPage failure={failure} />
      </Suspense>
    )
  return (
    <MessagePage
      title={<Trans>Le brief n’est pas venu</Trans>}
      action={
        <>
          <Button tone="primary" size="big" onClick={() => void refreshBrief()}>
            <Trans>Réessayer</Trans>
          </Button>
          <ToHome />
        </>
      }
    >
      <p>{i18n._(failureWords(failure))}</p>
    </MessagePage>
  )
}
