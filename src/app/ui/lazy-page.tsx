import { Trans } from "@lingui/react/macro"
import { type ComponentType, lazy } from "react"
import { Button } from "./Button"
import { MessagePage } from "./MessagePage"

/** Its file could not be fetched. Whatever else runs in the page goes on. */
const PageMissing = () => (
  <MessagePage
    title={<Trans>Cette page n’a pas pu se charger</Trans>}
    action={
      <Button tone="primary" size="big" onClick={() => location.reload()}>
        <Trans>Recharger la page</Trans>
      </Button>
    }
  >
    <Trans>Le réseau a manqué. Ce que vous avez enregistré est en sûreté sur ce téléphone.</Trans>
  </MessagePage>
)

/** A page that is fetched when it is opened: see [Note: Pages that can wait]. */
export const lazyPage = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(
    async (): Promise<{ default: ComponentType<Props> }> => ({
      default: await load().catch(() => PageMissing),
    }),
  )
