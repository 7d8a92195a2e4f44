import { Trans } from "@lingui/react/macro"
import { type ComponentType, type LazyExoticComponent, lazy } from "react"
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

/** A page whose file can be asked for before it is shown. */
export type LazyPage<Props> = LazyExoticComponent<ComponentType<Props>> & { readonly load: () => void }

/** A page that is fetched when it is opened: see [Note: Pages that can wait]. */
export const lazyPage = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPage<Props> => {
  let asked: Promise<{ default: ComponentType<Props> }> | undefined
  const ask = () => {
    asked ??= load()
      .catch(() => PageMissing)
      .then(page => ({ default: page }))
    return asked
  }
  return Object.assign(lazy(ask), { load: () => void ask() })
}
