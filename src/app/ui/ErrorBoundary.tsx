import { Trans } from "@lingui/react/macro"
import { Component, type ReactNode } from "react"
import { Button } from "./Button"
import { MessagePage } from "./MessagePage"

type Props = { readonly children: ReactNode }

/** A fault of ours on one screen: says so, and that takes are safe, instead of a white page. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <MessagePage
        title={<Trans>Cette page a trébuché</Trans>}
        action={
          <Button tone="primary" size="big" onClick={() => location.reload()}>
            <Trans>Recharger la page</Trans>
          </Button>
        }
      >
        <Trans>Ce n’est pas de votre fait. Ce que vous avez enregistré est en sûreté sur ce téléphone.</Trans>
      </MessagePage>
    )
  }
}
