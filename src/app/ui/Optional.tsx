import { Component, type ReactNode } from "react"

type Props = { readonly children: ReactNode }

/** What a screen can do without: a fault in it takes nothing else away. */
export class Optional extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
